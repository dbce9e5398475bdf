"""Masking personal data in a stored text, for good: the text, its history, the kept original, the search index.

What stays is that it was done, by whom and when. A list that is imported again is still known row by row,
by a hash over its texts without the personal data that is recognised by its form.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.document import Document
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation import Observation, Origin
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.privacy import PersonalKind, PersonalSpan, erased, scan, spans_of
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.supervision import SupervisionFinding, SupervisionReport
from contractbeoordeling.storage import contents, erasing
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.free_texts import FREE_TEXTS, TextPlace
from contractbeoordeling.usecases.older_copies import older_copies
from contractbeoordeling.wording.masking import CLEANED, DROPPED
from contractbeoordeling.workbook.cleaning import NotCleanable, cleaned_copy

_NUMBERS = (PersonalKind.BSN, PersonalKind.PHONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Masking:
    """What to take out besides what is recognised by its form: words, such as a name, that somebody names.

    A kept file that can't be cleaned is refused, unless `drop_originals` says that its content may go.
    """

    words: tuple[str, ...] = ()
    drop_originals: bool = False


@dataclass
class Masked:
    """What was done, and where the same data still stands: in other texts, and in older copies of the register."""

    texts: list[TextPlace] = field(default_factory=list[TextPlace])
    erased_entries: int = 0
    cleaned: list[Document] = field(default_factory=list[Document])
    dropped: list[Document] = field(default_factory=list[Document])
    elsewhere: list[TextPlace] = field(default_factory=list[TextPlace])
    copies: list[Path] = field(default_factory=list[Path])
    compacted: bool = True


def mask_text(
    store: Store,
    who: Author,
    places: Sequence[TextPlace],
    masking: Masking | None = None,
    *,
    today: date | None = None,
) -> Masked:
    """Mask texts, and what was copied from them, for good; undo stops here.

    Refuses where there is nothing to mask, now or in the history.
    """
    chosen = masking or Masking()
    with store.change(who, Verb.TEXT_MASKED) as change:
        work = _Work(change, chosen, today or now())
        linked = [more for each in places for more in _linked(change, each)]
        work.mask(list(dict.fromkeys([*places, *linked])))
    work.done.compacted = store.compact()
    work.done.elsewhere = _elsewhere(store, work.secrets)
    work.done.copies = older_copies(store.path)
    return work.done


class _Work:
    """One masking, inside its change."""

    def __init__(self, change: Change, masking: Masking, today: date) -> None:
        self._change, self._masking, self._today = change, masking, today
        self.secrets: set[str] = set(masking.words)
        self.done = Masked()

    def mask(self, places: Sequence[TextPlace]) -> None:
        """Mask all places, in every layer of the register."""
        for place in places:
            if place.field not in FREE_TEXTS.get(place.kind, ()):
                raise Refusal("no_free_text", record=place.record_id, field=place.field)
        documents = {each for place in places for each in self._document_ids(place)}
        for place in places:
            self._mask_now(place)
        fields = {each.field for each in places}
        self.done.erased_entries = erasing.erase_past(
            self._change, sorted({each.record_id for each in places}), _holding(fields, self._spans)
        )
        if not self.done.texts and not self.done.erased_entries:
            raise Refusal("nothing_to_mask")
        for document in self._change.by_id(Document, documents).values():
            self._clean(document)
        erasing.index_anew(self._change, [each.kind for each in places])

    def _spans(self, text: str) -> list[PersonalSpan]:
        return [*scan(text), *spans_of(text, self._masking.words)]

    def _mask_now(self, place: TextPlace) -> None:
        record = self._change.get(place.kind, place.record_id)
        if record is None:
            raise Refusal("record_gone")
        past = erasing.past_values(self._change, place.record_id, place.field)
        text: str = getattr(record, place.field) or ""
        for each in (text, *past):
            self.secrets.update(_secrets(each, self._spans(each)))
        masked = erased(text, self._spans(text))
        if masked != text:
            erasing.rewrite(self._change, place.kind, place.record_id, {place.field: masked})
            self.done.texts.append(place)

    def _document_ids(self, place: TextPlace) -> set[str]:
        """Return the files that the text came from, now or before."""
        found = erasing.past_values(self._change, place.record_id, "document_id")
        record = self._change.get(place.kind, place.record_id)
        found.add(getattr(record, "document_id", None) or "")
        if isinstance(record, SupervisionFinding):
            report = self._change.get(SupervisionReport, record.report_id)
            found.add((report.document_id if report else None) or "")
        return found - {""}

    def _clean(self, document: Document) -> None:
        """Put a cleaned copy in the place of a kept file, with a note."""
        with self._change.connection() as connection:
            content = contents.read(connection, document.kept_sha256)
        if content is None:
            return
        try:
            kept, note, told = cleaned_copy(content, self._mask_file), CLEANED, self.done.cleaned
        except NotCleanable:
            if not self._masking.drop_originals:
                raise Refusal("document_not_cleanable", name=document.name) from None
            said = DROPPED.format(day=f"{self._today:%d-%m-%Y}")
            kept, note, told = said.encode(), DROPPED, self.done.dropped
        if kept == content:
            return
        line = note.format(day=f"{self._today:%d-%m-%Y}")
        sha256 = erasing.replace_content(self._change, document, kept)
        told.append(
            self._change.update(
                replace(document, kept_sha256=sha256, note=f"{document.note}\n{line}".strip())
            )
        )

    def _mask_file(self, text: str) -> str:
        return erased(text, spans_of(text, self.secrets))


def _holding(fields: set[str], spans: Callable[[str], list[PersonalSpan]]) -> Callable[[str, str], bool]:
    def holds(name: str, text: str) -> bool:
        return name in fields and bool(spans(text))

    return holds


def _secrets(text: str, spans: Iterable[PersonalSpan]) -> set[str]:
    """Return what was pointed out in a text, numbers also without what groups their digits."""
    found: set[str] = set()
    for span in spans:
        said = text[span.start : span.end]
        found.add(said)
        if span.kind in _NUMBERS:
            found.add("".join(each for each in said if each.isdigit()))
    return found


def _linked(reader: Reader, place: TextPlace) -> list[TextPlace]:
    """Return the places of the same text elsewhere: an answer and a finding have it, and so has their observation."""
    record = reader.get(place.kind, place.record_id)
    if isinstance(record, (Answer, SupervisionFinding)):
        copies: list[Record] = [*reader.find(Observation, origin_id=record.id)]
    elif isinstance(record, Observation) and record.origin_id:
        source = {Origin.FORM: Answer, Origin.SUPERVISION: SupervisionFinding}.get(record.origin)
        found = None if source is None else reader.get(source, record.origin_id)
        copies = [] if found is None else [found]
    else:
        return []
    return [
        TextPlace(type(each), each.id, place.field)
        for each in copies
        if place.field in FREE_TEXTS[type(each)]
    ]


def _elsewhere(reader: Reader, secrets: set[str]) -> list[TextPlace]:
    """Return the free texts in which the same data still stands."""
    return [
        TextPlace(kind, record_id, name)
        for kind, fields in FREE_TEXTS.items()
        for record_id, name, text in erasing.texts_of(reader, kind, fields)
        if spans_of(text, secrets)
    ]
