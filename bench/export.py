"""Writing 100,000 signals as an Excel table, from the register to the swapped-in file."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from xlsxwriter import Workbook

from bench.measure import Figure, medians
from bench.registers import WHO, add_signals
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.report.table import Cell
from contractbeoordeling.storage.opening import create_register, open_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.default_framework import default_framework
from contractbeoordeling.usecases.export.signal_list import export_signal_list, signal_list
from contractbeoordeling.usecases.frameworks import keep_framework
from contractbeoordeling.usecases.signals.listing import SignalFilter, list_signals

SIGNALS, PROVIDERS = 100_000, 500


def prepare(folder: Path) -> None:
    """Make the register."""
    store = create_register(folder / "signalen.register", "Waterbeke", WHO)
    keep_framework(store, WHO, default_framework())
    providers = [Provider(name=f"Aanbieder {number:05}") for number in range(PROVIDERS)]
    with store.change(WHO, Verb.PROVIDERS_IMPORTED) as change:
        change.add_all(providers)
    add_signals(store, providers, SIGNALS)
    store.close()


def run(folder: Path) -> list[Figure]:
    """Measure."""
    store = open_register(folder / "signalen.register", WHO)
    headers, cells = _cells(store)
    ours, bare = medians(
        partial(export_signal_list, store, SignalFilter(), folder / "lijst.xlsx"),
        partial(_write_bare, headers, cells, folder / "kaal.xlsx"),
    )
    store.close()
    return [Figure("exporting 100,000 signals ÷ bare XlsxWriter", ours / bare, 1.3, note=f"{ours:.1f} s")]


def _cells(store: Store) -> tuple[list[str], list[list[Cell]]]:
    """Return the very cells that the export writes."""
    lines, _ = list_signals(store, SignalFilter(), limit=SIGNALS)
    criteria = {each.key: f"{each.code} {each.name}" for each in default_framework().criteria}
    table = signal_list(lines, criteria).filled()
    rows = [[each.value(line) for each in table.columns] for line in lines]
    return [each.header for each in table.columns], rows


def _write_bare(headers: Sequence[str], rows: Sequence[Sequence[Cell]], path: Path) -> None:
    """Write the cells as a table in the shortest way that the library has."""
    with Workbook(path, {"default_date_format": "dd-mm-yyyy"}) as book:
        page = book.add_worksheet("Signalen")
        columns = [{"header": each} for each in headers]
        page.add_table(0, 0, len(rows), len(headers) - 1, {"data": rows, "columns": columns})
