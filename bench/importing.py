"""Importing 300 returned self-evaluations, against two libraries that merely read the same files."""

import importlib
import shutil
import statistics
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from bench.measure import RUNS, Figure, medians, seconds
from bench.registers import REFERENCE, WHO
from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.provider import Law, Provider
from contractbeoordeling.storage.opening import open_register
from contractbeoordeling.usecases.import_files import import_files
from contractbeoordeling.usecases.imported import ImportStatus
from contractbeoordeling.usecases.new_register import new_register
from contractbeoordeling.usecases.round_context import round_context
from contractbeoordeling.usecases.rounds.create import create_round
from contractbeoordeling.usecases.rounds.form_content import FormForRequests, forms_of
from contractbeoordeling.usecases.rounds.proposal import RoundWishes, propose_round
from contractbeoordeling.usecases.rounds.send_forms import Selection, requests_of
from contractbeoordeling.workbook.forms.content import Filled
from contractbeoordeling.workbook.forms.write import form_workbook

FILES = 300
_REGISTER, _FORMS = "formulieren.register", "formulieren"


def prepare(folder: Path) -> None:
    """Make a register with a round, and a filled self-evaluation for each of its providers."""
    store = new_register(folder / _REGISTER, WHO, client="Waterbeke")
    with store.change(WHO, Verb.PROVIDERS_IMPORTED) as change:
        change.add_all(
            Provider(name=f"Aanbieder {number:03}", kvk=f"00000{number:03}", laws=(Law.WMO,))
            for number in range(FILES)
        )
    wishes = RoundWishes(name="2026", reference_date=REFERENCE, theme_codes=[str(n) for n in range(1, 10)])
    made = create_round(store, WHO, propose_round(store, wishes), accept_no_overall=True).round
    requests = requests_of(store, made, Selection(parties=frozenset((Party.PROVIDER,))))
    (folder / _FORMS).mkdir()
    for number, each in enumerate(forms_of(store, round_context(store, made.id), requests)):
        filled = Filled(answers=list(_answers(each, Random(number))), filled_on=REFERENCE - timedelta(days=9))
        (folder / _FORMS / f"{number:03}.xlsx").write_bytes(form_workbook(each.form, filled))
    store.close()


def _answers(each: FormForRequests, random: Random) -> Iterator[Answer]:
    (request,) = each.requests
    for item in each.form.blocks[0].items:
        yield Answer(
            request_id=request.id,
            question=Question.CRITERION,
            subject_key=item.key,
            kind=AnswerKind.SCORE,
            score=Decimal(random.randint(1, 5)),
            remark="Zo gaat het bij ons, met een voorbeeld uit het afgelopen jaar.",
        )


def run(folder: Path) -> list[Figure]:
    """Measure."""
    files = sorted((folder / _FORMS).iterdir())
    ours = statistics.median(_import(folder, files) for _ in range(RUNS))
    calamine, pandas = medians(lambda: _read_bare(files)), medians(lambda: _read_pandas(files), runs=3)
    size = statistics.mean(each.stat().st_size for each in files) / 1024
    note = f"({ours:.2f} s, files of {size:.0f} kB)"
    return [
        Figure("importing 300 self-evaluations ÷ calamine reading them", ours / calamine[0], 5, note=note),
        Figure("pandas reading them ÷ importing them", pandas[0] / ours, 4, at_least=True),
    ]


def _import(folder: Path, files: list[Path]) -> float:
    """Import into a fresh copy of the register and return the seconds."""
    path = folder / "kopie.register"
    shutil.copy(folder / _REGISTER, path)
    store = open_register(path, WHO)

    def act() -> None:
        result = import_files(store, WHO, files)
        if any(each.status is not ImportStatus.IMPORTED for each in result.files):
            raise RuntimeError(f"not imported whole: {result.files[0]}")

    taken = seconds(act)
    store.close()
    path.unlink()
    return taken


def _read_bare(files: list[Path]) -> None:
    open_book: Any = importlib.import_module("python_calamine").load_workbook
    for path in files:
        book = open_book(str(path))
        for name in book.sheet_names:
            book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def _read_pandas(files: list[Path]) -> None:
    read: Any = importlib.import_module("pandas").read_excel  # there for the benchmarks alone
    for path in files:
        read(path, sheet_name=None)
