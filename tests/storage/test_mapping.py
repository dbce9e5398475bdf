"""Records survive being written as rows."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from contractbeoordeling.domain.contract import Contract, ContractYear
from contractbeoordeling.domain.document import Document, FileKind
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.provider import Law, Provider
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.round import Deadline, Round
from contractbeoordeling.domain.supervision import SupervisionReport
from contractbeoordeling.storage.mapping import codec
from contractbeoordeling.storage.tables import TABLES

DAY = date(2026, 3, 1)
SAMPLES: list[Record] = [
    Provider(name="De Lantaarn", kvk="01234567", laws=(Law.WMO, Law.YOUTH), regions=("Noord",)),
    Contract(provider_id="p", number="2026-014", lots=("1a", "3"), starts_on=DAY),
    ContractYear(contract_id="c", year=2026, ceiling=Decimal("125000.50")),
    Round(
        name="2026",
        reference_date=DAY,
        framework_id="f",
        theme_codes=("1", "2"),
        deadlines=(Deadline(party=Party.ACCESS, return_by=DAY),),
    ),
    SupervisionReport(provider_id="p", supervisor="GGD", reported_on=DAY, public=True),
    Document(
        sha256="a",
        kept_sha256="a",
        name="formulier.xlsx",
        size=12,
        kind=FileKind.UNKNOWN,
        received_at=datetime(2026, 3, 1, 12, 30, tzinfo=UTC),
    ),
]


@pytest.mark.parametrize("record", SAMPLES, ids=lambda each: type(each).__name__)
def test_record_comes_back_from_its_row_unchanged(record: Record) -> None:
    of_record = codec(type(record))
    row = of_record.to_row(record)
    assert of_record.from_values([row[name] for name in of_record.names]) == record


@pytest.mark.parametrize("record", SAMPLES, ids=lambda each: type(each).__name__)
def test_rows_hold_only_text_and_whole_numbers(record: Record) -> None:
    assert {type(value) for value in codec(type(record)).to_row(record).values()} <= {str, int, type(None)}


def test_leading_zeros_of_codes_are_kept() -> None:
    provider = Provider(name="De Lantaarn", kvk="00000012")
    assert codec(Provider).to_row(replace(provider))["kvk"] == "00000012"


def test_every_record_table_has_exactly_the_fields_of_its_record() -> None:
    for record, table in TABLES.items():
        assert {column.name for column in table.columns} == {"row", *codec(record).names}
