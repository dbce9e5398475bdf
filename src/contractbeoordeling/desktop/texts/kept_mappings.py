"""What the list of kept mappings says."""

from __future__ import annotations

from contractbeoordeling.domain.kept_mapping import KeptMapping
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.imports import KINDS
from contractbeoordeling.wording.numbers import day


def kind(kept: KeptMapping) -> str:
    return tr(KINDS[kept.kind])


def made(kept: KeptMapping) -> str:
    return day(kept.made_on)


def used(kept: KeptMapping) -> str:
    return day(kept.last_used_on) if kept.last_used_on else tr("nog niet")


def everybody() -> str:
    return tr("elk bestand met deze koppen")


def new_name() -> str:
    return tr("Naam van de indeling")


def forget(name: str) -> str:
    return tr(
        "Indeling ‘{name}’ vergeten? Bestanden met deze koppen vragen dan weer om een indeling."
    ).format(name=name)


def save() -> str:
    return tr("Indeling opslaan als bestand")


def add() -> str:
    return tr("Indeling toevoegen uit bestand")


def file_filter() -> str:
    return tr("Indeling (*.json)")
