"""What can be said of every row of somebody else's workbook at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from contractbeoordeling.domain.action import Owner
from contractbeoordeling.domain.figures.periods import read_period
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.usecases.clock import today
from contractbeoordeling.wording.figures import KINDS
from contractbeoordeling.wording.forms import EVIDENCES, METHODS
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.numbers import day as day_text
from contractbeoordeling.wording.signals import OWNERS, SEVERITIES

Choices = list[tuple[str, str]]


def not_said() -> str:
    return tr("niet gezegd")


def _evidences() -> Choices:
    return [(EVIDENCES[each], str(each)) for each in Evidence]


def _methods() -> Choices:
    return [(each, each) for each in METHODS]


def _severities() -> Choices:
    found = [(f"{number} {text}", str(number)) for number, text in SEVERITIES.items()]
    return [*found, (tr("positief signaal"), "positief")]


def _owners() -> Choices:
    return [(OWNERS[each], str(each)) for each in Owner]


def _kinds() -> Choices:
    return [(word, str(kind)) for kind, word in KINDS.items()]


def _periods() -> Choices:
    """The years, halves and quarters that are over, the newest first."""
    now = today()
    years = range(now.year, now.year - _YEARS, -1)
    named = [each for year in years for each in (str(year), *(f"{year} {part}" for part in _PARTS))]
    over = [(period[1], each) for each in named if (period := read_period(each)) and period[1] < now]
    return [(each, each) for _, each in sorted(over, key=_end, reverse=True)]


def _end(named: tuple[date, str]) -> tuple[date, int]:
    end, name = named
    return end, -len(name)


_YEARS, _PARTS = 4, ("H2", "H1", "K4", "K3", "K2", "K1")
_CHOICES: Mapping[str, Callable[[], Choices]] = {
    "evidence": _evidences,
    "method": _methods,
    "severity": _severities,
    "owner": _owners,
    "kind": _kinds,
    "period": _periods,
}


def choices(role: str) -> Choices:
    """What can be chosen for a role; the towns of the register are not known here."""
    made = _CHOICES.get(role)
    return [(not_said(), ""), *(made() if made is not None else [])]


def day(said: date | None) -> str:
    return day_text(said) if said is not None else ""


def hint(said: date | None) -> str:
    """What becomes of it, and where it counts."""
    where = tr("Geldt waar het bestand het zelf niet zegt.")
    if said is None:
        return where
    return tr("Wordt {day}. {where}").format(day=day_text(said), where=where)


def day_unclear() -> str:
    return tr(
        "Schrijf de datum als dag, maand en jaar, zoals 31-03-2026, of als maand of kwartaal met het jaar."
    )
