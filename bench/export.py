"""Writing 100,000 signals to Excel as the list of the window shows them, from the register to the swapped-in file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from xlsxwriter import Workbook

from bench.measure import Figure, medians
from bench.registers import WHO, add_signals
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.storage.opening import create_register, open_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.default_framework import default_framework
from contractbeoordeling.usecases.export.shown import ShownColumn, ShownTable, export_shown
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
    shown = _shown(store)
    ours, bare = medians(
        partial(_export, store, folder / "lijst.xlsx"),
        partial(_write_bare, shown, folder / "kaal.xlsx"),
    )
    store.close()
    return [Figure("exporting 100,000 signals ÷ bare XlsxWriter", ours / bare, 1.6, note=f"{ours:.1f} s")]


def _export(store: Store, path: Path) -> None:
    export_shown(_shown(store), path)


def _shown(store: Store) -> ShownTable:
    """Return the list of signals as the window shows it."""
    from contractbeoordeling.desktop.pages.signal_columns import columns

    lines, _ = list_signals(store, SignalFilter(), limit=SIGNALS)
    seen = columns({each.key: f"{each.code} {each.name}" for each in default_framework().criteria})
    return ShownTable(
        title="Signalen",
        columns=[ShownColumn(each.title, each.width, counts=False) for each in seen],
        rows=[[each.text(line) for each in seen] for line in lines],
    )


def _write_bare(shown: ShownTable, path: Path) -> None:
    """Write the same texts as a table in the shortest way that the library has."""
    with Workbook(path, {"default_date_format": "dd-mm-yyyy"}) as book:
        page = book.add_worksheet("Signalen")
        headers = [{"header": each.title} for each in shown.columns]
        page.add_table(0, 0, len(shown.rows), len(headers) - 1, {"data": shown.rows, "columns": headers})
