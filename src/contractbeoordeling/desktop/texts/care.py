"""What checking, backing up and putting back say."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from contractbeoordeling.usecases.check_register import CheckedPart
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.soundness import FAULTS, PARTS

_MOST = 10


def checking() -> str:
    return tr("Het register wordt gecontroleerd")


def check_title() -> str:
    return tr("Register controleren")


def sound() -> str:
    return tr("Het register is gaaf.")


def unsound() -> str:
    return tr(
        "Er is iets mis met dit register. Maak eerst een reservekopie, en zet daarna een eerdere terug."
    )


def checked(parts: Sequence[CheckedPart]) -> str:
    """Every part that was looked at, with what is wrong in it."""
    lines: list[str] = []
    for each in parts:
        lines.append(f"{'✗' if each.faults else '✓'} {tr(PARTS[each.part])}")
        lines += [
            f"    {tr(FAULTS[fault.code]).format(detail=fault.detail)}" for fault in each.faults[:_MOST]
        ]
        if len(each.faults) > _MOST:
            lines.append("    " + tr("en nog {n}").format(n=len(each.faults) - _MOST))
    return "\n".join(lines)


def backing_up() -> str:
    return tr("De reservekopie wordt gemaakt")


def backed_up() -> str:
    return tr("De reservekopie is gemaakt. Bewaar haar op een andere plek dan het register zelf.")


def choose_backup() -> str:
    return tr("Welke reservekopie?")


def choose_place() -> str:
    return tr("Waar komt het register?")


def replaces(name: str) -> str:
    return tr(
        "'{name}' wordt vervangen door deze reservekopie. Wat er nu in staat blijft onder een andere naam bewaard. "
        "Doorgaan?"
    ).format(name=name)


def restoring() -> str:
    return tr("De reservekopie wordt teruggezet")


def restored(kept: Path | None) -> str:
    if kept is None:
        return tr("De reservekopie is teruggezet")
    return tr("Teruggezet; wat er stond is bewaard als {name}").format(name=kept.name)
