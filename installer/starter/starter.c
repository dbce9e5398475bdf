/* The starters: load the Python that is installed beside them and let it run the program in this process,
   so that Windows shows the program under its own name and icon.

   Built twice: with -DWINDOW for the subsystem that has no console, without for the one that has.
   A line that starts with `-m contractbeoordeling...` runs that module instead: sys.executable is the
   starter, and the program starts itself that way to read foreign files in a process of their own.
   No other module is run, for this is not a Python for everybody. */

#include <stdbool.h>
#include <windows.h>
#include <wchar.h>

#define WIDE_(text) L##text
#define WIDE(text) WIDE_(text)
#define PYTHON WIDE(PYTHON_NAME) /* given by the build: "python313" */
#define PROGRAM L"contractbeoordeling"
#ifdef WINDOW
#define IS_WINDOW true
#else
#define IS_WINDOW false
#endif
#define REMEDY \
    L"\r\n\r\nInstalleer Contractbeoordeling opnieuw, of vraag uw ICT-afdeling dat te doen. " \
    L"Uw registers en instellingen blijven daarbij staan."

enum { CANNOT_START = 3, LONGEST = 32768 /* the longest path of Windows, with its end */ };

typedef int (*run_python)(int, wchar_t **);

/* What must be there before Python can say by itself what is wrong. The setup takes ._pth away first and
   puts it back last: an installation that was broken off does not start. */
static const wchar_t *const NEEDED[] = {
    PYTHON L".dll", PYTHON L".zip", PYTHON L"._pth", L"Lib\\site-packages\\" PROGRAM,
};

/* An asterisk in an argument is the program's own business, not that of mingw's start-up code. */
int _dowildcard = 0;

static wchar_t python_folder[LONGEST];
static wchar_t path[LONGEST];
static wchar_t message[LONGEST + 512];

/* Whether a program gathers what we say on standard error; a window that Explorer opens has nobody there. */
static bool is_gathered(DWORD kind)
{
    return kind == FILE_TYPE_PIPE || kind == FILE_TYPE_DISK;
}

/* Say what is wrong where somebody sees it. A child process must not stop at a box that nobody expects. */
static void tell(const wchar_t *format, const wchar_t *subject, bool is_child)
{
    _snwprintf(message, sizeof message / sizeof *message - 1, format, subject);
    HANDLE error = GetStdHandle(STD_ERROR_HANDLE);
    DWORD kind = GetFileType(error), written, mode;
    if (IS_WINDOW && !is_child && !is_gathered(kind)) {
        MessageBoxW(NULL, message, L"Contractbeoordeling", MB_OK | MB_ICONERROR | MB_SETFOREGROUND);
        return;
    }
    wcscat(message, L"\r\n");
    if (kind == FILE_TYPE_CHAR && GetConsoleMode(error, &mode)) {
        WriteConsoleW(error, message, (DWORD)wcslen(message), &written, NULL);
        return;
    }
    static char bytes[3 * (LONGEST + 512)];
    int length = WideCharToMultiByte(CP_UTF8, 0, message, -1, bytes, sizeof bytes, NULL, NULL);
    WriteFile(error, bytes, length > 0 ? (DWORD)length - 1 : 0, &written, NULL);
}

/* Cut the last part off a path, and give that part. */
static const wchar_t *cut(wchar_t *whole)
{
    wchar_t *last = wcsrchr(whole, L'\\');
    if (last == NULL)
        return L"";
    *last = 0;
    return last + 1;
}

/* Find the folder `python`: beside this program, and beside the folder `bin` for the starter that is in there. */
static bool find_python(void)
{
    DWORD length = GetModuleFileNameW(NULL, path, LONGEST);
    if (length == 0 || length >= LONGEST - 16)
        return false;
    cut(path);
    wcscpy(python_folder, path);
    if (_wcsicmp(cut(path), L"bin") == 0)
        wcscpy(python_folder, path);
    wcscat(python_folder, L"\\python");
    return true;
}

/* The full path of something in the folder `python`. */
static const wchar_t *in_python(const wchar_t *name)
{
    _snwprintf(path, LONGEST - 1, L"%ls\\%ls", python_folder, name);
    return path;
}

static bool is_complete(bool is_child)
{
    for (size_t each = 0; each < sizeof NEEDED / sizeof *NEEDED; each++) {
        if (GetFileAttributesW(in_python(NEEDED[each])) == INVALID_FILE_ATTRIBUTES) {
            tell(L"Contractbeoordeling kan niet starten: %ls ontbreekt." REMEDY, path, is_child);
            return false;
        }
    }
    return true;
}

/* Load Python. DLLs come from its folder, from ours and from Windows, never from the working folder or from
   PATH: a DLL beside a register on a shared drive must not become part of this program. */
static run_python load(bool is_child)
{
    SetErrorMode(SEM_FAILCRITICALERRORS); /* no box of Windows about a missing DLL: the sentence below tells */
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    AddDllDirectory(python_folder); /* extension modules look for the C++ runtime there */
    AddDllDirectory(in_python(L"Lib\\site-packages\\PySide6")); /* Qt's plugins (SVG icons) for Qt's own DLLs */
    HMODULE python = LoadLibraryExW(in_python(PYTHON L".dll"), NULL,
                                    LOAD_LIBRARY_SEARCH_DEFAULT_DIRS | LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR);
    run_python run = python ? (run_python)(void *)GetProcAddress(python, "Py_Main") : NULL;
    if (run == NULL)
        tell(L"Contractbeoordeling kan niet starten: %ls kan niet worden geladen." REMEDY, path, is_child);
    return run;
}

/* The place of our own module's name on this line, or 0. Python's -P is said too: it is on in any case. */
static int own_module(int count, wchar_t **words)
{
    int place = count > 1 && wcscmp(words[1], L"-P") == 0 ? 2 : 1;
    size_t length = wcslen(PROGRAM);
    if (count < place + 2 || wcscmp(words[place], L"-m") != 0)
        return 0;
    const wchar_t *name = words[place + 1];
    bool is_ours = wcsncmp(name, PROGRAM, length) == 0 && (name[length] == 0 || name[length] == L'.');
    return is_ours ? place + 1 : 0;
}

int wmain(int count, wchar_t **words)
{
    int module = own_module(count, words);
    bool is_child = module != 0;
    if (!find_python() || !is_complete(is_child))
        return CANNOT_START;
    run_python run = load(is_child);
    if (run == NULL)
        return CANNOT_START;

    /* -I: nobody's PYTHON variables, working folder or own packages; -B: nothing is written into the folder of
       the program, so that it goes away whole; -X utf8: files and pipes are UTF-8, as on every other system. */
    wchar_t *first[] = {words[0], L"-I", L"-B", L"-X", L"utf8", L"-m", is_child ? words[module] : PROGRAM};
    size_t fixed = sizeof first / sizeof *first, rest = is_child ? (size_t)module + 1 : 1;
    wchar_t **line = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, (fixed + count + 1) * sizeof *line);
    if (line == NULL)
        return CANNOT_START;
    memcpy(line, first, sizeof first);
    for (size_t each = rest; each < (size_t)count; each++)
        line[fixed + each - rest] = words[each];

    int status = run((int)(fixed + count - rest), line);
    bool asked_window = count == 1 || wcscmp(words[1], L"open") == 0;
    if (IS_WINDOW && status != 0 && asked_window && !is_gathered(GetFileType(GetStdHandle(STD_ERROR_HANDLE))))
        tell(L"Contractbeoordeling is met een fout gestopt. Blijft dat gebeuren, dan zijn misschien de bestanden in "
             L"%ls beschadigd." REMEDY, python_folder, false);
    return status;
}
