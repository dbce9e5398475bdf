"""The mail that goes with one of our own forms where it goes back to whoever filled it in."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path, PurePath

from contractbeoordeling.domain.assessment import AssessmentVersion
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation, Request, Respondent
from contractbeoordeling.files import disk
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases import clock
from contractbeoordeling.usecases.imported import ImportedFile
from contractbeoordeling.usecases.word_back.give_back import WordBack, written
from contractbeoordeling.usecases.word_back.mail import Saying, address_of, mail_of
from contractbeoordeling.usecases.word_back.told import Point, for_sender
from contractbeoordeling.wording import form_back as words
from contractbeoordeling.workbook.forms.content import FormKind
from contractbeoordeling.workbook.forms.reading import FormReading


def mail_with_form(
    reader: Reader,
    reading: FormReading,
    result: ImportedFile,
    forms: Sequence[Path],
    folder: Path,
    today: date | None = None,
) -> WordBack | None:
    """Write the mail beside the form that goes back; nothing where whoever filled it in has nothing to mend."""
    causes = for_sender(result.findings, words.REMEDIES, words.EXPECTED)
    if not causes:
        return None
    disk.make_folder(folder)
    name = PurePath(reading.file)
    saying = Saying(
        name.name,
        words.good(result.kept),
        _place,
        words.attached(marked=bool(forms)),
        words.NOUN,
        _address(reader, reading),
        _term(reader, reading),
    )
    mail = mail_of(reader, saying, causes, result, today or clock.today())
    return written(folder, forms[0].stem if forms else name.stem, mail, forms[0] if forms else None)


def _place(point: Point) -> str:
    return words.place_said(point.first.sheet, len(point.cells))


def _term(reader: Reader, reading: FormReading) -> date | None:
    """Return the last day of the right of reply, where it is a reply."""
    replied = _replied(reader, reading)
    return replied.reply_due if replied else None


def _replied(reader: Reader, reading: FormReading) -> AssessmentVersion | None:
    """Return the draft that a form replies to, where it is a reply."""
    if reading.identity.kind is not FormKind.REPLY:
        return None
    return next(iter(reader.by_id(AssessmentVersion, reading.requests).values()), None)


def _address(reader: Reader, reading: FormReading) -> tuple[str, ...]:
    """The address of the team that was asked, or of the provider's first contact that has one."""
    request = next(iter(reader.by_id(Request, reading.requests).values()), None)
    if request is None:
        replied = _replied(reader, reading)
        part = reader.get(Participation, replied.participation_id) if replied else None
        return address_of(reader, reader.get(Provider, part.provider_id) if part else None)
    if request.respondent_id is not None:
        team = reader.get(Respondent, request.respondent_id)
        return (team.email,) if team and team.email else ()
    part = reader.get(Participation, request.participation_id)
    return address_of(reader, reader.get(Provider, part.provider_id) if part else None)
