/* Wine 8 has no bcryptprimitives.dll, where programs made with Rust (the reader of workbooks) get their
   random numbers. Windows has it since 7. Only for the smoke test's Wine; never shipped. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(BYTE *bytes, SIZE_T count)
{
    while (count > 0) {
        ULONG step = count > 0x10000 ? 0x10000 : (ULONG)count;
        if (!RtlGenRandom(bytes, step))
            return FALSE;
        bytes += step;
        count -= step;
    }
    return TRUE;
}
