"""What can be said of every row of somebody else's workbook at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from contractbeoordeling.domain.action import Owner
from contractbeoordeling.domain.observation import Evidence
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


_CHOICES: Mapping[str, Callable[[], Choices]] = {
    "evidence": _evidences,
    "method": _methods,
    "severity": _severities,
    "owner": _owners,
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
