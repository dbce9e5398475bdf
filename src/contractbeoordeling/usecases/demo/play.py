"""The example round, from an empty register to a workbook for colleagues, through real files."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from contractbeoordeling.domain.action import ActionEntry, ActionStatus
from contractbeoordeling.domain.contract import Municipality
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.method.consequences import Consequence, consequences
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.domain.round import Participation, Request, Round
from contractbeoordeling.files import disk
from contractbeoordeling.files.names import safe_name
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.actions.add import add_action
from contractbeoordeling.usecases.actions.log import log_action
from contractbeoordeling.usecases.actions.propose import action_from_result
from contractbeoordeling.usecases.assess import Assessment, assess_round
from contractbeoordeling.usecases.default_framework import default_framework
from contractbeoordeling.usecases.demo.events import Scene, play
from contractbeoordeling.usecases.demo.faults import FAULTS, spoiled
from contractbeoordeling.usecases.demo.filling import Players, returned
from contractbeoordeling.usecases.demo.invented import TEAMS, InventedProvider, municipalities, providers
from contractbeoordeling.usecases.export.colleagues import export_round
from contractbeoordeling.usecases.export.wish import ExportWish
from contractbeoordeling.usecases.form_import.run import FormOptions
from contractbeoordeling.usecases.import_files import ImportOptions, import_files
from contractbeoordeling.usecases.imported import ImportedFile, OnConflict
from contractbeoordeling.usecases.new_register import new_register
from contractbeoordeling.usecases.rounds.create import create_round
from contractbeoordeling.usecases.rounds.proposal import RoundWishes, propose_round
from contractbeoordeling.usecases.rounds.send_forms import SentForm, send_forms
from contractbeoordeling.usecases.rounds.teams import Team
from contractbeoordeling.usecases.session import author

REFERENCE_DATE = date(2026, 6, 1)
ROUND_NAME = "2026"
CLIENT = "Regio Waterland (voorbeeld)"
REGISTER = "voorbeeld.register"
SENT, RECEIVED, RETURNED, EXPORTED = "1 verstuurd", "2 ontvangen", "3 terug te sturen", "4 voor collega's"
CORRECTED = "gecorrigeerd"
_RECEIVED_AT = datetime.combine(REFERENCE_DATE - timedelta(days=30), time(12), UTC)
_THEMES = ("3", "6")
_STEPS = 7
_CALLS_FOR_ACTION = frozenset({Consequence.IMPROVEMENT_PLAN, Consequence.WRITTEN_AGREEMENT})
_ACTIONS_EACH = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """What the example round left behind."""

    folder: Path
    register: Path
    round: Round
    forms: Sequence[SentForm]
    received: Sequence[ImportedFile]
    corrected: Sequence[ImportedFile]
    assessments: Sequence[Assessment]
    actions: int
    exports: Sequence[Path]


@dataclass(frozen=True, slots=True)
class _Stage:
    """Where everything takes place."""

    store: Store
    who: Author
    folder: Path
    framework: Framework
    seed: int
    cast: Sequence[InventedProvider]
    places: Sequence[Municipality]


def example_round(
    folder: Path, *, count: int = 24, seed: int = 1, progress: Progress | None = None
) -> Example:
    """Invent providers and take them through a whole round; the folder must be new or empty."""
    if disk.exists(folder) and (not disk.is_folder(folder) or disk.entries(folder)):
        raise Refusal("folder_not_empty", path=folder)
    existed = disk.exists(folder)
    disk.make_folder(folder)
    try:
        return _played(folder, count, seed, progress or NoProgress())
    except BaseException:
        _clear(folder, existed)
        raise


def _clear(folder: Path, existed: bool) -> None:
    """Leave nothing half done behind."""
    disk.remove_folder(folder)
    if existed:
        disk.make_folder(folder)


def _played(folder: Path, count: int, seed: int, bar: Progress) -> Example:
    who, framework = author(), default_framework()
    store = new_register(folder / REGISTER, who, client=CLIENT, framework=framework)
    try:
        places = municipalities()
        stage = _Stage(
            store, who, folder, framework, seed, providers(count, seed, REFERENCE_DATE, places), places
        )
        keep_cast(store, who, places, stage.cast)
        bar.step(1, _STEPS)
        play(Scene(store, who, framework, REFERENCE_DATE, seed), stage.cast)
        bar.step(2, _STEPS)
        of_round = _round(stage)
        forms = send_forms(store, who, of_round, folder / SENT)
        bar.step(3, _STEPS)
        _fill_in(stage, of_round, forms)
        bar.step(4, _STEPS)
        received = _import(stage, folder / RECEIVED, FormOptions(received=_RECEIVED_AT), folder / RETURNED)
        better = FormOptions(received=_RECEIVED_AT, on_conflict=OnConflict.UPDATE)
        corrected = _import(stage, folder / RECEIVED / CORRECTED, better)
        bar.step(5, _STEPS)
        actions = _act(stage, of_round)
        bar.step(6, _STEPS)
        assessments = list(assess_round(store, of_round.id))
        exports = _export(stage, of_round)
    finally:
        store.close()
    bar.step(_STEPS, _STEPS)
    return Example(
        folder=folder,
        register=folder / REGISTER,
        round=of_round,
        forms=forms,
        received=received,
        corrected=corrected,
        assessments=assessments,
        actions=actions,
        exports=exports,
    )


def keep_cast(
    store: Store, who: Author, places: Sequence[Municipality], cast: Sequence[InventedProvider]
) -> None:
    """Put invented municipalities and providers in a register, with all that belongs to them."""
    with store.change(who, Verb.PROVIDERS_IMPORTED) as change:
        change.add_all(places)
        change.add_all(each.provider for each in cast)
        for each in cast:
            change.add_all(each.children)
        change.add_all(each.contract for each in cast)
        change.add_all(each.year for each in cast)


def _round(stage: _Stage) -> Round:
    """Create the round: each team of the access is asked about the providers of its own town."""
    teams = [
        Team(
            party=Party.ACCESS,
            name=name,
            municipality_id=place.id,
            email=f"{name.lower().replace(' ', '-')}@{place.name.lower()}.example",
            provider_ids=frozenset(
                each.provider.id for each in stage.cast if each.provider.city == place.name
            ),
        )
        for name, place in zip(TEAMS, stage.places, strict=True)
    ]
    wishes = RoundWishes(
        name=ROUND_NAME,
        reference_date=REFERENCE_DATE,
        theme_codes=_THEMES,
        teams=teams,
        return_by={None: REFERENCE_DATE - timedelta(days=30)},
        contact="Contractmanagement Regio Waterland, contract@waterland.example",
    )
    # Supervision reports and desk checks come in apart, so the forms alone need not reach everything.
    return create_round(
        stage.store, stage.who, propose_round(stage.store, wishes), accept_no_overall=True
    ).round


def _fill_in(stage: _Stage, of_round: Round, forms: Sequence[SentForm]) -> None:
    """Let every party fill in its form and send it back under a name of its own."""
    players = players_of(stage.store, of_round, stage.cast, stage.framework, stage.seed)
    received, corrected = stage.folder / RECEIVED, stage.folder / RECEIVED / CORRECTED
    disk.make_folder(corrected)
    faults = iter(FAULTS)
    for number, form in enumerate(forms, 1):
        content = returned(disk.read(form.path), form.party, form.name, players)
        if content is None:
            continue
        name = f"{number:02} {form.name} DEF.xlsx"
        fault = next(faults, None) if form.party is Party.PROVIDER and number % 4 == 1 else None
        if fault is not None:
            disk.write_new(corrected / name, content)
            content, name = spoiled(content, fault), f"{number:02} {form.name} ({fault.name}).xlsx"
        disk.write_new(received / name, content)
        if number == 2:
            disk.write_new(received / f"{number:02} {form.name} DEF (1).xlsx", content)


def players_of(
    store: Store, of_round: Round, cast: Sequence[InventedProvider], framework: Framework, seed: int
) -> Players:
    """Return who stands behind each request of a round of invented providers."""
    by_provider = {each.provider.id: each for each in cast}
    parts = {each.id: each.provider_id for each in store.find(Participation, round_id=of_round.id)}
    requests = store.find(Request, participation_id=list(parts))
    behind = {each.id: by_provider[parts[each.participation_id]] for each in requests}
    return Players(framework, seed, of_round.reference_date - timedelta(days=35), behind)


def _import(
    stage: _Stage, folder: Path, forms: FormOptions, marked: Path | None = None
) -> Sequence[ImportedFile]:
    """Import the files of one folder, not of the folders in it."""
    files = [each for each in disk.entries(folder) if disk.is_file(each)]
    return import_files(stage.store, stage.who, files, ImportOptions(forms=forms, marked=marked)).files


def _act(stage: _Stage, of_round: Round) -> int:
    """Agree on actions where a result asks for one, and write the first lines of their logs."""
    count = 0
    for assessment in assess_round(stage.store, of_round.id):
        asking = [
            each.code
            for each in assessment.result.criteria
            if each.in_scope and _CALLS_FOR_ACTION & set(consequences(each))
        ]
        for code in asking[:_ACTIONS_EACH]:
            _agree(stage, assessment.participant.participation, code, count)
            count += 1
    return count


def _agree(stage: _Stage, participation: Participation, code: str, number: int) -> None:
    draft = action_from_result(stage.store, participation, code, REFERENCE_DATE)
    action = add_action(stage.store, stage.who, draft, today=REFERENCE_DATE).record
    if number % 3 == 0:
        entry = ActionEntry(
            action_id=action.id,
            written_on=REFERENCE_DATE,
            text="Besproken in het contractgesprek; de aanbieder komt met een planning.",
        )
        log_action(stage.store, stage.who, entry, status=ActionStatus.RUNNING, today=REFERENCE_DATE)


def _export(stage: _Stage, of_round: Round) -> list[Path]:
    """Write the workbooks for colleagues, and one for a provider about itself alone."""
    folder = disk.make_folder(stage.folder / EXPORTED)
    some = stage.cast[min(len(stage.cast) - 1, 7)].provider
    readers = {
        "contractteam": ExportWish(readership=Readership.TEAM, made_on=REFERENCE_DATE, unverified=True),
        "toegang": ExportWish(readership=Readership.ACCESS, made_on=REFERENCE_DATE),
        "bestuur": ExportWish(readership=Readership.BOARD, made_on=REFERENCE_DATE),
        safe_name(some.name): ExportWish(
            readership=Readership.PROVIDER, made_on=REFERENCE_DATE, provider=some
        ),
    }
    return [
        export_round(stage.store, of_round, wish, folder / f"Ronde {of_round.name} - {name}.xlsx").path
        for name, wish in readers.items()
    ]
