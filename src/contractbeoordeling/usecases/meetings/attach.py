"""Photos and files that belong to a visit or a conversation, kept inside the register."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from contractbeoordeling.domain.document import Attachment, Document, FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.domain.visit import Visit
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.storage.tables import TABLES
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.kept_document import GivenFile, kept_document
from contractbeoordeling.usecases.meetings.pictures import is_picture, without_details
from contractbeoordeling.usecases.meetings.rules import Meeting, find_meeting
from contractbeoordeling.wording.meetings import DETAILS_GONE, DETAILS_UNSURE


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutFile:
    """What is said of a file: its caption, who may see it, and whether the sentence about clients, screens and paper was read."""

    caption: str = ""
    audience: Audience = Audience.INTERNAL
    promised: bool = False


@dataclass(frozen=True, slots=True)
class KeptFile:
    """An attachment with its document; the document's note says what was taken out, or may still be in it."""

    attachment: Attachment
    document: Document


def attach_file(
    store: Store,
    who: Author,
    meeting_id: str,
    file: GivenFile,
    about: AboutFile | None = None,
    *,
    today: date | None = None,
) -> KeptFile:
    """Keep a file with a meeting; the first one asks that the sentence about clients, screens and paper was read.

    The same file with the same meeting is kept once.
    """
    about = about or AboutFile()
    with store.change(who, Verb.FILE_ATTACHED) as change:
        meeting = find_meeting(change, meeting_id)
        _refuse_unpromised(change, meeting, file, about, today or now())
        document = _kept(change, file, meeting)
        known = _same(change, meeting, document)
        if known is not None:
            return known
        change.add(document)
        attachment = Attachment(
            subject_kind=TABLES[type(meeting)].name,
            subject_id=meeting.id,
            document_id=document.id,
            caption=about.caption,
            audience=about.audience,
        )
        return KeptFile(change.add(checked(attachment)), document)


def change_file(store: Store, who: Author, attachment: Attachment) -> Attachment:
    """Store the caption of a file of a meeting, and who may see it."""
    with store.change(who, Verb.FILE_ATTACHED) as change:
        known = change.get(Attachment, attachment.id)
        if known is None:
            raise Refusal("attachment_unknown", attachment=attachment.id)
        said = replace(known, caption=attachment.caption, audience=attachment.audience)
        return change.update(checked(said))


def remove_file(store: Store, who: Author, attachment_id: str) -> Attachment:
    """Take a file away from its meeting; the journal keeps it until it is destroyed or its content is dropped."""
    with store.change(who, Verb.FILE_REMOVED) as change:
        attachment = change.get(Attachment, attachment_id.strip())
        if attachment is None:
            raise Refusal("attachment_unknown", attachment=attachment_id)
        change.remove(attachment)
        return attachment


def files_of(reader: Reader, meeting_id: str) -> list[KeptFile]:
    """Return the files of a meeting, in the order in which they came."""
    attachments = reader.find(Attachment, subject_id=meeting_id)
    documents = reader.by_id(Document, {each.document_id for each in attachments})
    return [KeptFile(each, documents[each.document_id]) for each in attachments]


def asks_promise(meeting: Meeting, contents: Iterable[bytes]) -> bool:
    """Tell whether the sentence about clients, screens and files on paper is still to be read.

    A visit asks before its first file and remembers it; a conversation asks before each picture.
    """
    if isinstance(meeting, Visit):
        return meeting.pictures_promised_on is None
    return any(is_picture(each) for each in contents)


def _refuse_unpromised(
    change: Change, meeting: Meeting, file: GivenFile, about: AboutFile, today: date
) -> None:
    if not asks_promise(meeting, [file[1]]):
        return
    if not about.promised:
        raise Refusal("pictures_not_promised")
    if isinstance(meeting, Visit):
        change.update(replace(meeting, pictures_promised_on=today))


def _kept(change: Change, file: GivenFile, meeting: Meeting) -> Document:
    name, content = file
    if not content:
        raise Refusal("attachment_empty", name=name)
    note, kept = "", content
    if is_picture(content):
        cleaned = without_details(content)
        kept = cleaned.content
        note = DETAILS_GONE if cleaned.cleaned else "" if cleaned.sure else DETAILS_UNSURE
    document = kept_document(change, (name, kept), FileKind.EVIDENCE)
    return checked(replace(document, provider_id=meeting.provider_id, note=note))


def _same(change: Change, meeting: Meeting, document: Document) -> KeptFile | None:
    kept = files_of(change, meeting.id)
    return next((each for each in kept if each.document.kept_sha256 == document.kept_sha256), None)
