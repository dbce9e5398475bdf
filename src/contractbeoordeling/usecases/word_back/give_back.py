"""The verb: write a workbook back with its faults marked, and the mail that goes with it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePath

from contractbeoordeling.domain.cause import Cause
from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.files import disk
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases import clock
from contractbeoordeling.usecases.free_file import free_file
from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus
from contractbeoordeling.usecases.word_back.listing import Faults
from contractbeoordeling.usecases.word_back.mail import Saying, address_of, in_cells, mail_of
from contractbeoordeling.usecases.word_back.masking import mask_of
from contractbeoordeling.usecases.word_back.told import for_sender
from contractbeoordeling.wording import word_back as words
from contractbeoordeling.wording.mails import SUBJECT, TO
from contractbeoordeling.workbook.forms.mail import Mail, mail_text
from contractbeoordeling.workbook.forms.opening import OpenedFile
from contractbeoordeling.workbook.marked.content import NotMarkable
from contractbeoordeling.workbook.marked.protection import sealed, unsealed
from contractbeoordeling.workbook.marked.write import marked_workbook


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
    provider = reader.first(Provider, name=result.provider) if result.provider else None
    saying = Saying(
        faults.file,
        _good(result, causes),
        in_cells,
        words.attached(faults.cells if path is not None else 0),
        to=address_of(reader, provider) if result.kind is FileKind.SELF_EVALUATION else (),
    )
    mail = mail_of(reader, saying, causes, result, today or clock.today())
    return written(folder, path.stem if path else words.MARKED_NAME.format(name=name), mail, path)


def written(folder: Path, stem: str, mail: Mail, workbook: Path | None) -> WordBack:
    """Write the mail beside its workbook."""
    path = disk.write_new(free_file(folder, stem, ".txt"), mail_text(mail, (TO, SUBJECT)))
    return WordBack(workbook, path, mail.subject, mail.body)


def _good(result: ImportedFile, causes: Sequence[Cause]) -> str:
    """What was fine; nothing is said where the whole file waits for a choice that is made here."""
    errors = {each.code for each in result.findings if each.severity is FindingSeverity.ERROR}
    ours = errors - {each.first.code for each in causes}
    if result.status is ImportStatus.REFUSED and ours:
        return ""
    return words.good(result.read, result.kept)


def _marked(opened: OpenedFile, faults: Faults, result: ImportedFile, password: str | None) -> bytes | None:
    """The workbook with its faults marked, None where it can't be made or no cell is to blame."""
    marks = faults.marks()
    if not marks:
        return None
    try:
        plain, key = unsealed(opened.content, password)
        mask = mask_of(opened.workbook, result)
        made = marked_workbook(plain, opened.workbook, marks, faults.listed, mask)
        return made.content if key is None else sealed(made.content, key)
    except NotMarkable:
        return None


def _stem(name: str) -> str:
    """The name of a file without its ending, and without what we added when it went back before."""
    stem = PurePath(name).stem
    ending = words.MARKED_NAME.format(name="")
    return re.sub(rf"{re.escape(ending)}(?: \(\d+\))?$", "", stem) or stem
