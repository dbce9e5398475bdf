"""Results that name providers are never taken for a list of providers without a word."""

from __future__ import annotations

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.usecases.import_files import import_files
from contractbeoordeling.usecases.imported import ImportStatus
from contractbeoordeling.usecases.mapping_draft.need import Need, need_of
from tests.usecases.mapped_import.market import Market, market
from tests.usecases.small_round import WHO
from tests.workbook.samples import DUTCH

__all__ = ["market"]


def test_a_table_of_residents_results_per_provider_adds_no_providers(market: Market) -> None:
    before = market.store.count(Provider)
    run = import_files(market.store, WHO, [DUTCH / "CEO Wmo 2025 tabel per aanbieder.xlsx"])
    (file,) = run.files
    assert (file.status, file.kind, need_of(file)) == (
        ImportStatus.REFUSED,
        FileKind.RESIDENTS,
        Need.MAPPING,
    )
    assert market.store.count(Provider) == before


def test_a_register_of_contracts_is_still_a_list_of_providers(market: Market) -> None:
    (file,) = import_files(market.store, WHO, [DUTCH / "Contractregister 2025-2028.xls"]).files
    assert file.kind is FileKind.PROVIDERS
    assert file.status is not ImportStatus.REFUSED
