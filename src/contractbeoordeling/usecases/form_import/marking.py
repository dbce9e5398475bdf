"""A form that goes back: with the answers that were taken, and the cells that weren't marked.

It travels by mail once more, so personal data in it is masked; a text that comes back so is the one known.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from contractbeoordeling.domain.privacy import masked
from contractbeoordeling.domain.round import Request
from contractbeoordeling.files import disk
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.free_file import free_file
from contractbeoordeling.usecases.round_context import round_context
from contractbeoordeling.usecases.rounds.form_content import forms_of
from contractbeoordeling.wording.forms import file_name
from contractbeoordeling.workbook.forms.content import Filled, Mark
from contractbeoordeling.workbook.forms.reading import FormReading
from contractbeoordeling.workbook.forms.write import form_workbook


def write_marked(store: Store, reading: FormReading, folder: Path) -> Iterator[Path]:
    """Write the form once more with its faults marked, and give the file; nothing where no cell is to blame."""
    if not reading.marks:
        return
    requests = list(store.by_id(Request, reading.requests).values())
    context = round_context(store, reading.identity.round_id)
    disk.make_folder(folder)
    for each in forms_of(store, context, requests):
        form = each.form
        path = free_file(folder, file_name(form.party, context.round.name, form.name), ".xlsx")
        yield disk.write_new(path, form_workbook(form, _sent_back(each.filled, reading)))


def _sent_back(filled: Filled, reading: FormReading) -> Filled:
    return replace(
        filled,
        answers=[
            replace(each, remark=masked(each.remark), method=masked(each.method)) for each in filled.answers
        ],
        marks={spot: Mark(masked(each.typed), masked(each.message)) for spot, each in reading.marks.items()},
        sent_back=True,
    )
