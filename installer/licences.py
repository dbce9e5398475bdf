"""The folder with the licences of everything that ships, and what people have to know of them, in Dutch."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from contractbeoordeling import paths
from installer.facts import PRODUCT, Facts, Refused
from installer.inventory import Shipped

FOLDER = paths.LICENCES
OVERVIEW = "LEESMIJ.txt"

_HEAD = """\
{product} {version}: licenties

{product} is gebouwd met het werk van anderen. Hieronder staat elk onderdeel dat wordt meegeleverd, met zijn versie en
licentie. De teksten staan in de map met de naam van het onderdeel. De lijst voor machines is sbom.cdx.json, in de map
van het programma.

"""

_LGPL = """

Qt en PySide6 (LGPL versie 3)

Dit programma gebruikt Qt {qt} en PySide6 {pyside} onder de GNU Lesser General Public License, versie 3. Ze zijn niet
gewijzigd; weggelaten is alleen wat het programma niet nodig heeft.

De broncode is te vinden bij de makers:
  https://download.qt.io/official_releases/qt/{qt_series}/{qt}/
  https://download.qt.io/official_releases/QtForPython/pyside6/PySide6-{pyside}-src/

U mag deze bibliotheken door een eigen versie vervangen, ook na wijziging. Ze staan los in de mappen
  python\\Lib\\site-packages\\PySide6
  python\\Lib\\site-packages\\shiboken6
Vervang daar de .dll- en .pyd-bestanden door bestanden met dezelfde naam, van een versie die binair past bij Qt
{qt_series}. U mag daarvoor ook uitzoeken hoe het programma werkt.

De wheel van PySide6 noemt niet wiens code er binnen Qt zit. Qt\\Qt-derden-volgens-Debian.txt is de lijst die Debian
daarvan maakte voor zijn eigen, oudere Qt; de lijst bij Qt {qt} staat op https://doc.qt.io/qt-6/licenses-used-in-qt.html.
"""


def write(parts: Sequence[Shipped], folder: Path, facts: Facts) -> None:
    """Write every text and the overview; refused where a part comes without any text."""
    lacking = [each.name for each in parts if not each.texts]
    if lacking:
        raise Refused(
            f"no licence text comes with {', '.join(lacking)}: name its source in inventory.py or runtimes.py"
        )
    for part in parts:
        own = folder / folder_name(part)
        own.mkdir(parents=True, exist_ok=True)
        for text in part.texts:
            (own / text.name).write_bytes(text.content)
    (folder / OVERVIEW).write_text(overview(parts, facts), encoding="utf-8", newline="\r\n")


def folder_name(part: Shipped) -> str:
    """The folder of a part's texts; parts of one name share it, for their texts are the same."""
    return re.sub(r"[^\w.+ -]", "-", part.name)


def overview(parts: Sequence[Shipped], facts: Facts) -> str:
    """The list that people read."""
    rows = [
        (each.name, each.version, each.licence) for each in sorted(parts, key=lambda each: each.name.lower())
    ]
    widths = [max(len(row[column]) for row in rows) + 2 for column in range(2)]
    lines = [f"{name:<{widths[0]}}{version:<{widths[1]}}{licence}" for name, version, licence in rows]
    return _HEAD.format(product=PRODUCT, version=facts.version) + "\n".join(lines) + _about_qt(parts)


def _about_qt(parts: Sequence[Shipped]) -> str:
    versions = {each.name: each.version for each in parts}
    qt, pyside = versions.get("Qt"), versions.get("PySide6_Essentials")
    if qt is None or pyside is None:
        return "\n"
    return _LGPL.format(qt=qt, pyside=pyside, qt_series=qt.rpartition(".")[0])
