/* Wine 8 has no icuuc.dll (Windows 10 does), which Qt links to for text in old encodings. None of those is
   asked for here: every converter is refused, and Qt falls back on its own UTF-8, UTF-16 and Latin-1.
   Only for the smoke test's Wine; never shipped. */
#include <stddef.h>

#define ICU __declspec(dllexport)
#define U_FILE_ACCESS_ERROR 4

ICU void *ucnv_open(const char *name, int *error)
{
    (void)name;
    *error = U_FILE_ACCESS_ERROR;
    return NULL;
}

ICU int ucnv_countAvailable(void)
{
    return 0;
}

ICU const char *ucnv_getAvailableName(int number)
{
    (void)number;
    return NULL;
}

ICU const char *ucnv_getStandardName(const char *name, const char *standard, int *error)
{
    (void)name;
    (void)standard;
    *error = U_FILE_ACCESS_ERROR;
    return NULL;
}

/* What follows needs a converter, so nobody calls it; it has to be there for Qt to load. */
#define UNUSED(name) ICU void name(void) {}
UNUSED(ucnv_close)
UNUSED(ucnv_reset)
UNUSED(ucnv_getName)
UNUSED(ucnv_getMaxCharSize)
UNUSED(ucnv_getToUCallBack)
UNUSED(ucnv_setToUCallBack)
UNUSED(ucnv_setFromUCallBack)
UNUSED(ucnv_cbFromUWriteUChars)
UNUSED(ucnv_cbToUWriteUChars)
UNUSED(ucnv_fromUCountPending)
UNUSED(ucnv_toUCountPending)
UNUSED(ucnv_fromUnicode)
UNUSED(ucnv_toUnicode)
UNUSED(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
UNUSED(UCNV_TO_U_CALLBACK_SUBSTITUTE)
