"""The dossier of a provider: everything that was found, said, agreed and decided, in the order of the days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from contractbeoordeling.report.paper.model import Block, Facts, Grid, Heading, Paper, Paragraph, Points
from contractbeoordeling.wording.numbers import NOTHING, day


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierEntry:
    """One thing on one day; `documents` are the numbers of the files that belong to it."""

    on: date
    title: str
    lines: Sequence[tuple[str, str]] = ()
    documents: Sequence[int] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierFile:
    """A file that belongs to the dossier; what the register no longer keeps has no content."""

    number: int
    name: str
    on: date
    about: str
    sha256: str
    kept: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything in a dossier."""

    client: str
    provider: str
    kvk: str
    contracts: Sequence[str]
    reader: str
    made_on: date
    summary: Sequence[str]
    entries: Sequence[DossierEntry]
    files: Sequence[DossierFile]


def dossier_paper(dossier: Dossier) -> Paper:
    """Return the dossier as a document."""
    return Paper(
        title=f"Dossier {dossier.provider}",
        subject=f"Dossier van {dossier.provider}: bevindingen, gesprekken, plannen, acties en besluiten",
        author=dossier.client or "Gemeente",
        made_on=dossier.made_on,
        footer=f"Dossier {dossier.provider} · {day(dossier.made_on)} · voor: {dossier.reader}",
        blocks=tuple(_blocks(dossier)),
    )


def _blocks(dossier: Dossier) -> Iterator[Block]:
    about = [("Aanbieder", dossier.provider), ("KvK-nummer", dossier.kvk), ("Opdrachtgever", dossier.client)]
    about += [("Overeenkomsten", ", ".join(dossier.contracts)), ("Gemaakt op", day(dossier.made_on))]
    about.append(("Voor wie", dossier.reader))
    yield Facts([each for each in about if each[1]])
    yield Heading("De poging tot herstel in het kort")
    yield Points(dossier.summary)
    yield Paragraph(
        "Een overeenkomst kan bij ernstig tekortschietende kwaliteit worden ontbonden nadat een poging tot herstel niet is "
        "geslaagd. Dit dossier laat per datum zien wat is vastgesteld, wat de aanbieder daarover zei, wat is afgesproken, "
        "wat ervan kwam en wat is besloten. Het gaat over de overeenkomst; het toezicht staat daar los van."
    )
    yield Heading("Wat er gebeurde, op volgorde van datum")
    if not dossier.entries:
        yield Paragraph("Er is nog niets vastgelegd dat deze lezer mag zien.")
    for entry in dossier.entries:
        yield Heading(f"{day(entry.on)}: {entry.title}", 2)
        lines = [each for each in entry.lines if each[1]]
        if entry.documents:
            lines.append(("Bijlagen", ", ".join(str(each) for each in entry.documents)))
        if lines:
            yield Facts(lines)
    yield from _files(dossier)


def _files(dossier: Dossier) -> Iterator[Block]:
    yield Heading("Bijlagen")
    if not dossier.files:
        yield Paragraph("Er zijn geen bijlagen.")
        return
    yield Grid(
        header=("Nr.", "Bestand", "Datum", "Waarover", "SHA-256"),
        rows=[
            (
                str(each.number),
                each.name if each.kept else f"{each.name} (niet meer bewaard)",
                day(each.on),
                each.about or NOTHING,
                each.sha256,
            )
            for each in dossier.files
        ],
        shares=(1, 5, 2, 4, 6),
        numbers=frozenset({0}),
    )
