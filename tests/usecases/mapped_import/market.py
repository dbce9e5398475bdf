"""A register with the providers of the invented Dutch workbooks, a round, and criteria enough for any of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from xlsxwriter import Workbook as Writer

from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.contract import Municipality
from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.provider import AgbCode, Provider
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.storage.opening import memory_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.frameworks import keep_framework
from contractbeoordeling.usecases.imported import ImportedFile, OnConflict
from contractbeoordeling.usecases.mapped_import.options import MappedOptions, Target
from contractbeoordeling.usecases.mapped_import.run import MappedImport, preview_mapped, take_mapped
from contractbeoordeling.workbook.apply_mapping import apply_mapping
from contractbeoordeling.workbook.forms.opening import OpenedFile, open_file
from contractbeoordeling.workbook.inspection import inspect
from contractbeoordeling.workbook.mapping import MappingFile, SheetMapping
from contractbeoordeling.workbook.proposing import propose_sheets
from tests.usecases.small_round import WHO, criterion, framework, theme
from tests.workbook.samples import DUTCH

RECEIVED = datetime(2026, 5, 20, 12, tzinfo=UTC)
REFERENCE = date(2026, 6, 1)
_WHOLE: dict[str, Any] = json.loads((DUTCH / "EXPECTED.json").read_text(encoding="utf-8"))
TRUTH: dict[str, Any] = _WHOLE["files"]


def sixty_criteria() -> Framework:
    """Three themes of twenty criteria; the third is not a core theme."""
    made = [criterion(f"criterium-{number}", f"{1 + number // 20}.{1 + number % 20}") for number in range(60)]
    return framework(theme("1", *made[:20]), theme("2", *made[20:40]), theme("3", *made[40:], core=False))


@dataclass
class Market:
    """The register, and what tests name of it."""

    store: Store
    providers: list[Provider]
    round: Round
    framework: Framework

    def provider(self, kvk: str) -> Provider:
        """The provider with a KvK number."""
        return next(each for each in self.providers if each.kvk == kvk)

    def answers(self) -> dict[str, Answer]:
        """Every answer by the key of its criterion; of one provider at a time."""
        return {each.subject_key: each for each in self.store.find(Answer)}

    def take(self, opened: OpenedFile, mapping: MappingFile, **options: Any) -> MappedImport:
        """Import a file on the day that it came in."""
        return imported(self.store, opened, mapping, given(**options))

    def preview(self, opened: OpenedFile, mapping: MappingFile, **options: Any) -> MappedImport:
        """Rehearse the import of a file."""
        return preview_mapped(self.store, WHO, opened, mapping, given(**options))


def imported(
    store: Store,
    opened: OpenedFile,
    mapping: MappingFile,
    options: MappedOptions,
    progress: Progress | None = None,
) -> MappedImport:
    """Import a file as the window and the command line do: in one transaction."""
    with store.together():
        return take_mapped(store, WHO, opened, mapping, options, progress)


def given(**options: Any) -> MappedOptions:
    """Options with a target from the words kind, provider, round, party."""
    target = {name: options.pop(name) for name in ("kind", "provider", "round", "party") if name in options}
    conflict = OnConflict(options.pop("on_conflict", "stop"))
    made: dict[str, Any] = {"received": RECEIVED, **options}
    return MappedOptions(target=Target(**target), on_conflict=conflict, **made)


def make_market(*, themes: Sequence[str] = ("1", "2", "3")) -> Market:
    """Fill a register in memory."""
    store = memory_register(WHO)
    content = sixty_criteria()
    version = keep_framework(store, WHO, content)
    known = _WHOLE["providers"]
    providers = [Provider(name=each["name"], kvk=each["kvk"]) for each in known]
    codes = [
        AgbCode(provider_id=provider.id, code=each["agb"])
        for provider, each in zip(providers, known, strict=True)
        if each.get("agb")
    ]
    towns = ("Waterbeke", "Lindeveen", "Hogerlande", "Oudevaart", "Eemsteden")
    of_round = Round(
        name="2026", reference_date=REFERENCE, framework_id=version.id, theme_codes=tuple(themes)
    )
    with store.change(WHO, Verb.PROVIDERS_IMPORTED) as change:
        change.add_all(providers)
        change.add_all(codes)
        change.add_all(Municipality(name=name) for name in towns)
        change.add(of_round)
        change.add_all(Participation(round_id=of_round.id, provider_id=each.id) for each in providers)
    return Market(store, providers, of_round, content)


@pytest.fixture
def market() -> Iterator[Market]:
    """Give such a register; import this name to use it."""
    made = make_market()
    yield made
    made.store.close()


def dutch(name: str) -> OpenedFile:
    """One of the invented Dutch workbooks."""
    return open_file((DUTCH / name).read_bytes(), name)


def proposed(opened: OpenedFile) -> MappingFile:
    """What the program proposes for a file, before anybody completed it."""
    sheets = propose_sheets(opened.workbook, inspect(opened.workbook))
    return MappingFile(tuple(each.mapping for each in sheets if each.mapping is not None))


def with_criteria(opened: OpenedFile, mapping: MappingFile, of: Framework) -> MappingFile:
    """The mapping with a criterion of its own for every question, in the order of the file."""
    keys = (each.key for each in of.criteria)
    sheets: list[SheetMapping] = []
    for each in mapping.sheets:
        asked = dict.fromkeys(row.id or row.question for row in apply_mapping(opened.workbook, [each]).rows)
        sheets.append(replace(each, criteria={theirs: next(keys) for theirs in asked}))
    return replace(mapping, sheets=tuple(sheets))


def workbook(**sheets: Iterable[Sequence[str | float]]) -> OpenedFile:
    """A workbook with these rows, opened as one that came in."""
    buffer = BytesIO()
    with Writer(buffer, {"in_memory": True}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return open_file(buffer.getvalue(), "lijst.xlsx")


def codes(result: ImportedFile) -> list[str]:
    """The codes of all findings, in order."""
    return [each.code for each in result.findings]


QUESTIONS = (
    ("Nr", "Vraag", "Score", "Toelichting"),
    ("1", "Is er voor iedereen een plan?", 4, "alle dossiers"),
    ("2", "Worden klachten op tijd afgehandeld?", 3, ""),
    ("3", "Is er altijd iemand bereikbaar?", 5, "piketdienst"),
)


def questions(**changes: Any) -> SheetMapping:
    """The mapping of QUESTIONS on a sheet called Vragen."""
    made: dict[str, Any] = {
        "sheet": "Vragen",
        "header_rows": (1,),
        "columns": {"id": (1,), "question": (2,), "answer": (3,), "comment": (4,)},
        "values": {str(score): score for score in range(1, 6)},
        "criteria": {"1": "1.1", "2": "1.2", "3": "1.3"},
        "kind": FileKind.SELF_EVALUATION,
    }
    return SheetMapping(**{**made, **changes})


WILGENOORD = "41087362"


def opened(*rows: Any) -> OpenedFile:
    """A workbook with QUESTIONS, or other rows, on a sheet called Vragen."""
    return workbook(Vragen=rows or QUESTIONS)


def mapped(**changes: Any) -> MappingFile:
    """A mapping file of QUESTIONS alone."""
    return MappingFile((questions(**changes),))


def scores(of: Market) -> dict[str, Decimal | None]:
    """The score of every answer, by the key of its criterion."""
    return {each.subject_key: each.score for each in of.store.find(Answer)}
