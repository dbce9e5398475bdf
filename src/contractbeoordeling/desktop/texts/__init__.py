"""What the window says of itself; what a page or dialog says stands beside this, by topic.

The words of forms stand in the forms; Dutch words for codes stand in wording.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import cast

from contractbeoordeling.desktop.theme import Appearance
from contractbeoordeling.wording.i18n import mark, tr


def window_title(register: str) -> str:
    return f"{register} – Contractbeoordeling" if register else "Contractbeoordeling"


def saved(at: datetime | None) -> str:
    """When the last change was stored; with the day where that wasn't today."""
    if at is None:
        return tr("Alles opgeslagen")
    here = at.astimezone()
    today = here.date() == datetime.now().astimezone().date()
    return tr("Alles opgeslagen – {time}").format(time=f"{here:%H:%M}" if today else f"{here:%d-%m-%Y %H:%M}")


def set_by_organisation() -> str:
    return tr("Ingesteld door uw organisatie")


def opened_after(name: str, dialog: str) -> str:
    """What happens to a register that was asked for while somebody is still busy."""
    return tr("{name} wordt geopend zodra u klaar bent met ‘{dialog}’.").format(name=name, dialog=dialog)


def not_opened() -> str:
    return tr("&Niet openen")


def opening(name: str) -> str:
    return tr("{name} wordt geopend…").format(name=name)


def cancelled() -> str:
    return tr("Afgebroken; er is niets gewijzigd.")


def stopping() -> str:
    return tr("Bezig met stoppen…")


def step_of(done: int, total: int) -> str:
    return tr("{done} van {total}").format(done=done, total=total)


def refused_title() -> str:
    return tr("Dit kan zo niet")


def fault_title() -> str:
    return tr("Dit lukt nu niet")


def again() -> str:
    return tr("&Opnieuw")


def shared_anyway(sentence: str) -> str:
    return tr("{sentence}\n\nToch hier werken, op eigen risico?").format(sentence=sentence)


def bug_log(log: Path | None) -> str:
    if log is None:
        return tr("Het logboek kon niet geschreven worden.")
    return tr("Wat er precies gebeurde staat ook in {log}.").format(log=log)


def undo(act: str | None) -> str:
    return tr("&Ongedaan maken: {act}").format(act=act) if act else tr("&Ongedaan maken")


def redo(act: str | None) -> str:
    return tr("O&pnieuw: {act}").format(act=act) if act else tr("O&pnieuw")


def undone(act: str) -> str:
    return tr("Ongedaan gemaakt: {act}").format(act=act)


def redone(act: str) -> str:
    return tr("Opnieuw gedaan: {act}").format(act=act)


def copy() -> str:
    return tr("&Kopiëren")


def copy_with_headers() -> str:
    return tr("Kopiëren met k&oppen")


def to_excel() -> str:
    return tr("Naar &Excel…")


def no_table() -> str:
    return tr("Op deze pagina staat geen tabel.")


def columns() -> str:
    return tr("K&olommen")


def register_files() -> str:
    return tr("Registers (*.register)")


def open_register_title() -> str:
    return tr("Register openen")


def new_register_title() -> str:
    return tr("Nieuw register")


def works_here(person: object) -> str:
    """Who works on this laptop, as its settings know."""
    name = cast("dict[str, object]", person).get("name") if isinstance(person, dict) else None
    return str(name or "")


def no_recent() -> str:
    return tr("nog geen")


def all_of_them() -> str:
    return tr("alle")


def new_register_name() -> str:
    return tr("Nieuw register")


_APPEARANCES = {
    Appearance.SYSTEM: mark("&Zoals het systeem"),
    Appearance.LIGHT: mark("&Licht"),
    Appearance.DARK: mark("&Donker"),
}


def appearance(each: Appearance) -> str:
    return tr(_APPEARANCES[each])


def typed_is_lost() -> str:
    return tr("Wat u hier hebt ingevuld gaat verloren. Toch sluiten?")


def leave_unstored() -> str:
    return tr("Wat u typte kon niet worden bewaard en staat alleen nog op het scherm. Wilt u toch weggaan?")


def worth_knowing() -> str:
    return tr("Goed om te weten")


def not_known_yet() -> str:
    return tr("nog niet bekend")


def whole(number: int) -> str:
    """A whole number as the Dutch write it."""
    return f"{number:,}".replace(",", ".")


def shown_of(shown: int, total: int | None) -> str:
    if total is None:
        return tr("de eerste {n}").format(n=whole(shown))
    return (
        whole(total) if shown == total else tr("{n} van {total}").format(n=whole(shown), total=whole(total))
    )


def open_first() -> str:
    return tr("Open eerst een register; laat de bestanden daarna hier los.")


def example_title() -> str:
    return tr("Waar komt het voorbeeld?")


def example_folder() -> str:
    return tr("Voorbeeld contractbeoordeling")


def making_example() -> str:
    return tr("Een hele ronde wordt nagespeeld: formulieren, antwoorden, beoordeling")
