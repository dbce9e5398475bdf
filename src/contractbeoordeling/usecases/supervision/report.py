"""A supervisor's report as it is typed over, and the regulator's observations that follow from it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.notice import Notice, personal_data_notices
from contractbeoordeling.domain.observation import Observation, Origin
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.supervision import Judgement, SupervisionFinding, SupervisionReport
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.criteria import framework_in_use
from contractbeoordeling.usecases.places import provider_of


@dataclass(frozen=True, slots=True)
class Judged:
    """What a report says about one criterion, given by its key."""

    judgement: Judgement
    remark: str = ""


def find_report(reader: Reader, report_id: str) -> SupervisionReport:
    """Return the report with this id; refuses where there is none."""
    found = reader.get(SupervisionReport, report_id)
    if found is None:
        raise Refusal("record_gone")
    return found


def checked_report(reader: Reader, report: SupervisionReport, today: date) -> SupervisionReport:
    """Return the report as it may be stored; refuses one without supervisor, of tomorrow or about nobody."""
    report = checked(report)
    if not report.supervisor:
        raise Refusal("supervision_without_supervisor")
    if report.reported_on > today:
        raise Refusal("supervision_in_future")
    provider_of(reader, report)
    return report


def notices_of(judged: Iterable[Judged]) -> tuple[Notice, ...]:
    """Point out personal data in remarks."""
    return tuple(notice for each in judged for notice in personal_data_notices({"remark": each.remark}))


def keep_in_step(change: Change, report: SupervisionReport, judged: Mapping[str, Judged] | None) -> None:
    """Store what a report says per criterion, and let the regulator's observations follow it.

    `judged` holds all of it; None leaves it as it is, where only date or place moved.
    """
    known = {each.criterion_key: each for each in change.find(SupervisionFinding, report_id=report.id)}
    if judged is None:
        judged = {key: Judged(each.judgement, each.remark) for key, each in known.items()}
    _refuse_unknown(change, judged.keys() - known.keys())
    for key, old in known.items():
        if key not in judged:
            _follow(change, report, replace(old, judgement=Judgement.NOT_TESTED))
            change.remove(old)
    for key, each in judged.items():
        finding = checked(
            SupervisionFinding(
                report_id=report.id, criterion_key=key, judgement=each.judgement, remark=each.remark
            )
        )
        old = known.get(key)
        _follow(
            change,
            report,
            change.add(finding) if old is None else change.update(replace(finding, id=old.id)),
        )


def _refuse_unknown(reader: Reader, keys: Collection[str]) -> None:
    _, framework = framework_in_use(reader)
    for key in sorted(keys):
        if framework.criterion(key) is None:
            raise Refusal("criterion_unknown", criterion=key, framework=framework.version)


def _follow(change: Change, report: SupervisionReport, finding: SupervisionFinding) -> None:
    """Make, change or remove the one observation of a finding; it keeps the framework version of its making."""
    old = change.first(Observation, origin=Origin.SUPERVISION, origin_id=finding.id)
    score = finding.judgement.score
    if score is None:
        if old is not None:
            change.remove(old)
        return
    observation = Observation(
        provider_id=report.provider_id,
        criterion_key=finding.criterion_key,
        framework_id=framework_in_use(change)[0] if old is None else old.framework_id,
        perspective=Perspective.REGULATOR,
        location_id=report.location_id,
        observed_on=report.reported_on,
        score=Decimal(score),
        remark=finding.remark,
        origin=Origin.SUPERVISION,
        origin_id=finding.id,
    )
    if old is None:
        change.add(observation)
    else:
        change.update(replace(observation, id=old.id))
