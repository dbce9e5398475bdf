"""What is said of risks: what it is about, in one sentence each."""

from contractbeoordeling.domain.method.risk import Risk, RiskKind
from contractbeoordeling.wording.i18n import mark, ntr, tr
from contractbeoordeling.wording.numbers import day

RISKS: dict[RiskKind, str] = {
    RiskKind.VERY_SERIOUS_FINDING: mark("zeer ernstige bevinding"),
    RiskKind.BINDING_CAP: mark("bevinding begrenst de score"),
    RiskKind.OPEN_SERIOUS_SIGNAL: mark("ernstig signaal, nog niet nagegaan"),
    RiskKind.SUPERVISION_MEASURE: mark("maatregel van een toezichthouder"),
    RiskKind.ESCALATION: mark("trede van de escalatieladder"),
    RiskKind.CONTINUITY: mark("continuïteitsrisico"),
    RiskKind.CERTIFICATE: mark("keurmerk"),
    RiskKind.CONTRACT: mark("contract"),
    RiskKind.STALE_EVIDENCE: mark("verouderde onderbouwing"),
}
_DETAILS: dict[RiskKind, str] = {
    RiskKind.VERY_SERIOUS_FINDING: mark("criterium {criterion}, ernst {number}, van {day}"),
    RiskKind.BINDING_CAP: mark("criterium {criterion}, plafond {number}, laatste bevinding van {day}"),
    RiskKind.SUPERVISION_MEASURE: mark("{what}, sinds {day}"),
    RiskKind.ESCALATION: mark("trede {number}, {what}, sinds {day}"),
    RiskKind.CONTINUITY: mark("stap {number} van 6, sinds {day}"),
    RiskKind.STALE_EVIDENCE: mark("criterium {criterion}, het nieuwste is {number} maanden oud ({day})"),
}
BY_NAME = mark("De lijst staat op naam en is geen rangorde.")


def some_unseen(count: int) -> str:
    """Return that ratings of so many providers are hidden; empty where all may be shown."""
    if not count:
        return ""
    said = ntr(
        "Bij {count} aanbieder zijn oordelen nog verborgen: of een bevinding daar de score bepaalt, staat hier niet.",
        "Bij {count} aanbieders zijn oordelen nog verborgen: of een bevinding daar de score bepaalt, staat hier niet.",
        count,
    )
    return said.format(count=count)


def risk_detail(risk: Risk, today_iso: str) -> str:
    """Return what a risk is about; `today_iso` tells what has ended already."""
    values = {"criterion": risk.criterion, "what": risk.what, "number": risk.number, "day": day(risk.day)}
    return tr(_template(risk, today_iso)).format(**values)


def _template(risk: Risk, today_iso: str) -> str:
    if risk.kind in (RiskKind.CERTIFICATE, RiskKind.CONTRACT):
        ended = risk.day is not None and risk.day.isoformat() < today_iso
        return mark("{what}, verlopen op {day}") if ended else mark("{what}, loopt af op {day}")
    if risk.kind is RiskKind.OPEN_SERIOUS_SIGNAL:
        with_criterion = mark("criterium {criterion}, ernst {number}, van {day}")
        return with_criterion if risk.criterion else mark("ernst {number}, van {day}, nog zonder criterium")
    return _DETAILS[risk.kind]
