"""The measured figures as rows, as far as this reader may see them."""

from contractbeoordeling.domain.figures.kinds import HIDDEN_BELOW, RULES
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.report.colleagues.content import MeasuredRow
from contractbeoordeling.usecases.export.facts import Facts
from contractbeoordeling.usecases.figures.listing import FigureLine, figure_lines
from contractbeoordeling.wording import left_out
from contractbeoordeling.wording.figures import GIVEN, HIDDEN, KINDS, UNITS, WORKED_OUT, parts_of


def figure_rows(facts: Facts) -> list[MeasuredRow] | None:
    """Return a row per figure by provider; None where there are none, or for a party that reads its own input."""
    lines = figure_lines(facts.reader, facts.provider_ids)
    if not lines:
        return None
    if facts.readership.own_party is not None:
        facts.leave_out(left_out.FIGURES)
        return None
    facts.leave_out(left_out.few_clients(HIDDEN_BELOW), sum(each.hidden for each in lines))
    place = {provider: number for number, provider in enumerate(facts.providers)}
    return [_row(facts, each) for each in sorted(lines, key=lambda line: place[line.provider_id])]


def _row(facts: Facts, line: FigureLine) -> MeasuredRow:
    team = facts.readership is Readership.TEAM
    return MeasuredRow(
        id=line.figure_id,
        who=facts.providers[line.provider_id],
        kind=KINDS[line.kind],
        kind_code=str(line.kind),
        part=parts_of(line.kind).get(line.part, line.part),
        part_code=line.part,
        since=line.since,
        until=line.until,
        value=HIDDEN if line.hidden else line.value,
        unit=UNITS[RULES[line.kind].unit],
        count=line.count,
        origin=WORKED_OUT if line.computed else GIVEN,
        municipality=line.municipality,
        contract=line.contract,
        criteria=", ".join(facts.criteria.get(each, each) for each in dict.fromkeys(line.gives)),
        source=facts.texts.clean(line.source) if team else "",
        method=facts.texts.clean(line.method) if team else "",
        remark=facts.texts.clean(line.remark) if team else "",
    )
