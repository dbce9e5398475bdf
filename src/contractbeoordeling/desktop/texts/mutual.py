"""What the pages about the municipality's own part say: what providers think of it, and what is done about that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape

from contractbeoordeling.domain.action import ActionStatus
from contractbeoordeling.domain.answer import AnswerKind
from contractbeoordeling.domain.framework import Criterion
from contractbeoordeling.domain.round import Round
from contractbeoordeling.usecases.actions.listing import ActionLine
from contractbeoordeling.usecases.mutual import MINIMUM_PROVIDERS, JointWord, OwnWord
from contractbeoordeling.wording.export import TOO_FEW_PROVIDERS, WHOLE_CLIENT
from contractbeoordeling.wording.forms import NOT_APPLICABLE, UNKNOWN
from contractbeoordeling.wording.i18n import ntr, tr
from contractbeoordeling.wording.method_labels import RATINGS
from contractbeoordeling.wording.numbers import number
from contractbeoordeling.wording.signals import OVERDUE, STATUSES


def round_name(each: Round) -> str:
    return each.name


def municipality(name: str) -> str:
    return name or WHOLE_CLIENT


def criterion(each: Criterion) -> str:
    return f"{each.code}  {each.name}"


def mean(each: JointWord) -> str:
    return TOO_FEW_PROVIDERS if each.mean is None else number(each.mean)


def mean_hint(each: JointWord) -> str:
    if each.mean is not None:
        return ""
    return tr("pas vanaf {n} aanbieders, zodat niemand te herleiden is").format(n=MINIMUM_PROVIDERS)


def score(each: OwnWord) -> str:
    if each.score is not None:
        return f"{number(each.score, 0)} {RATINGS[int(each.score)]}"
    return NOT_APPLICABLE if each.kind is AnswerKind.NOT_APPLICABLE else UNKNOWN


def count(criteria: int) -> str:
    return ntr("{n} uitkomst", "{n} uitkomsten", criteria).format(n=criteria)


def explanation() -> str:
    return tr(
        "Wat de aanbieders van deze ronde samen over de gemeente zeggen, op de criteria die u samen waarmaakt. Een "
        "cijfer en de toelichtingen staan er vanaf {n} aanbieders, zonder namen. In het oordeel over een aanbieder "
        "telt dit nergens mee."
    ).format(n=MINIMUM_PROVIDERS)


def own_explanation() -> str:
    return tr(
        "Wat deze aanbieder over de gemeente zegt, op de criteria die u samen waarmaakt. In het oordeel over de "
        "aanbieder telt dit nergens mee."
    )


def no_round() -> str:
    return tr(
        "Er is nog geen beoordelingsronde. Maak er een bij Rondes; hier komt dan wat aanbieders over de gemeente zeggen."
    )


def not_in_a_round() -> str:
    return tr("Deze aanbieder doet aan geen ronde mee.")


def nobody_said_anything() -> str:
    return tr("In deze ronde heeft nog geen aanbieder iets over de gemeente gezegd.")


def nothing_said() -> str:
    return tr("In deze ronde heeft de aanbieder (nog) niets over de gemeente gezegd.")


def details(each: JointWord, actions: Sequence[ActionLine]) -> str:
    """The criterion, what was said about it, and what is done already, as rich text."""
    heading = f"{municipality(each.municipality)} · {criterion(each.criterion)}"
    if each.mean is None:
        said = ntr("{n} aanbieder gaf een cijfer", "{n} aanbieders gaven een cijfer", each.providers)
        remarks = f"<p>{escape(said.format(n=each.providers))}; {escape(mean_hint(each))}.</p>"
    elif each.remarks:
        remarks = _list(tr("Wat zij daarbij schrijven"), _together(each.remarks))
    else:
        remarks = f"<p>{escape(tr('Niemand schreef er iets bij.'))}</p>"
    return _page(heading, each.criterion, remarks, actions)


def own_details(each: OwnWord, actions: Sequence[ActionLine]) -> str:
    """The criterion, the score and the remark, and what is done already, as rich text."""
    heading = f"{municipality(each.municipality)} · {criterion(each.criterion)}: {score(each)}"
    remark = f"<p>{escape(each.remark or tr('Zonder toelichting.'))}</p>"
    return _page(heading, each.criterion, remark, actions)


def _page(heading: str, about: Criterion, said: str, actions: Sequence[ActionLine]) -> str:
    left = f"<p>{escape(about.statement)}</p>{said}"
    running = [_action(each) for each in actions]
    right = (
        _list(tr("Acties van de gemeente hierover"), running) if running else f"<p>{escape(no_action())}</p>"
    )
    return (
        f"<p style='font-size: 11pt; font-weight: 600; margin-bottom: 8px'>{escape(heading)}</p>"
        "<table width='100%' cellspacing='0' style='margin-top: 8px'><tr>"
        f"<td width='60%' style='padding-right: 24px'>{left}</td><td width='40%'>{right}</td></tr></table>"
    )


def no_action() -> str:
    return tr("De gemeente heeft hierover nog geen actie afgesproken.")


def _action(line: ActionLine) -> str:
    late = f", {OVERDUE}" if line.overdue else ""
    return f"{line.measure} ({STATUSES[ActionStatus(line.status)]}{late})"


def _together(remarks: Sequence[str]) -> list[str]:
    """The remarks, those that are the same once with how many wrote so."""
    return [text if count == 1 else f"{text} ({count}×)" for text, count in Counter(remarks).items()]


def _list(title: str, lines: Sequence[str]) -> str:
    items = "".join(f"<li>{escape(each)}</li>" for each in lines)
    return f"<p><b>{escape(title)}</b></p><ul style='margin-left: 16px; -qt-list-indent: 0'>{items}</ul>"
