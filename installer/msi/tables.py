"""What wixl doesn't know: PATH, conditions, the shortcut's identity, the order of things, the summary."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from installer.facts import PRODUCT, PUBLISHER, Facts
from installer.msi import texts
from installer.msi.ids import braced
from installer.msi.idt import Table, where
from installer.msi.wxs import FILE_TYPES, FOLDER, IN_MENU, KEPT_FOLDER, ON_PATH, SEARCH, SHORTCUT
from installer.nsis.build import WINDOW_ID

# What an IT department may say on the command line, with 1: the same words as those of the setup.
SWITCHES = {"GEENPAD": ON_PATH, "GEENSNELKOPPELING": IN_MENU, "GEENBESTANDSTYPE": FILE_TYPES}
CODE_PAGE = "\r\n\r\n1252\t_ForceCodepage\r\n"
_MIGRATE, _SAME_VERSION_TOO = 1, 512  # msidbUpgradeAttributes: MigrateFeatures, VersionMaxInclusive
_SET_PROPERTY = "51"
_RAW_64 = str(2 + 16)  # msidbLocatorType: RawValue, 64bit
_BEFORE_THE_NEW = "1450"  # after InstallValidate, before InstallInitialize
_STAY = {"Action": "StayInFolder", "Condition": f"{KEPT_FOLDER} AND NOT {FOLDER}", "Sequence": "60"}


def new_tables() -> list[Table]:
    """Tables that wixl leaves out."""
    return [
        Table.made(
            "Environment",
            {"Environment": "s72", "Name": "l255", "Value": "L255", "Component_": "s72"},
            # =: set it; -: take it off again; *: everybody's; [~]: what is there already.
            [("Path", "=-*PATH", f"[~];[{FOLDER}]bin", ON_PATH)],
        ),
        Table.made(
            "MsiShortcutProperty",
            {"MsiShortcutProperty": "s72", "Shortcut_": "s72", "PropertyKey": "s0", "PropVariantValue": "s0"},
            [("WindowId", SHORTCUT, "System.AppUserModel.ID", WINDOW_ID)],
        ),
        Table.made(
            "CustomAction",
            {"Action": "s72", "Type": "i2", "Source": "S72", "Target": "S255", "ExtendedType": "I4"},
            [
                ("StayInFolder", _SET_PROPERTY, FOLDER, f"[{KEPT_FOLDER}]", ""),
                ("TellFolder", _SET_PROPERTY, "ARPINSTALLLOCATION", f"[{FOLDER}]", ""),
            ],
        ),
    ]


def _conditions(table: Table) -> Table:
    for switch, component in SWITCHES.items():
        table = table.changed(where("Component", component), Condition=f'{switch} <> "1"')
    return table


def _secure(table: Table) -> Table:
    names = ";".join([FOLDER, *SWITCHES, "WIX_DOWNGRADE_DETECTED", "WIX_UPGRADE_DETECTED"])
    return table.changed(where("Property", "SecureCustomProperties"), Value=names)


def _upgrade(table: Table) -> Table:
    """A release takes the place of a test version with its number."""
    older = where("ActionProperty", "WIX_UPGRADE_DETECTED")
    return table.changed(older, Attributes=str(_MIGRATE | _SAME_VERSION_TOO))


def _search(table: Table) -> Table:
    return table.changed(where("Signature_", SEARCH), Type=_RAW_64)


def _order(table: Table) -> Table:
    """The old package goes first, so that nothing of it is counted with the new one's."""
    return (
        table.changed(where("Action", "RemoveExistingProducts"), Sequence=_BEFORE_THE_NEW)
        .with_row(**_STAY)
        .with_row(Action="TellFolder", Sequence="1010")
        .with_row(Action="RemoveEnvironmentStrings", Sequence="3300")
        .with_row(Action="WriteEnvironmentStrings", Sequence="5200")
    )


def _order_with_window(table: Table) -> Table:
    return table.with_row(**_STAY)


# What is changed in each table that wixl made.
CHANGES: dict[str, Callable[[Table], Table]] = {
    "Component": _conditions,
    "Property": _secure,
    "Upgrade": _upgrade,
    "RegLocator": _search,
    "InstallExecuteSequence": _order,
    "InstallUISequence": _order_with_window,
}


def summary(facts: Facts, package: UUID) -> Table:
    """The summary, which tells before installing what a package is; its letters are plain ones."""
    date = facts.date.strftime("%Y/%m/%d %H:%M:%S")
    version = f"{facts.version} (testversie)" if facts.test else facts.version
    rows = {
        1: "1252",
        2: f"{PRODUCT} {version}",
        3: PRODUCT,
        4: PUBLISHER,
        5: "Installer",
        6: texts.COMMENTS,
        7: "x64;1043",
        9: braced(package),
        12: date,
        13: date,
        14: "500",  # what the package asks of Windows Installer
        15: "2",  # compressed, long file names
        18: "wixl",
        19: "2",  # read-only recommended
    }
    return Table.made(
        "_SummaryInformation", {"PropertyId": "i2", "Value": "l255"}, [(str(key), rows[key]) for key in rows]
    )
