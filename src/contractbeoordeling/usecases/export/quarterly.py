"""The quarterly export: what planning and control gets each quarter, in a layout that doesn't change."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.progress import Progress
from contractbeoordeling.domain.quarter import Quarter
from contractbeoordeling.domain.round import Round
from contractbeoordeling.report.quarterly.book import quarterly_document
from contractbeoordeling.report.quarterly.rows import Quarterly
from contractbeoordeling.report.xlsx import write_document
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.documents.method_page import client_of
from contractbeoordeling.usecases.export.quarterly_counts import (
    action_counts,
    ceiling_rows,
    signal_counts,
    step_rows,
)
from contractbeoordeling.usecases.export.quarterly_quality import quality_rows
from contractbeoordeling.usecases.replacing import replacing


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterlyDone:
    """What was written: for which quarter and round, and how many rows each sheet has."""

    path: Path
    quarter: str
    round: str
    sheets: dict[str, int]


def export_quarter(
    store: Store,
    quarter: Quarter,
    path: Path,
    made_on: date,
    *,
    of_round: Round | None = None,
    progress: Progress | None = None,
) -> QuarterlyDone:
    """Write the workbook; its ratings are those of a round, the newest one up to the quarter's end if none is named."""
    if path.suffix.casefold() != ".xlsx":
        raise Refusal("not_an_xlsx_name", path=path)
    content = quarterly_content(store, quarter, of_round or _round_of(store, quarter), made_on, progress)
    document = quarterly_document(content)
    with replacing(path) as stream:
        write_document(document, stream)
    sizes = {
        "Kwaliteit": len(content.quality),
        "Signalen": len(content.signals),
        "Acties": len(content.actions),
        "Escalatie": len(content.steps),
        "Plafonds": len(content.ceilings),
    }
    return QuarterlyDone(path=path, quarter=content.quarter, round=content.round, sheets=sizes)


def quarterly_content(
    store: Store, quarter: Quarter, of_round: Round, made_on: date, progress: Progress | None = None
) -> Quarterly:
    """Return everything in the export."""
    return Quarterly(
        client=client_of(store),
        quarter=f"{quarter.year}-K{quarter.number}",
        round=of_round.name,
        reference_date=of_round.reference_date,
        made_on=made_on,
        quality=quality_rows(store, of_round, made_on, progress),
        signals=signal_counts(store, quarter),
        actions=action_counts(store, quarter),
        steps=step_rows(store, quarter),
        ceilings=ceiling_rows(store, quarter.year),
    )


def _round_of(store: Store, quarter: Quarter) -> Round:
    until = [each for each in store.find(Round) if each.reference_date <= quarter.last_day]
    if not until:
        raise Refusal("quarter_without_round", quarter=f"{quarter.year}-K{quarter.number}")
    return max(until, key=_day)


def _day(of_round: Round) -> tuple[date, str]:
    return of_round.reference_date, of_round.id
