"""What the setup is built from."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

import pytest

from contractbeoordeling import paths
from installer.checks import LONGEST, Odd
from installer.facts import ROOT, Facts
from installer.nsis.build import constants, defines, listed, macros, quoted

FOLDER = ROOT / "installer" / "nsis"
SCRIPTS = {file.name: file.read_text(encoding="utf-8") for file in sorted(FOLDER.glob("*.ns?"))}
EVERYTHING = "\n".join(SCRIPTS.values())
# What NSIS and its own headers give a value.
NSIS = re.compile(r"(MUI_|IID_|CLSID_|SYSSTRUCT_|PKEY_|VT_|STGM_|HWND_|WM_|LANG_)\w+")
FILES = [
    PurePosixPath(name)
    for name in (
        "contractbeoordeling.exe",
        "bin/contractbeoordeling.exe",
        "licenties/a (b).txt",
        "python/Lib/site-packages/contractbeoordeling/app.pyc",
        "python/python313._pth",
        "python/python313.dll",
        "python/z.pyd",
    )
]


def facts(*, test: bool = False, version: str = "0.1.0") -> Facts:
    return Facts(version, "3.13.2", test, datetime(2026, 11, 1, tzinfo=UTC))


def values(*, test: bool = False, version: str = "0.1.0") -> dict[str, str]:
    return constants(facts(test=test, version=version), 3_000_000, Path("x.exe"), fast=True)


def installed(script: str) -> list[str]:
    """The files that the script puts in place, as Windows calls them."""
    found: list[str] = []
    folder = ""
    for line in script.splitlines():
        if match := re.fullmatch(r'  SetOutPath "\$INSTDIR(?:\\(.+))?"', line):
            folder = f"{match[1]}\\" if match[1] else ""
        elif match := re.fullmatch(r'  File "payload/(.+)"', line):
            found.append(folder + PurePosixPath(match[1]).name)
    return found


def removed(script: str, command: str) -> list[str]:
    return re.findall(rf'^  {command} "\$INSTDIR\\(.+)"$', script, re.MULTILINE)


def test_uninstaller_removes_what_the_setup_installs_and_nothing_else() -> None:
    script = macros(FILES)
    put = installed(script)
    assert sorted(put) == sorted(str(file).replace("/", "\\") for file in FILES)
    assert sorted(removed(script, "Delete")) == sorted(put)
    assert script.count("RMDir") == len(removed(script, "RMDir"))


def test_list_that_stays_for_the_next_version_is_the_same_list() -> None:
    lines = listed(FILES).split("\r\n")
    assert lines.pop() == ""
    script = macros(FILES)
    assert [line for line in lines if not line.endswith("\\")] == sorted(installed(script), key=windows_order)
    assert [line[:-1] for line in lines if line.endswith("\\")] == removed(script, "RMDir")


def windows_order(name: str) -> int:
    return FILES.index(PurePosixPath(name.replace("\\", "/")))


def test_folders_go_from_the_inside_out() -> None:
    folders = removed(macros(FILES), "RMDir")
    assert set(folders) == {
        "bin",
        "licenties",
        "python",
        *(f"python\\Lib{rest}" for rest in ("", "\\site-packages", "\\site-packages\\contractbeoordeling")),
    }
    for place, folder in enumerate(folders):
        assert not any(other.startswith(f"{folder}\\") for other in folders[place:])


def test_no_folder_is_ever_removed_with_what_is_in_it() -> None:
    assert "/r " not in macros(FILES).lower()
    assert re.search(r"RMDir\s+/", EVERYTHING, re.IGNORECASE) is None
    wildcards = re.findall(r'Delete ".*[*?].*"', EVERYTHING)
    assert wildcards == ['Delete "$R9\\python\\*._pth"']


def test_file_without_which_nothing_starts_comes_last_and_goes_first() -> None:
    script = macros(FILES)
    assert installed(script)[-1] == "python\\python313._pth"
    assert removed(script, "Delete")[0] == "python\\python313._pth"


def test_texts_are_quoted_as_nsis_reads_them() -> None:
    assert quoted('a "b" $INSTDIR') == '"a $\\"b$\\" $$INSTDIR"'
    assert defines({"NAME": "$x"}) == '!define NAME "$$x"\n'
    with pytest.raises(ValueError, match="one line"):
        quoted("a\nb")


def test_every_name_in_the_scripts_has_a_value() -> None:
    own = set(re.findall(r"!define (?:/ifndef )?(\w+)", EVERYTHING))
    used = set(re.findall(r"\$\{([A-Z][A-Z_0-9]*)\}", EVERYTHING))
    unknown = {name for name in used - own - set(values()) if not NSIS.fullmatch(name)}
    assert unknown == set()


def test_every_text_is_said_and_every_constant_used() -> None:
    texts = re.findall(r"!define (TEXT_\w+)", SCRIPTS["texts.nsh"])
    assert [name for name in texts if EVERYTHING.count(f"${{{name}}}") == 0] == []
    assert [name for name in values() if name not in EVERYTHING] == []


def test_setup_speaks_dutch_only() -> None:
    assert re.findall(r"!insertmacro MUI_LANGUAGE (.+)", EVERYTHING) == ['"Dutch"']
    for name in SCRIPTS.keys() - {"texts.nsh"}:
        boxes = re.findall(r'MessageBox \S+ "(.*?)"', SCRIPTS[name])
        assert [text for text in boxes if not re.fullmatch(r"\$\{TEXT_\w+\}", text)] == []


def test_every_box_has_an_answer_where_nobody_looks() -> None:
    boxes = [line for line in EVERYTHING.splitlines() if "MessageBox " in line]
    assert boxes
    assert [line for line in boxes if "/SD " not in line] == []


def test_statuses_of_the_setup_differ() -> None:
    statuses = re.findall(
        r"^!define (?:HALF_WAY|NEWER_IS_THERE|IN_USE|NO_ROOM|FOR_EVERYBODY|OLD_WINDOWS) (\d+)$",
        EVERYTHING,
        re.MULTILINE,
    )
    assert sorted(statuses) == ["2", "3", "4", "5", "6", "7"]


def test_path_never_becomes_a_string_that_nsis_would_cut_off() -> None:
    lines = [line for line in EVERYTHING.splitlines() if "Environment" in line]
    assert [line for line in lines if "RegStr" in line or "ExpandStr" in line] == []
    assert "RegSetValueExW" in SCRIPTS["path.nsh"]


def test_test_version_says_so_and_is_compared_as_a_version() -> None:
    assert values(test=True)["SHOWN_NAME"] == "Contractbeoordeling (testversie)"
    assert values(test=True)["SHOWN_VERSION"] == "0.1.0 (testversie)"
    assert values(test=True)["VERSION"] == "0.1.0"
    assert values()["SHOWN_NAME"] == "Contractbeoordeling"
    assert values()["NUMBERS"] == "0.1.0.0"


def test_version_that_cannot_be_compared_makes_no_setup() -> None:
    with pytest.raises(Odd):
        values(version="0.2.0rc1")


def test_longest_folder_and_longest_file_fit_in_a_path_together() -> None:
    assert int(values()["LONGEST_FOLDER"]) + len("\\") + LONGEST == 259


def test_uninstaller_names_the_folders_where_settings_and_log_are(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, dict[str, bool]]] = []

    def folder(name: str, **how: bool) -> Path:
        asked.append((name, how))
        return Path(name)

    monkeypatch.delenv(paths.HOME_VARIABLE, raising=False)
    monkeypatch.setattr("platformdirs.user_config_path", folder)
    monkeypatch.setattr("platformdirs.user_log_path", folder)
    paths.config_dir()
    paths.log_file()
    own = values()["OWN_FOLDER"]
    roaming = {"appauthor": False, "roaming": True}
    assert asked == [(own, roaming), (own, {"appauthor": False})]
    assert '!define SETTINGS "$APPDATA\\${OWN_FOLDER}"' in SCRIPTS["texts.nsh"]  # where what roams is
    assert '!define LOGS "$LOCALAPPDATA\\${OWN_FOLDER}"' in SCRIPTS["texts.nsh"]


def test_sizes_are_rounded_up() -> None:
    assert (values()["SIZE_KB"], values()["SIZE_MB"]) == ("2930", "3")
