"""The cells of a returned form that couldn't be read, found again in the kept original."""

from dataclasses import replace

from contractbeoordeling.domain.document import Document, FileKind
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.rounds.form_content import FormForRequests
from contractbeoordeling.workbook.forms.content import Filled, Spot
from contractbeoordeling.workbook.forms.opening import OpenedFile, open_file
from contractbeoordeling.workbook.forms.read import read_form

FILE_KINDS = {Party.PROVIDER: FileKind.SELF_EVALUATION, Party.RESIDENT: FileKind.RESIDENTS}


def with_marks(store: Store, each: FormForRequests) -> Filled:
    """Return what is filled in, with the faulty cells of the file that came in last."""
    if not each.filled.sent_back:
        return each.filled
    opened = _last_original(store, each)
    if opened is None:
        return each.filled
    form = each.form
    reading = read_form(opened, form.occasion.scale, form.minimum_respondents)
    answered = {(one.request_id, one.subject_key) for one in each.filled.answers if one.score is not None}
    marks = {spot: mark for spot, mark in reading.marks.items() if not _mended(spot, answered)}
    return replace(each.filled, marks=marks)


def _last_original(store: Store, each: FormForRequests) -> OpenedFile | None:
    """Return the newest kept file that answers these requests."""
    kind = FILE_KINDS.get(each.form.party, FileKind.SOURCE_FORM)
    documents = store.find(Document, round_id=each.form.identity.round_id, kind=kind)
    if each.respondent is None:
        participation = store.get(Participation, each.requests[0].participation_id)
        documents = [
            one for one in documents if participation and one.provider_id == participation.provider_id
        ]
    for document in reversed(documents):
        content = store.content(document.kept_sha256)
        opened = None if content is None else open_file(content, document.name)
        if opened is None or opened.manifest is None:
            continue
        if set(opened.manifest.request_ids) & {one.id for one in each.requests}:
            return opened
    return None


def _mended(spot: Spot, answered: set[tuple[str, str]]) -> bool:
    """Tell whether another file gave a score where this one had none that could be read."""
    key = spot.row.partition(":")[2].partition("#")[0]
    return (spot.request_id, key) in answered
