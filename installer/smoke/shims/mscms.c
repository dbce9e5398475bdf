/* Wine 8's mscms.dll lacks WcsCreateIccProfile, without which Qt's window plugin doesn't load. This one has
   no colour profiles at all, so that Qt paints in plain sRGB.
   Only for the smoke test's Wine; never shipped. */
#include <windows.h>

#define MSCMS __declspec(dllexport)

MSCMS void *WINAPI OpenColorProfileW(void *profile, DWORD access, DWORD share, DWORD creation)
{
    (void)profile, (void)access, (void)share, (void)creation;
    return NULL;
}

MSCMS void *WINAPI WcsCreateIccProfile(void *profile, DWORD options)
{
    (void)profile, (void)options;
    return NULL;
}

MSCMS BOOL WINAPI GetColorProfileFromHandle(void *profile, BYTE *bytes, DWORD *size)
{
    (void)profile, (void)bytes, (void)size;
    return FALSE;
}

MSCMS BOOL WINAPI CloseColorProfile(void *profile)
{
    (void)profile;
    return TRUE;
}

/* gdi32 asks for these two while it makes a window. */
MSCMS BOOL WINAPI GetColorDirectoryW(const WCHAR *machine, WCHAR *folder, DWORD *size)
{
    (void)machine, (void)folder, (void)size;
    return FALSE;
}

MSCMS BOOL WINAPI GetStandardColorSpaceProfileW(const WCHAR *machine, DWORD space, WCHAR *profile, DWORD *size)
{
    (void)machine, (void)space, (void)profile, (void)size;
    return FALSE;
}
