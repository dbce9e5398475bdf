"""Reports of a selection come into one folder, each under a name of its own; who can't be printed stops no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from contractbeoordeling.domain.progress import Cancelled
from contractbeoordeling.usecases.documents.assessment_reports import write_assessment_reports
from tests.usecases.assessments.test_seal_and_verify import execute
from tests.usecases.assessments.years import DAY, Year, more_providers


def test_every_report_has_a_name_of_its_own_and_overwrites_nothing(year: Year, tmp_path: Path) -> None:
    chosen = [year.participation, *more_providers(year, 1)]
    target = tmp_path / "uit", (".docx",)
    write_assessment_reports(year.store, chosen, target, DAY)
    written = write_assessment_reports(year.store, chosen, target, DAY)
    names = sorted(each.name for each in (tmp_path / "uit").iterdir())
    assert len(names) == 4
    assert "Beoordeling De Lantaarn.docx" in names
    assert [len(each.paths) for each in written] == [1, 1]


def test_a_seal_that_does_not_hold_stops_no_other(year: Year, tmp_path: Path) -> None:
    (other,) = more_providers(year, 1)
    version = year.sealed()
    change = "UPDATE content SET content = CAST(replace(content, ?, ?) AS BLOB) WHERE sha256 = ?"
    execute(year.store, change, "Lantaarn", "Lantaren", version.seal_sha256)
    written = write_assessment_reports(year.store, [year.participation, other], (tmp_path, (".docx",)), DAY)
    assert [each.refusal.code if each.refusal else None for each in written] == ["seal_does_not_hold", None]
    assert len(list(tmp_path.iterdir())) == 1


class _Stopped:
    """A progress whose watcher stops the work after the first step."""

    def step(self, done: int, total: int) -> None:
        raise Cancelled


def test_work_that_is_stopped_leaves_no_report_and_no_folder(year: Year, tmp_path: Path) -> None:
    chosen = [year.participation, *more_providers(year, 1)]
    with pytest.raises(Cancelled):
        write_assessment_reports(year.store, chosen, (tmp_path / "uit", (".docx",)), DAY, _Stopped())
    assert list(tmp_path.iterdir()) == []
