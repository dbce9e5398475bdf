"""What exporting says: what each reader gets, and what was left out."""

from __future__ import annotations

from contractbeoordeling.desktop.texts import whole
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.usecases.export.colleagues import ExportDone
from contractbeoordeling.wording.export import READERS
from contractbeoordeling.wording.i18n import mark, ntr, tr

_ABOUT = {
    Readership.TEAM: mark(
        "Alles: oordelen, scores per partij, signalen, acties en interne teksten. Nooit de naam van een melder."
    ),
    Readership.ACCESS: mark("De eigen inbreng van de toegang, en de einduitkomst."),
    Readership.BACK_OFFICE: mark("De eigen inbreng van de backoffice, en de einduitkomst."),
    Readership.BOARD: mark("Oordelen en acties, zonder vrije tekst."),
    Readership.PROVIDER: mark(
        "Alleen deze aanbieder zelf: zijn scores per perspectief, zonder namen van teams of mensen."
    ),
}


def reader(each: Readership) -> str:
    return READERS[each]


def about(each: Readership) -> str:
    return tr(_ABOUT[each])


def every_provider() -> str:
    return tr("alle aanbieders van de ronde")


def file_name(of_round: str, each: Readership, provider: str = "") -> str:
    return " ".join(part for part in (of_round, READERS[each], provider) if part)


def no_round() -> str:
    return tr("Er is nog geen beoordelingsronde om te exporteren.")


def export() -> str:
    return tr("E&xporteren")


def file_filter() -> str:
    return tr("Excel (*.xlsx)")


def table_to_excel() -> str:
    return tr("Tabel naar Excel")


def table_written(name: str, rows: int) -> str:
    return ntr(
        "{name} is geschreven: {n} rij, zoals getoond. Intern: niet om door te sturen.",
        "{name} is geschreven: {n} rijen, zoals getoond. Intern: niet om door te sturen.",
        rows,
    ).format(name=name, n=whole(rows))


def writing() -> str:
    return tr("Het Excel-bestand wordt gemaakt")


def done(result: ExportDone) -> str:
    first = tr("{name} is geschreven, voor {reader}.").format(
        name=result.path.name, reader=READERS[result.readership]
    )
    lines = [f"• {each.what}: {each.why}" for each in result.left_out]
    return "\n".join((first, "", tr("Wat er niet in staat:"), *lines)) if lines else first
