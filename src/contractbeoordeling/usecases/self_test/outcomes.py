"""Whether assessments come out as the method says, and the workbook for colleagues holds them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from contractbeoordeling import paths
from contractbeoordeling.domain.method.evaluate import evaluate
from contractbeoordeling.domain.method.reading import read_cases
from contractbeoordeling.domain.method.writing import case_document, result_document
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.files import disk
from contractbeoordeling.files.names import safe_name
from contractbeoordeling.usecases.assess import assess_round
from contractbeoordeling.usecases.export.colleagues import export_round
from contractbeoordeling.usecases.export.wish import ExportWish
from contractbeoordeling.usecases.self_test.check import NotSound
from contractbeoordeling.usecases.self_test.program import EXAMPLES
from contractbeoordeling.usecases.self_test.stage import REFERENCE_DATE, Stage
from contractbeoordeling.usecases.written import write_file
from contractbeoordeling.wording.self_test import say
from contractbeoordeling.workbook.read import read_workbook

_ROWS_ABOVE = 3  # of a table in the workbook: its title, a hint and the headers
_LONGEST_OF_WINDOWS = 260
_AWKWARD = ("CON", "aux.txt", "punt.", 'a:b*c?d"e<f>g|h', "LPT1.x", "É€n ë")


def method(_stage: Stage) -> str:
    """Work out the published examples, and get what was published."""
    kept: dict[str, Any] = json.loads(paths.resource(EXAMPLES).read_text(encoding="utf-8"))
    (case,) = read_cases(json.dumps(kept["case"]).encode()).cases
    document: Any = result_document(evaluate(case))
    found: dict[str, dict[str, Any]] = {each["code"]: each for each in document["criteria"]}
    for code, expected in kept["expected"].items():
        for name, value in expected.items():
            if found[code][name] != value:
                raise NotSound("example_differs", code=code, name=name, wanted=value, found=found[code][name])
    return say("examples_right", examples=len(kept["expected"]))


def assess(stage: Stage) -> str:
    """Assess the round that came back, and get the same from each case as the calculator reads it."""
    rated = criteria = 0
    assessments = list(assess_round(stage.store, stage.round.id, full=True))
    for each in assessments:
        written = result_document(each.result)
        (again,) = read_cases(json.dumps(case_document(each.case)).encode()).cases
        if result_document(evaluate(again)) != written:
            raise NotSound("not_repeatable")
        criteria += len(each.result.criteria)
        rated += sum(one.rating is not None for one in each.result.criteria)
    if len(assessments) != len(stage.cast) or not rated:
        raise NotSound("not_assessed", providers=len(assessments), rated=rated)
    return say("assessed", providers=len(assessments), rated=rated, criteria=criteria)


def export(stage: Stage) -> str:
    """Write the workbook for colleagues, and find every row in it again."""
    return _exported(stage, stage.folder / "Ronde.xlsx")


def _exported(stage: Stage, path: Path) -> str:
    wish = ExportWish(readership=Readership.TEAM, made_on=REFERENCE_DATE)
    done = export_round(stage.store, stage.round, wish, path)
    book = read_workbook(disk.read(path), path.name)
    for name, rows in done.sheets.items():
        sheet = book.sheet(name)
        found = -1 if sheet is None else len(sheet.rows) - _ROWS_ABOVE
        if found != rows:
            raise NotSound("rows_missing", sheet=name, wanted=rows, found=found)
    return say("exported", sheets=len(done.sheets), rows=sum(done.sheets.values()))


def names(stage: Stage) -> str:
    """Write files under names that Windows forbids, and far deeper than its old limit of 260 signs."""
    folder = disk.make_folder(stage.folder / "namen")
    for each in _AWKWARD:
        write_file(folder / f"{safe_name(each)}.txt", each.encode())
    kept = sorted(disk.read(each).decode() for each in disk.entries(folder))
    if kept != sorted(_AWKWARD):
        raise NotSound("names_lost", wanted=len(_AWKWARD), found=len(kept))
    deep = folder.joinpath(*(f"{number:02} {'map ' * 12}diep" for number in range(6)))
    disk.make_folder(deep)
    path = deep / "Ronde.xlsx"
    if len(str(path)) <= _LONGEST_OF_WINDOWS:
        raise RuntimeError("the path is not long")
    _exported(stage, path)
    return say("names_kept", names=len(_AWKWARD), signs=len(str(path)))
