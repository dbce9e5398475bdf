"""The assessment reports of a selection, each under a name of its own in one folder."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.files import disk
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.documents.assessment_report import write_assessment_report
from contractbeoordeling.usecases.free_file import free_file, put_free
from contractbeoordeling.usecases.rounds.form_content import subject_names


@dataclass(frozen=True, slots=True)
class WrittenReports:
    """The files that were written about one participation, or why there are none."""

    participation: Participation
    paths: tuple[Path, ...] = ()
    refusal: Refusal | None = None


def write_assessment_reports(
    store: Store,
    participations: Sequence[Participation],
    target: tuple[Path, Sequence[str]],
    made_on: date,
    progress: Progress | None = None,
) -> list[WrittenReports]:
    """Write reports into a folder, one for each ending that is asked for; nothing there is overwritten.

    Everything is written aside first: a failure or Ctrl+C leaves none of them.
    """
    folder, endings = target
    bar, names = progress or NoProgress(), _names(store, participations)
    written: list[WrittenReports] = []
    with disk.folder_aside(folder, ".rapporten-") as aside:
        for done, each in enumerate(participations, start=1):
            name = names[each.id]
            try:
                paths = tuple(
                    _one(store, each, free_file(aside, name, ending), made_on) for ending in endings
                )
                written.append(WrittenReports(each, paths))
            except Refusal as refusal:
                written.append(WrittenReports(each, refusal=refusal))
            bar.step(done, len(participations))
        return [replace(each, paths=tuple(put_free(path, folder) for path in each.paths)) for each in written]


def _one(store: Store, participation: Participation, path: Path, made_on: date) -> Path:
    return write_assessment_report(store, participation, path, made_on).path


def _names(store: Store, participations: Sequence[Participation]) -> dict[str, str]:
    providers = store.by_id(Provider, {each.provider_id for each in participations})
    subjects = subject_names(store, participations)
    return {
        each.id: " ".join(filter(None, ("Beoordeling", providers[each.provider_id].name, subjects[each.id])))
        for each in participations
    }
