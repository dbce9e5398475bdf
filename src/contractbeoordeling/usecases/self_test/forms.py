"""Whether forms go out and come back: written, filled in as a party would, read, with a wrong cell pointed at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from contractbeoordeling.domain.answer import Answer, Question
from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.usecases.default_framework import default_framework
from contractbeoordeling.usecases.demo.filling import returned
from contractbeoordeling.usecases.demo.invented import InventedProvider, municipalities, providers
from contractbeoordeling.usecases.demo.one_round import players_of
from contractbeoordeling.usecases.demo.play import keep_cast
from contractbeoordeling.usecases.import_files import ImportOptions, import_files
from contractbeoordeling.usecases.imported import ImportStatus
from contractbeoordeling.usecases.rounds.create import create_round
from contractbeoordeling.usecases.rounds.proposal import RoundWishes, propose_round
from contractbeoordeling.usecases.rounds.send_forms import send_forms
from contractbeoordeling.usecases.self_test.check import NotSound
from contractbeoordeling.usecases.self_test.stage import MARK, REFERENCE_DATE, WHO, Stage
from contractbeoordeling.wording.self_test import say
from contractbeoordeling.workbook.forms.codes import Col
from contractbeoordeling.workbook.forms.filling import FormFiller

_SEED = 1
WRONG = "redelijk goed"
AWKWARD = 'Zorg/Hof: "Één?" <Brug> | B.V. *.'
"""A provider's name with signs that Windows forbids in a file name, and a point at the end."""
_FORBIDDEN = frozenset('<>:"/\\|?*')


def forms(stage: Stage) -> str:
    """Invent two providers, make a round of them, and write its forms."""
    places = municipalities()[:1]
    cast = _with_awkward_name(providers(2, _SEED, REFERENCE_DATE, places))
    keep_cast(stage.store, WHO, places, cast)
    wishes = RoundWishes(
        name="Zelftest 2026",
        reference_date=REFERENCE_DATE,
        theme_codes=(),
        provider_ids=[each.provider.id for each in cast],
    )
    proposal = propose_round(stage.store, wishes)
    of_round = create_round(stage.store, WHO, proposal, accept_no_overall=True).round
    sent = send_forms(stage.store, WHO, of_round, stage.folder / "verstuurd")
    stage.play(of_round, sent, cast)
    names = {each.name for each in (stage.folder / "verstuurd").rglob("*.xlsx")}
    if names != {each.path.name for each in sent} or any(_is_forbidden(each) for each in names):
        raise NotSound("forms_missing", wanted=len(sent), names=", ".join(sorted(names)))
    return say("forms_written", forms=len(sent), questions=sum(each.asked for each in sent))


def _with_awkward_name(cast: Sequence[InventedProvider]) -> list[InventedProvider]:
    first, *others = cast
    return [replace(first, provider=replace(first.provider, name=AWKWARD)), *others]


def _is_forbidden(name: str) -> bool:
    return bool(_FORBIDDEN & set(name)) or Path(name).stem != Path(name).stem.rstrip(". ")


def forms_back(stage: Stage) -> str:
    """Fill the forms in, one with a text where a score belongs, and import them all."""
    folder = stage.folder / "ontvangen"
    folder.mkdir()
    marked = stage.folder / "terug te sturen"
    files = list(filled(stage, folder))
    run = import_files(stage.store, WHO, files, ImportOptions(marked=marked))
    first, *others = run.files
    if first.status is not ImportStatus.PARTLY or any(
        each.status is not ImportStatus.IMPORTED for each in others
    ):
        raise NotSound("forms_not_imported", statuses=", ".join(each.status for each in run.files))
    faults = [each for file in run.files for each in file.findings if each.severity is FindingSeverity.ERROR]
    if [(each.found, bool(each.cell)) for each in faults] != [(WRONG, True)]:
        raise NotSound("wrong_cell_unseen", count=len(faults))
    if len(run.marked) != 1 or not run.marked[0].is_file():
        raise NotSound("not_marked")
    if stage.store.first(Answer, remark=MARK) is None:
        raise NotSound("remark_lost")
    answers = sum(each.kept for each in run.files)
    return say(
        "forms_imported", forms=len(files), answers=answers, sheet=faults[0].sheet, cell=faults[0].cell
    )


def filled(stage: Stage, folder: Path) -> Iterator[Path]:
    """Fill in every form as its party would, the first with a fault, and go through the files."""
    players = players_of(stage.store, stage.round, stage.cast, default_framework(), _SEED)
    for number, form in enumerate(stage.forms):
        content = returned(form.path.read_bytes(), form.party, form.name, players)
        if content is None:
            continue
        if number == 0:
            content = _with_a_fault(content)
        path = folder / f"{number} {form.path.name}"
        path.write_bytes(content)
        yield path


def _with_a_fault(content: bytes) -> bytes:
    """Type a remark with awkward letters at one criterion, and words where a score belongs at the next."""
    filler = FormFiller(content)
    first, second, *_ = (each for each in filler.questions() if each.question is Question.CRITERION)
    filler.put(first, Col.REMARK, MARK)
    filler.put(second, Col.SCORE, WRONG)
    return filler.saved()
