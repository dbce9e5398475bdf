"""Writing the export for a Woo request to a folder: an inventory, the records as PDF, the kept files as they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from pathlib import Path

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Step, Verb
from contractbeoordeling.domain.privacy import masked
from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.register import RegisterInfo
from contractbeoordeling.files import disk
from contractbeoordeling.files.names import folded, free_name
from contractbeoordeling.report.document import Document, Front, Listing
from contractbeoordeling.report.paper.model import (
    Block,
    Facts,
    Grid,
    Heading,
    Paper,
    Paragraph,
    Part,
    Together,
)
from contractbeoordeling.report.table import Column, Look, Table
from contractbeoordeling.report.xlsx import write_document
from contractbeoordeling.storage.store import Store
from contractbeoordeling.storage.views.journal import HistoryFilter
from contractbeoordeling.usecases.documents.write import write_paper
from contractbeoordeling.usecases.history_list import history_list
from contractbeoordeling.usecases.replacing import replacing
from contractbeoordeling.usecases.woo.gather import Gathered, gather
from contractbeoordeling.usecases.woo.pieces import NotInExport, Piece
from contractbeoordeling.usecases.written import write_file
from contractbeoordeling.wording import woo as words
from contractbeoordeling.wording.acts import act_said
from contractbeoordeling.wording.numbers import day

KIND = "woo 1"
_PER_PAPER = 150
"""So many records stand in one PDF: in a thicker one nobody finds anything."""
_ALL = -1


@dataclass(frozen=True, slots=True)
class Numbered:
    """A piece with its number in the inventory and the name of the file that it stands in."""

    number: int
    piece: Piece
    stands_in: str


@dataclass(frozen=True, slots=True)
class WooDone:
    """What was written, and what was left out and why."""

    folder: Path
    lines: tuple[Numbered, ...]
    files: tuple[Path, ...]
    left_out: tuple[NotInExport, ...]


def export_woo(
    store: Store, provider: Provider, folder: Path, made_on: date, progress: Progress | None = None
) -> WooDone:
    """Write everything about a provider to a folder that is new or empty; the register stays as it is.

    Everything is written aside first: a failure or a stop leaves no half export.
    """
    if disk.exists(folder) and (not disk.is_folder(folder) or disk.entries(folder)):
        raise Refusal("woo_folder_in_use", path=folder)
    gathered = gather(store, provider)
    lines = _numbered(gathered.pieces)
    with disk.folder_aside(folder, ".woo-") as aside:
        writing = _Writing(store, gathered, aside, made_on)
        writing.write(lines, progress or NoProgress())
        names = sorted(disk.entries(aside), key=_name)
        moved = [disk.move(each, folder / each.name) for each in names]
    files = [each for path in moved for each in (disk.entries(path) if disk.is_folder(path) else [path])]
    return WooDone(folder, tuple(lines), tuple(files), tuple(gathered.left_out))


def _numbered(pieces: Sequence[Piece]) -> list[Numbered]:
    """Number the pieces; records share a PDF with their neighbours, a file keeps its own name after its number."""
    taken: set[str] = set()
    lines: list[Numbered] = []
    written = {False: 0, True: 0}
    for number, piece in enumerate(pieces, start=1):
        if piece.file is None:
            part = written[piece.criminal] // _PER_PAPER + 1
            written[piece.criminal] += 1
            name = f"{words.RECORDS}-{part}.pdf"
        else:
            name = free_name(f"{number:04}-{piece.file[0]}", taken)
            taken.add(folded(name))
        lines.append(Numbered(number, piece, f"{words.APART}/{name}" if piece.criminal else name))
    return lines


class _Writing:
    """One export being written."""

    def __init__(self, store: Store, gathered: Gathered, folder: Path, made_on: date) -> None:
        self._store, self._gathered, self._folder, self._made_on = store, gathered, folder, made_on
        info = store.first(RegisterInfo)
        self._client = info.client if info else ""

    def write(self, lines: Sequence[Numbered], progress: Progress) -> None:
        """Write every file. Raises Cancelled."""
        if any(each.piece.criminal for each in lines):
            disk.make_folder(self._folder / words.APART)
        done = 0
        for each in lines:
            if each.piece.file is not None:
                content = self._store.content(each.piece.file[1])
                write_file(self._folder / each.stands_in, content or b"")
                done += 1
                progress.step(done, len(lines))
        records = sorted((each for each in lines if each.piece.file is None), key=_stands_in)
        for name, group in groupby(records, key=_stands_in):
            part = sorted(group, key=_number)
            paper = self._paper(words.part_title(Path(name).stem), tuple(_blocks(part)))
            write_paper(paper, self._folder / name, self._store)
            done += len(part)
            progress.step(done, len(lines))
        write_paper(self._history(), self._folder / f"{words.HISTORY}.pdf", self._store)
        with replacing(self._folder / words.INVENTORY) as stream:
            write_document(self._inventory(lines), stream)

    def _paper(self, what: str, blocks: tuple[Block, ...]) -> Paper:
        provider = self._gathered.provider.name
        return Paper(
            title=f"{provider}: {what}",
            subject=words.INTRO[0],
            author=self._client or "Contractbeoordeling",
            made_on=self._made_on,
            footer=" · ".join(filter(None, (self._client, provider))),
            blocks=blocks,
        )

    def _history(self) -> Paper:
        wanted = HistoryFilter(provider_id=self._gathered.provider.id)
        rows = [
            (
                f"{datetime.fromisoformat(each.row.at).astimezone():%d-%m-%Y %H:%M}",
                act_said(Verb(each.row.verb), Step(each.row.step)),
                words.marked_person(each.row.person) if each.row.person else "",
            )
            for each in history_list(self._store, wanted, _ALL)
        ]
        grid = Grid(header=words.HISTORY_HEADER, rows=rows, shares=(2, 5, 3))
        blocks: tuple[Block, ...] = (grid,) if rows else (Paragraph(words.NO_HISTORY),)
        return self._paper(words.HISTORY, blocks)

    def _inventory(self, lines: Sequence[Numbered]) -> Document:
        provider = self._gathered.provider
        title = words.title(provider.name)
        facts = [
            (words.PROVIDER, provider.name),
            (words.KVK, provider.kvk or ""),
            (words.MADE_ON, day(self._made_on)),
        ]
        withheld = [
            (words.left_out(each.why, each.what), str(each.count)) for each in self._gathered.left_out
        ]
        front = Front(
            name=words.FRONT,
            title=title,
            intro=words.INTRO,
            listings=[
                Listing(words.ABOUT, facts),
                Listing(words.LEFT_OUT_HEADING, withheld or [(words.NOTHING_LEFT_OUT, "")]),
            ],
        )
        table = Table(name=words.SHEET, title=title, hint=words.HINT, columns=_columns(), rows=lines, keep=2)
        return Document(
            title=title,
            subject=words.INTRO[0],
            kind=KIND,
            footer=f"{title} · gemaakt op {day(self._made_on)}",
            sheets=[front, table],
        )


def _blocks(lines: Sequence[Numbered]) -> list[Block]:
    """Return the records; what is proposed for one stands on the page of what it is about."""
    blocks: list[Block] = []
    for each in lines:
        piece, told = each.piece, list[Part]()
        told.append(Heading(f"{each.number}. {words.capital(piece.kind)} {piece.title}".strip()))
        if piece.redactions:
            told.append(Paragraph(words.proposal(piece.redactions), strong=True))
        facts = [(words.capital(name), said) for name, said in piece.lines]
        told.append(Facts(facts) if facts else Paragraph(words.NOTHING_SAID))
        blocks.append(Together(tuple(told)))
    return blocks


def _columns() -> list[Column[Numbered]]:
    return [
        Column(header="Nummer", value=_number, width=9, look=Look.WHOLE),
        Column(header="Soort", value=_kind, width=22),
        Column(header="Titel", value=_title, width=44, look=Look.STRONG),
        Column(header="Datum", value=_date, width=12, look=Look.DAY),
        Column(header="Voor wie bedoeld", value=_audience, width=16),
        Column(header="Voorstel", value=_proposal, width=34),
        Column(header="Staat in", value=_stands_in, width=34),
        Column(header="Besluit", value=_nothing, width=24),
    ]


def _number(line: Numbered) -> int:
    return line.number


def _kind(line: Numbered) -> str:
    return line.piece.kind


def _title(line: Numbered) -> str:
    return masked(line.piece.title)


def _date(line: Numbered) -> date | None:
    return line.piece.day


def _audience(line: Numbered) -> str:
    return words.audience(line.piece.audience)


def _proposal(line: Numbered) -> str:
    return words.redactions(line.piece.redactions)


def _stands_in(line: Numbered) -> str:
    return line.stands_in


def _nothing(_line: Numbered) -> str:
    return ""


def _name(path: Path) -> str:
    return path.name
