"""One round of the example, from its forms to what came back, through real files."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.round import Participation, Request, Round
from contractbeoordeling.files import disk
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.clock import moment_on
from contractbeoordeling.usecases.demo.faults import FAULTS, spoiled
from contractbeoordeling.usecases.demo.filling import Players, returned
from contractbeoordeling.usecases.demo.invented import TEAMS, InventedProvider
from contractbeoordeling.usecases.demo.stage import REFERENCE_DATE, Stage
from contractbeoordeling.usecases.form_import.run import FormOptions
from contractbeoordeling.usecases.import_files import ImportOptions, import_files
from contractbeoordeling.usecases.imported import ImportedFile, OnConflict
from contractbeoordeling.usecases.rounds.create import create_round
from contractbeoordeling.usecases.rounds.proposal import RoundWishes, propose_round
from contractbeoordeling.usecases.rounds.send_forms import SentForm, send_forms
from contractbeoordeling.usecases.rounds.teams import Team

SENT, RECEIVED, RETURNED = "1 verstuurd", "2 ontvangen", "3 terug te sturen"
CORRECTED = "gecorrigeerd"
_ROTATION = (("3", "6"), ("8", "9"), ("5", "7"))
"""The themes beside the core ones, by years before the reference date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundPlayed:
    """What a round left behind."""

    round: Round
    forms: Sequence[SentForm]
    received: Sequence[ImportedFile]
    corrected: Sequence[ImportedFile]


def play_round(stage: Stage, *, with_faults: bool = True) -> RoundPlayed:
    """Send the forms of a round and read what came back; with the faults that people make, and their correction."""
    of_round = _round(stage)
    forms = send_forms(stage.store, stage.who, of_round, stage.folder / SENT)
    _date_back(stage, of_round)
    _fill_in(stage, of_round, forms, with_faults=with_faults)
    at = datetime.combine(stage.reference_date - timedelta(days=30), time(12), UTC)
    received = _import(stage, stage.folder / RECEIVED, FormOptions(received=at), stage.folder / RETURNED)
    better = FormOptions(received=at, on_conflict=OnConflict.UPDATE)
    corrected = _import(stage, stage.folder / RECEIVED / CORRECTED, better) if with_faults else ()
    return RoundPlayed(round=of_round, forms=forms, received=received, corrected=corrected)


def _date_back(stage: Stage, of_round: Round) -> None:
    """Let the forms have gone out in the year of the round, not on the day on which the example is made."""
    day = stage.reference_date - timedelta(days=75)
    parts = stage.store.find(Participation, round_id=of_round.id)
    with stage.store.change(stage.who, Verb.FORMS_SENT) as change:
        for request in change.find(Request, participation_id=[each.id for each in parts]):
            if request.sent_at is not None:
                change.update(replace(request, sent_at=moment_on(day)))


def _round(stage: Stage) -> Round:
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
        name=str(stage.reference_date.year),
        reference_date=stage.reference_date,
        theme_codes=_ROTATION[(REFERENCE_DATE.year - stage.reference_date.year) % len(_ROTATION)],
        teams=teams,
        return_by={None: stage.reference_date - timedelta(days=30)},
        contact="Contractmanagement Regio Waterland, contract@waterland.example",
    )
    # Supervision reports and desk checks come in apart, so the forms alone need not reach everything.
    return create_round(
        stage.store, stage.who, propose_round(stage.store, wishes), accept_no_overall=True
    ).round


def _fill_in(stage: Stage, of_round: Round, forms: Sequence[SentForm], *, with_faults: bool) -> None:
    """Let every party fill in its form and send it back under a name of its own."""
    players = players_of(stage.store, of_round, stage.cast, stage.framework, stage.seed)
    received, corrected = stage.folder / RECEIVED, stage.folder / RECEIVED / CORRECTED
    disk.make_folder(corrected if with_faults else received)
    faults = iter(FAULTS if with_faults else ())
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
        if number == 2 and with_faults:
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
    stage: Stage, folder: Path, forms: FormOptions, marked: Path | None = None
) -> Sequence[ImportedFile]:
    """Import the files of one folder, not of the folders in it."""
    files = [each for each in disk.entries(folder) if disk.is_file(each)]
    return import_files(stage.store, stage.who, files, ImportOptions(forms=forms, marked=marked)).files
