"""What the package for all users is built from."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from uuid import UUID
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from installer.checks import Odd
from installer.facts import ROOT, Facts
from installer.msi import texts, wxs
from installer.msi.build import digest
from installer.msi.ids import UPGRADE_CODE, braced, component_guid, package_code, product_code, row_id
from installer.msi.idt import Table, where
from installer.msi.tables import CHANGES, CODE_PAGE, SWITCHES, new_tables, summary
from installer.nsis import build as setup

SPACE = "{http://schemas.microsoft.com/wix/2006/wi}"
GUID = re.compile(r"\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}")
FILES = [
    PurePosixPath(name)
    for name in (
        "contractbeoordeling.exe",
        "bin/contractbeoordeling.exe",
        "licenties/a & b.txt",
        "python/Lib/site-packages/contractbeoordeling/app.pyc",
        "python/python313._pth",
    )
]


def facts(*, test: bool = False, version: str = "0.1.0") -> Facts:
    return Facts(version, "3.13.2", test, datetime(2026, 11, 1, 12, 30, tzinfo=UTC))


def written(files: list[PurePosixPath] | None = None, *, test: bool = False) -> Element:
    return ElementTree.fromstring(wxs.source(FILES if files is None else files, facts(test=test)))


def all_of(root: Element, name: str) -> list[Element]:
    return list(root.iter(SPACE + name))


def paths_of(root: Element) -> dict[str, str]:
    """Where every file goes under the program's folder, and where it comes from."""
    found: dict[str, str] = {}

    def walk(place: Element, path: PurePosixPath) -> None:
        for inner in place.findall(f"{SPACE}Directory"):
            walk(inner, path / inner.attrib["Name"])
        for file in place.iterfind(f"{SPACE}Component/{SPACE}File"):
            found[str(path / file.attrib["Name"])] = file.attrib["Source"]

    folder = next(each for each in all_of(root, "Directory") if each.attrib["Id"] == wxs.FOLDER)
    walk(folder, PurePosixPath())
    return found


def test_package_places_every_file_where_it_is_in_the_payload() -> None:
    assert paths_of(written()) == {str(file): f"payload/{file}" for file in FILES}


def test_every_component_has_its_own_identity_and_a_feature() -> None:
    root = written()
    components = all_of(root, "Component")
    guids = [each.attrib["Guid"] for each in components]
    assert len(set(guids)) == len(guids) == len(FILES) + len(wxs.registry())
    assert all(GUID.fullmatch(guid) for guid in guids)
    named = [each.attrib["Id"] for each in components]
    assert sorted(each.attrib["Id"] for each in all_of(root, "ComponentRef")) == sorted(named)
    assert {each.attrib["Win64"] for each in components} == {"yes"}


def test_features_stay_under_what_windows_installer_takes() -> None:
    root = written([PurePosixPath(f"python/{number}.pyc") for number in range(2500)])
    sizes = [len(each.findall(f"{SPACE}ComponentRef")) for each in all_of(root, "Feature")]
    assert sizes == [0, 1000, 1000, 504]


def test_same_file_is_the_same_component_in_every_version() -> None:
    first, second = (
        {each.attrib["Id"]: each.attrib["Guid"] for each in all_of(written(files), "Component")}
        for files in (FILES, [*FILES, PurePosixPath("python/zz.pyd")])
    )
    assert first.items() <= second.items()
    assert component_guid("python/A.pyd") == component_guid("python/a.pyd")
    assert component_guid("python/a.pyd") != component_guid("python/b.pyd")


def test_identity_that_upgrades_rest_on_never_changes() -> None:
    assert str(UPGRADE_CODE) == "5b0f8a0e-2f0c-5d7a-9a43-6c3c8c1f7e21"
    assert component_guid("contractbeoordeling.exe") == UUID("bb9063ea-6751-52cd-8246-e4ae647fafc4")


def test_every_version_is_a_product_and_so_is_its_test_version() -> None:
    codes = {
        product_code(facts(version=version, test=test))
        for version in ("0.1.0", "0.1.1")
        for test in (True, False)
    }
    assert len(codes) == 4
    assert product_code(facts()) == product_code(facts())


def test_package_that_differs_has_another_code(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("one", encoding="utf-8")
    names = [PurePosixPath("a.txt"), PurePosixPath("b.txt")]
    before = digest(tmp_path, names, "source")
    assert digest(tmp_path, names, "source") == before
    assert digest(tmp_path, names, "other") != before
    (tmp_path / "b.txt").write_text("two", encoding="utf-8")
    assert digest(tmp_path, names, "source") != before
    assert package_code(facts(), before) != package_code(facts(), "other")


def test_source_is_the_same_every_time_and_escapes_what_xml_must() -> None:
    assert wxs.source(FILES, facts()) == wxs.source(FILES, facts())
    assert "a &amp; b.txt" in wxs.source(FILES, facts())


def test_rows_have_keys_that_tables_take() -> None:
    root = written([PurePosixPath("/".join(["map"] * 30))])
    ids = [each.attrib["Id"] for each in root.iter() if "Id" in each.attrib and "_" in each.attrib["Id"]]
    assert ids
    assert all(re.fullmatch(r"[A-Za-z_][A-Za-z0-9_.]{0,71}", each) for each in ids)
    assert row_id("cmp", "A/b") == row_id("cmp", "a/B")


def test_package_is_dutch_and_for_everybody() -> None:
    root = written(test=True)
    product = all_of(root, "Product")[0]
    assert product.attrib["Language"] == "1043"
    assert product.attrib["Name"] == "Contractbeoordeling (testversie)"
    assert all_of(root, "Package")[0].attrib["InstallScope"] == "perMachine"
    assert all_of(root, "MajorUpgrade")[0].attrib["DowngradeErrorMessage"] == texts.NEWER


def test_texts_are_letters_of_their_code_page() -> None:
    said = [texts.REGISTER, texts.SHORTCUT, texts.COMMENTS, texts.NEWER, texts.OLD_WINDOWS]
    said += texts.properties().values()
    assert [text.encode("cp1252").decode("cp1252") for text in said] == said
    assert CODE_PAGE.startswith("\r\n\r\n1252\t")


def test_summary_has_plain_letters_only_and_the_date_of_the_commit() -> None:
    table = summary(facts(), UPGRADE_CODE)
    assert table.text().isascii()
    values = {row["PropertyId"]: row["Value"] for row in table.rows}
    assert (values["7"], values["12"]) == ("x64;1043", "2026/11/01 12:30:00")
    assert values["9"] == braced(UPGRADE_CODE)


def test_files_that_go_by_double_click_open_in_the_window_starter() -> None:
    values = {(value.key, value.name): value.text for value in wxs.registry()[wxs.FILE_TYPES]}
    kind = rf"Software\Classes\{setup.FILE_TYPE}"
    assert values[rf"Software\Classes\{setup.SUFFIX}", ""] == setup.FILE_TYPE
    command = values[rf"{kind}\shell\open\command", ""]
    assert command == '"[INSTALLDIR]contractbeoordeling.exe" open "%1"'


def test_setup_finds_the_package_where_it_tells_its_version() -> None:
    script = (ROOT / "installer" / "nsis" / "previous.nsh").read_text(encoding="utf-8")
    first = wxs.registry()[wxs.OWN][0]
    assert (first.key, first.name) == (r"Software\Contractbeoordeling", "Version")
    assert 'ReadRegStr $0 HKLM "Software\\${PRODUCT}" "Version"' in script


def test_switches_have_the_words_of_the_setup() -> None:
    script = (ROOT / "installer" / "nsis" / "setup.nsi").read_text(encoding="utf-8")
    assert set(re.findall(r'"/(GEEN\w+)"', script)) == SWITCHES.keys()
    assert set(SWITCHES.values()) < wxs.registry().keys()


# --- tables --------------------------------------------------------------------------------------


def table(name: str, key: str, columns: str, *rows: str) -> Table:
    """A table as wixl makes it, with the columns that count here."""
    names = columns.split()
    return Table(
        tuple(names),
        tuple("s72" for _ in names),
        (name, key),
        tuple(dict(zip(names, row.split("|"), strict=True)) for row in rows),
    )


def test_table_is_read_as_it_was_written() -> None:
    for made in new_tables():
        assert Table.read(made.text()) == made
    empty = Table.made("Empty", {"Key": "s72", "Value": "S255"}, [])
    assert Table.read(empty.text()) == empty


def test_cell_that_would_break_the_table_is_refused() -> None:
    with pytest.raises(ValueError, match="one line"):
        Table.made("Wrong", {"Key": "s72"}, [("a\tb",)]).text()


def test_change_of_nothing_or_of_two_rows_is_refused() -> None:
    rows = Table.made("Some", {"Key": "s72", "Value": "S255"}, [("a", "1"), ("b", "1")])
    assert rows.changed(where("Key", "a"), Value="2").rows[0]["Value"] == "2"
    for wanted in (where("Key", "c"), where("Value", "1")):
        with pytest.raises(ValueError, match="one row"):
            rows.changed(wanted, Value="2")
    with pytest.raises(ValueError, match="one row"):
        rows.changed(where("Key", "a"), Nothing="2")


def test_what_it_leaves_out_is_asked_by_a_condition() -> None:
    made = table("Component", "Component", "Component Condition", *(f"{name}|" for name in wxs.registry()))
    conditions = {row["Component"]: row["Condition"] for row in CHANGES["Component"](made).rows}
    assert conditions[wxs.ON_PATH] == 'GEENPAD <> "1"'
    assert conditions[wxs.OWN] == ""


def test_old_package_goes_before_anything_new_is_placed() -> None:
    made = table("InstallExecuteSequence", "Action", "Action Condition Sequence", *order())
    steps = {row["Action"]: int(row["Sequence"]) for row in CHANGES["InstallExecuteSequence"](made).rows}
    names = sorted(steps, key=steps.__getitem__)
    for earlier, later in (
        ("AppSearch", "StayInFolder"),
        ("StayInFolder", "CostInitialize"),
        ("CostFinalize", "TellFolder"),
        ("InstallValidate", "RemoveExistingProducts"),
        ("RemoveExistingProducts", "InstallInitialize"),
        ("RemoveEnvironmentStrings", "InstallFiles"),
        ("InstallFiles", "WriteEnvironmentStrings"),
        ("WriteEnvironmentStrings", "InstallFinalize"),
    ):
        assert names.index(earlier) < names.index(later)
    assert len(set(steps.values())) == len(steps)


def order() -> list[str]:
    """Windows Installer's own order, as far as ours has to fit in."""
    own = {
        "AppSearch": 50,
        "CostInitialize": 800,
        "CostFinalize": 1000,
        "InstallValidate": 1400,
        "InstallInitialize": 1500,
        "InstallFiles": 4000,
        "InstallFinalize": 6600,
        "RemoveExistingProducts": 6601,
    }
    return [f"{name}||{number}" for name, number in own.items()]


def test_release_takes_the_place_of_a_test_version_with_its_number() -> None:
    made = table(
        "Upgrade",
        "UpgradeCode",
        "UpgradeCode Attributes ActionProperty",
        "x|1|WIX_UPGRADE_DETECTED",
        "x|2|WIX_DOWNGRADE_DETECTED",
    )
    attributes = [int(row["Attributes"]) for row in CHANGES["Upgrade"](made).rows]
    assert attributes == [1 | 512, 2]


def test_program_stays_on_path_with_what_was_there() -> None:
    environment = next(each for each in new_tables() if each.head[0] == "Environment")
    assert environment.rows == (
        {"Environment": "Path", "Name": "=-*PATH", "Value": "[~];[INSTALLDIR]bin", "Component_": wxs.ON_PATH},
    )


def test_odd_version_makes_no_package() -> None:
    with pytest.raises(Odd):
        wxs.source(FILES, facts(version="1.0"))
