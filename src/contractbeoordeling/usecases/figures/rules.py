"""What every verb on figures does first and last."""

from datetime import date

from contractbeoordeling.domain.contract import Contract, Municipality
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.figures.kinds import (
    HIDDEN_BELOW,
    RULES,
    FigureKind,
    FigureUnit,
    is_hidden,
    kind_of,
)
from contractbeoordeling.domain.figures.readings import group_of, readings_of
from contractbeoordeling.domain.figures.rules import FigureFault, figure_faults
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.notice import Notice, NoticeCode, personal_data_notices
from contractbeoordeling.domain.observation import Observation, Origin
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.reference_dates import late_notices
from contractbeoordeling.wording.figures import KINDS, figure_value, parts_of
from contractbeoordeling.wording.numbers import number

TEXTS = ("source", "method", "remark")


def find_figure(reader: Reader, figure_id: str) -> MeasuredFigure:
    """Return the figure with this id; refuses where there is none."""
    found = reader.get(MeasuredFigure, figure_id)
    if found is None:
        raise Refusal("figure_unknown", figure=figure_id)
    return found


def refuse_wrong(reader: Reader, figure: MeasuredFigure, today: date) -> None:
    """Refuse a figure that can't be, that names what isn't its provider's, or that is there already."""
    for fault in figure_faults(figure, today):
        raise Refusal(str(fault), **fault_values(fault, figure))
    provider = reader.get(Provider, figure.provider_id)
    if provider is None:
        raise Refusal("record_gone")
    if figure.contract_id is not None:
        contract = reader.get(Contract, figure.contract_id)
        if contract is None or contract.provider_id != provider.id:
            raise Refusal("contract_unknown", provider=provider.name, number=figure.contract_id)
    if figure.municipality_id is not None and reader.get(Municipality, figure.municipality_id) is None:
        raise Refusal("record_gone")
    if figure.participation_id is not None:
        participation = reader.get(Participation, figure.participation_id)
        if participation is None or participation.provider_id != provider.id:
            raise Refusal("participation_of_another", provider=provider.name)
    for other in reader.find(MeasuredFigure, provider_id=figure.provider_id, kind=figure.kind):
        if other.id != figure.id and (other.part, group_of(other)) == (figure.part, group_of(figure)):
            raise Refusal("figure_double")


def fault_values(fault: FigureFault, figure: MeasuredFigure) -> dict[str, object]:
    """Return what the sentence about a fault names."""
    kind = kind_of(figure.kind)
    if fault is FigureFault.UNKNOWN_KIND or kind is None:
        return {"kinds": ", ".join(f"{code} ({word})" for code, word in KINDS.items())}
    rules = RULES[kind]
    return {
        "kind": KINDS[kind],
        "part": figure.part,
        "parts": ", ".join(f"{code} ({word})" for code, word in parts_of(kind).items()) or "–",
        "low": number(rules.low, 0),
        "high": number(rules.high, 0),
        "decimals": rules.decimals,
    }


def notices_of(reader: Reader, figure: MeasuredFigure) -> tuple[Notice, ...]:
    """Return what somebody should know: personal data, too few residents, and what comes too late for a round."""
    found = list(personal_data_notices({name: getattr(figure, name) for name in TEXTS}))
    kind, few = FigureKind(figure.kind), {"minimum": str(HIDDEN_BELOW)}
    if RULES[kind].unit is FigureUnit.SHARE and 0 < figure.value < 1:
        meant = {"share": figure_value(kind, figure.value), "whole": figure_value(kind, figure.value * 100)}
        found.append(Notice(NoticeCode.SMALL_SHARE, meant))
    if is_hidden(kind, figure.count):
        found.append(Notice(NoticeCode.FEW_RESIDENTS, few))
    readings = readings_of(reader.find(MeasuredFigure, provider_id=figure.provider_id))
    if any(each.withheld for each in readings if (each.kind, each.part) == (kind, figure.part)):
        found.append(Notice(NoticeCode.TELLS_OF_FEW, few))
    if reader.count(Observation, origin=Origin.FIGURE, origin_id=figure.id):
        found += late_notices(reader, figure.provider_id, figure.until)
    return tuple(found)
