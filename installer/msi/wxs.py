"""The part of the package that wixl makes: files, folders, registry and shortcut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from installer.checks import folders_of, plain_version
from installer.facts import PRODUCT, PUBLISHER, Facts
from installer.msi import texts
from installer.msi.ids import UPGRADE_CODE, braced, component_guid, product_code, row_id
from installer.nsis.build import FILE_TYPE, SUFFIX
from installer.starter.build import REGISTER_ICON, WINDOW

FOLDER = "INSTALLDIR"
MENU = "ProgramMenuFolder"
KEPT_FOLDER = "KEPTDIR"  # where an older version says it is
OWN_KEY = rf"Software\{PRODUCT}"
CLASSES = r"Software\Classes"
SHORTCUT = "Shortcut"
SEARCH = "KeptFolder"
ON_PATH, FILE_TYPES, IN_MENU, OWN = "OnPath", "FileType", "InMenu", "Own"
_MOST = 1000  # components in a feature; Windows Installer takes 1600
_SOURCE = "http://schemas.microsoft.com/wix/2006/wi"


@dataclass(frozen=True)
class Value:
    """A registry value of all users; `name` is empty for a key's own value."""

    key: str
    name: str
    text: str


def registry() -> dict[str, list[Value]]:
    """What each part writes in the registry."""
    program = f"[{FOLDER}]{WINDOW}"
    kind = rf"{CLASSES}\{FILE_TYPE}"
    return {
        OWN: [
            Value(OWN_KEY, "Version", "[ProductVersion]"),  # the setup for one user looks here
            Value(OWN_KEY, "InstallDir", f"[{FOLDER}]"),
        ],
        FILE_TYPES: [
            Value(rf"{CLASSES}\{SUFFIX}", "", FILE_TYPE),
            Value(rf"{CLASSES}\{SUFFIX}\OpenWithProgids", FILE_TYPE, ""),
            Value(kind, "", texts.REGISTER),
            Value(kind, "FriendlyTypeName", texts.REGISTER),
            Value(rf"{kind}\DefaultIcon", "", f"{program},{REGISTER_ICON}"),
            Value(rf"{kind}\shell\open\command", "", f'"{program}" open "%1"'),
        ],
        IN_MENU: [Value(OWN_KEY, "InMenu", "1")],
        ON_PATH: [Value(OWN_KEY, "OnPath", "1")],
    }


def source(files: Sequence[PurePosixPath], facts: Facts) -> str:
    """The whole of what wixl reads; files are found in the folder `payload`."""
    root = Element("Wix", xmlns=_SOURCE)
    product = _product(root, facts)
    SubElement(product, "Media", Id="1", Cabinet="all.cab", EmbedCab="yes")
    SubElement(product, "Icon", Id="app.ico", SourceFile="app.ico")
    _search(product)
    target = SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    programs = SubElement(target, "Directory", Id="ProgramFiles64Folder")
    folder = SubElement(programs, "Directory", Id=FOLDER, Name=PRODUCT)
    components = [*_files(folder, files), *_parts(folder)]
    menu = SubElement(target, "Directory", Id=MENU)
    components.append(_shortcut(menu))
    _features(product, components)
    indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _product(root: Element, facts: Facts) -> Element:
    product = SubElement(
        root,
        "Product",
        Id=braced(product_code(facts)),
        Name=f"{PRODUCT} (testversie)" if facts.test else PRODUCT,
        Language="1043",
        Codepage="1252",
        Version=plain_version(facts.version),
        Manufacturer=PUBLISHER,
        UpgradeCode=braced(UPGRADE_CODE),
    )
    SubElement(
        product,
        "Package",
        InstallerVersion="500",
        Languages="1043",
        Compressed="yes",
        InstallScope="perMachine",
        Description=PRODUCT,
        Comments=texts.COMMENTS,
        Manufacturer=PUBLISHER,
    )
    SubElement(product, "MajorUpgrade", DowngradeErrorMessage=texts.NEWER)
    condition = SubElement(product, "Condition", Message=texts.OLD_WINDOWS)
    condition.text = "Installed OR VersionNT64 >= 603"
    for name, value in texts.properties().items():
        SubElement(product, "Property", Id=name, Value=value)
    return product


def _search(product: Element) -> None:
    """Find the folder of an older version, so that an upgrade goes where the program is."""
    kept = SubElement(product, "Property", Id=KEPT_FOLDER)
    SubElement(kept, "RegistrySearch", Id=SEARCH, Root="HKLM", Key=OWN_KEY, Name="InstallDir", Type="raw")


def _files(folder: Element, files: Sequence[PurePosixPath]) -> list[str]:
    """A component for each file, so that Windows Installer repairs and removes them one by one."""
    places = {PurePosixPath(): folder}
    for path in folders_of(files):
        places[path] = SubElement(places[path.parent], "Directory", Id=row_id("dir", path), Name=path.name)
    names: list[str] = []
    for file in files:
        names.append(row_id("cmp", file))
        component = _component(places[file.parent], names[-1], str(file))
        SubElement(
            component,
            "File",
            Id=row_id("file", file),
            Name=file.name,
            Source=f"payload/{file}",
            KeyPath="yes",
        )
    return names


def _parts(folder: Element) -> list[str]:
    """What is written in the registry, apart from the shortcut's."""
    names = [name for name in registry() if name != IN_MENU]
    for name in names:
        _values(_component(folder, name, f"part {name}"), registry()[name])
    return names


def _shortcut(menu: Element) -> str:
    component = _component(menu, IN_MENU, f"part {IN_MENU}")
    SubElement(
        component,
        "Shortcut",
        Id=SHORTCUT,
        Name=PRODUCT,
        Description=texts.SHORTCUT,
        Target=f"[{FOLDER}]{WINDOW}",
        WorkingDirectory=FOLDER,
        Icon="app.ico",
    )
    _values(component, registry()[IN_MENU])
    return IN_MENU


def _component(place: Element, name: str, meaning: str) -> Element:
    guid = braced(component_guid(meaning))
    return SubElement(place, "Component", Id=name, Guid=guid, Win64="yes")


def _values(component: Element, values: Sequence[Value]) -> None:
    for number, value in enumerate(values):
        row = SubElement(
            component, "RegistryValue", Root="HKLM", Key=value.key, Value=value.text, Type="string"
        )
        if value.name:
            row.set("Name", value.name)
        if number == 0:
            row.set("KeyPath", "yes")


def _features(product: Element, components: Sequence[str]) -> None:
    """One feature for who looks, in as many as it takes for so many components."""
    whole = SubElement(
        product,
        "Feature",
        Id="Program",
        Title=PRODUCT,
        Level="1",
        ConfigurableDirectory=FOLDER,
        Absent="disallow",
    )
    for start in range(0, len(components), _MOST):
        part = SubElement(whole, "Feature", Id=f"Program{start // _MOST}", Level="1", Display="hidden")
        for name in components[start : start + _MOST]:
            SubElement(part, "ComponentRef", Id=name)
