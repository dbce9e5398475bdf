"""The verb: write a workbook back with its faults marked, and the mail that goes with it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path, PurePath

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.privacy import scan, shown
from contractbeoordeling.domain.register import RegisterInfo
from contractbeoordeling.domain.round import Round
from contractbeoordeling.files import disk
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases import clock
from contractbeoordeling.usecases.free_file import free_file
from contractbeoordeling.usecases.imported import ImportedFile
from contractbeoordeling.usecases.word_back.listing import Faults
from contractbeoordeling.usecases.word_back.told import Point, for_sender, points_of
from contractbeoordeling.wording import word_back as words
from contractbeoordeling.wording.mails import SUBJECT, TO
from contractbeoordeling.workbook.bsn_elsewhere import CODE, secret_of
from contractbeoordeling.workbook.forms.mail import Mail, mail_text
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.grid import place_of, plain_text
from contractbeoordeling.workbook.marked.content import NotMarkable
from contractbeoordeling.workbook.marked.protection import sealed, unsealed
from contractbeoordeling.workbook.marked.write import marked_workbook

_POINTS = 6
"""So many causes stand in a mail; the workbook has them all."""
_DAYS = 14
_PERSONAL = frozenset(("bsn_masked", "bsn_elsewhere", "personal_data"))
_PARTIES = {FileKind.SELF_EVALUATION: Party.PROVIDER, FileKind.RESIDENTS: Party.RESIDENT}


@dataclass(frozen=True, slots=True)
class WordBack:
    """What goes back to a sender: the marked workbook, if it could be made, and the mail as text and as file."""

    workbook: Path | None
    mail: Path
    subject: str
    body: str


def give_back(
    reader: Reader,
    opened: OpenedFile,
    result: ImportedFile,
    folder: Path,
    password: str | None = None,
    today: date | None = None,
) -> WordBack | None:
    """Write both into a folder; nothing where the sender has nothing to mend."""
    causes = for_sender(result.findings)
    if not causes:
        return None
    disk.make_folder(folder)
    name = _stem(opened.name)
    faults = Faults(PurePath(opened.name).name, opened.workbook, causes)
    content = _marked(opened, faults, result, password)
    path = None
    if content is not None:
        path = disk.write_new(free_file(folder, words.MARKED_NAME.format(name=name), ".xlsx"), content)
    mail = _mail(reader, faults, result, attached=path is not None, today=today or clock.today())
    stem = path.stem if path is not None else words.MARKED_NAME.format(name=name)
    written = disk.write_new(free_file(folder, stem, ".txt"), mail_text(mail, (TO, SUBJECT)))
    return WordBack(path, written, mail.subject, mail.body)


def _marked(opened: OpenedFile, faults: Faults, result: ImportedFile, password: str | None) -> bytes | None:
    """The workbook with its faults marked, None where it can't be made or no cell is to blame."""
    marks = faults.marks()
    if not marks:
        return None
    try:
        plain, key = unsealed(opened.content, password)
        made = marked_workbook(plain, opened.workbook, marks, faults.listed, _mask(opened, result))
        return made.content if key is None else sealed(made.content, key)
    except NotMarkable:
        return None


def _mask(opened: OpenedFile, result: ImportedFile) -> Callable[[str], str]:
    """What becomes of texts in the copy: the personal data of cells that were found to hold it, wherever it stands."""
    secrets: dict[str, str] = {}
    for each in result.findings:
        sheet = opened.workbook.sheet(each.sheet)
        if each.code not in _PERSONAL or sheet is None or not each.cell:
            continue
        place = place_of(each.cell)
        for text in (sheet.text(*place), sheet.comments.get(place, "")):
            for span in scan(text):
                found, dots = text[span.start : span.end], shown(text, span)
                secrets[found] = dots
                digits = re.sub(r"\D", "", found)
                if len(digits) > 7:
                    secrets[digits] = dots
        if each.code == CODE and (bare := secret_of(plain_text(sheet.value(*place)))):
            secrets[bare] = secrets[sheet.text(*place)] = each.found
    if not secrets:
        return str
    longest_first = sorted(map(re.escape, secrets), key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)")

    def hidden(found: re.Match[str]) -> str:
        return secrets[found[0]]

    def mask(text: str) -> str:
        return pattern.sub(hidden, text)

    return mask


def _mail(reader: Reader, faults: Faults, result: ImportedFile, *, attached: bool, today: date) -> Mail:
    register = reader.first(RegisterInfo)
    client = register.client if register else ""
    of_round = reader.first(Round, name=result.round) if result.round else None
    points = points_of(faults.causes)
    must = [each for each in points if each.first.severity is FindingSeverity.ERROR]
    look = [each for each in points if each.first.severity is FindingSeverity.WARNING]
    text = words.body(
        faults.file,
        words.good(result.read, result.kept),
        (_points(must), _points(look)),
        (attached, faults.cells),
        (client, of_round.contact if of_round else "", _until(of_round, result.kind, today)),
    )
    return Mail((), words.subject(faults.file, len(points), client), text)


def _points(points: Sequence[Point]) -> str:
    """The first points, a line each, and how many more there are."""
    lines = [
        words.point(
            words.place_said(each.first.sheet, each.cells),
            each.found,
            each.first.expected,
            each.first.remedy,
        )
        for each in points[:_POINTS]
    ]
    if len(points) > _POINTS:
        lines.append(words.more_points(len(points) - _POINTS))
    return "\n".join(lines)


def _until(of_round: Round | None, kind: FileKind, today: date) -> date:
    """The day that the round asks for, or two weeks from now where that has passed or there is none."""
    party = _PARTIES.get(kind)
    asked = of_round.return_by(party) if of_round and party else None
    return asked if asked and asked > today else today + timedelta(days=_DAYS)


def _stem(name: str) -> str:
    """The name of a file without its ending, and without what we added when it went back before."""
    stem = PurePath(name).stem
    ending = words.MARKED_NAME.format(name="")
    return re.sub(rf"{re.escape(ending)}(?: \(\d+\))?$", "", stem) or stem
