"""The example: three rounds in three years, from an empty register to what colleagues get, through real files."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from contractbeoordeling.domain.contract import Municipality
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.files import disk
from contractbeoordeling.files.names import safe_name
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assess import Assessment, assess_round
from contractbeoordeling.usecases.default_framework import default_framework
from contractbeoordeling.usecases.demo.agreed import agree_on_actions
from contractbeoordeling.usecases.demo.events import Scene, play
from contractbeoordeling.usecases.demo.invented import InventedProvider, municipalities, providers
from contractbeoordeling.usecases.demo.meeting import meet
from contractbeoordeling.usecases.demo.numbers import measure
from contractbeoordeling.usecases.demo.one_round import RoundPlayed, play_round
from contractbeoordeling.usecases.demo.repair import repair
from contractbeoordeling.usecases.demo.settling import settle
from contractbeoordeling.usecases.demo.stage import REFERENCE_DATE, Stage, people_of
from contractbeoordeling.usecases.demo.wound_up import wind_up
from contractbeoordeling.usecases.export.colleagues import export_round
from contractbeoordeling.usecases.export.wish import ExportWish
from contractbeoordeling.usecases.imported import ImportedFile
from contractbeoordeling.usecases.new_register import new_register
from contractbeoordeling.usecases.rounds.send_forms import SentForm
from contractbeoordeling.usecases.session import author

CLIENT = "Regio Waterland (voorbeeld)"
REGISTER = "voorbeeld.register"
EXPORTED = "4 voor collega's"
YEARS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """What the example left behind; rounds before the last stand in `earlier`, oldest first."""

    folder: Path
    register: Path
    round: Round
    earlier: Sequence[Round]
    forms: Sequence[SentForm]
    received: Sequence[ImportedFile]
    corrected: Sequence[ImportedFile]
    assessments: Sequence[Assessment]
    actions: int
    exports: Sequence[Path]


def example_round(
    folder: Path, *, count: int = 24, seed: int = 1, years: int = YEARS, progress: Progress | None = None
) -> Example:
    """Invent providers and take them through whole rounds; the folder must be new or empty."""
    if disk.exists(folder) and (not disk.is_folder(folder) or disk.entries(folder)):
        raise Refusal("folder_not_empty", path=folder)
    existed = disk.exists(folder)
    disk.make_folder(folder)
    try:
        return _played(folder, (count, seed, years), progress or NoProgress())
    except BaseException:
        _clear(folder, existed)
        raise


def _clear(folder: Path, existed: bool) -> None:
    """Leave nothing half done behind."""
    disk.remove_folder(folder)
    if existed:
        disk.make_folder(folder)


def _played(folder: Path, size: tuple[int, int, int], bar: Progress) -> Example:
    count, seed, years = size
    account, framework = author(), default_framework()
    store = new_register(folder / REGISTER, account, client=CLIENT, framework=framework)
    try:
        places = municipalities()
        cast = providers(count, seed, REFERENCE_DATE, places)
        stage = Stage(store, people_of(store, account), folder, framework, seed, cast, places)
        keep_cast(store, stage.who, places, stage.cast)
        steps = years + 2
        earlier: list[Round] = []
        for done, ago in enumerate(range(years - 1, 0, -1), 1):
            earlier.append(_earlier_year(stage.before(ago)))
            bar.step(done, steps)
        played, actions = _this_year(stage)
        bar.step(years, steps)
        assessments = list(assess_round(store, played.round.id))
        exports = _export(stage, played.round)
        bar.step(years + 1, steps)
    finally:
        store.close()
    bar.step(steps, steps)
    return Example(
        folder=folder,
        register=folder / REGISTER,
        round=played.round,
        earlier=earlier,
        forms=played.forms,
        received=played.received,
        corrected=played.corrected,
        assessments=assessments,
        actions=actions,
        exports=exports,
    )


def _happen(stage: Stage) -> None:
    wind_up(stage)
    scene = Scene(stage.store, stage.who, stage.framework, stage.reference_date, stage.seed)
    play(scene, stage.cast)
    measure(stage)


def _earlier_year(stage: Stage) -> Round:
    """Take a round of an earlier year to its seals."""
    _happen(stage)
    played = play_round(stage, with_faults=False)
    settle(stage, played.round)
    agree_on_actions(stage, played.round)
    _follow(stage, played.round, held=True)
    return played.round


def _this_year(stage: Stage) -> tuple[RoundPlayed, int]:
    """Take the last round as far as each provider's story goes; return it with the number of actions agreed."""
    _happen(stage)
    played = play_round(stage)
    actions = agree_on_actions(stage, played.round)
    settle(stage, played.round, whole=False)
    _follow(stage, played.round, held=False)
    return played, len(actions)


def _follow(stage: Stage, of_round: Round, *, held: bool) -> None:
    """Let follow what a round asks for: conversations, visits, plans, steps on the ladder."""
    parts = {each.provider_id: each for each in stage.store.find(Participation, round_id=of_round.id)}
    meet(stage, parts, held=held)
    repair(stage, parts, REFERENCE_DATE.year - stage.reference_date.year)


def keep_cast(
    store: Store, who: Author, places: Sequence[Municipality], cast: Sequence[InventedProvider]
) -> None:
    """Put invented municipalities and providers in a register, with all that belongs to them."""
    with store.change(who, Verb.PROVIDERS_IMPORTED) as change:
        change.add_all(places)
        change.add_all(each.provider for each in cast)
        children = [child for each in cast for child in each.children]
        for kind in dict.fromkeys(map(type, children)):
            change.add_all(child for child in children if type(child) is kind)
        change.add_all(each.contract for each in cast)
        change.add_all(year for each in cast for year in each.years)


def _export(stage: Stage, of_round: Round) -> list[Path]:
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
