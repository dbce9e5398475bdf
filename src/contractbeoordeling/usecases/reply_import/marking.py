"""A reply that goes back: with the remarks that were taken, and the cells that weren't marked."""

from collections.abc import Iterator
from pathlib import Path

from contractbeoordeling.domain.assessment import AssessmentVersion, SentDraft
from contractbeoordeling.domain.privacy import masked
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.files import disk
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.free_file import free_file
from contractbeoordeling.usecases.outgoing.assessment_documents import named
from contractbeoordeling.usecases.outgoing.reply_form import reply_form, said_so_far
from contractbeoordeling.wording import outgoing as words
from contractbeoordeling.workbook.forms.content import Filled, Mark
from contractbeoordeling.workbook.reply.content import PointSaid
from contractbeoordeling.workbook.reply.read import ReplyReading
from contractbeoordeling.workbook.reply.write import reply_workbook


def write_marked_reply(store: Store, reading: ReplyReading, folder: Path) -> Iterator[Path]:
    """Write the reply once more with its faults marked, and give the file; nothing where no cell is to blame."""
    version = store.get(AssessmentVersion, reading.assessment_id)
    own = store.get(Participation, version.participation_id) if version else None
    drafts = store.find(SentDraft, assessment_id=reading.assessment_id)
    content = store.content(drafts[-1].sha256) if drafts else None
    if not reading.form.marks or version is None or own is None or content is None:
        return
    said = said_so_far(store, version)
    for each in reading.lines:  # what lacks its remark isn't known, but was typed
        if each.said.evidence and not each.said.remark:
            said.setdefault(each.key, PointSaid("", masked(each.said.evidence)))
    marks = {
        spot: Mark(masked(each.typed), masked(each.message)) for spot, each in reading.form.marks.items()
    }
    form = reply_form(store, own, version, content, (said, reading.choice))
    disk.make_folder(folder)
    path = free_file(folder, words.REPLY.format(whose=named(store, own)), ".xlsx")
    yield disk.write_new(path, reply_workbook(form, Filled(marks=marks, sent_back=True)))
