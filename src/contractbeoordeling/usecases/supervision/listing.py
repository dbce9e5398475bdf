"""Showing what supervisors reported and imposed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.supervision import (
    SupervisionFinding,
    SupervisionMeasure,
    SupervisionReport,
)
from contractbeoordeling.storage.reading import Reader


@dataclass(frozen=True, slots=True)
class Supervision:
    """Reports, the newest first, their findings by report id, measures, and the providers by id."""

    reports: Sequence[SupervisionReport]
    findings: Mapping[str, Sequence[SupervisionFinding]]
    measures: Sequence[SupervisionMeasure]
    providers: Mapping[str, Provider]


def list_supervision(reader: Reader, provider_id: str | None = None) -> Supervision:
    """Return what supervisors said of all providers, or of one."""
    of_one = {} if provider_id is None else {"provider_id": provider_id}
    reports = sorted(reader.find(SupervisionReport, **of_one), key=_reported_on, reverse=True)
    measures = reader.find(SupervisionMeasure, **of_one)
    findings: defaultdict[str, list[SupervisionFinding]] = defaultdict(list)
    for each in reader.find(SupervisionFinding, report_id=[report.id for report in reports]):
        findings[each.report_id].append(each)
    names = {each.provider_id for each in (*reports, *measures)}
    return Supervision(reports, findings, measures, reader.by_id(Provider, names))


def _reported_on(report: SupervisionReport) -> str:
    return report.reported_on.isoformat()
