"""`contract year|ceilings|indicator`, `goal`, `signal quarters`, `provider stop|falls-away`: what the year asks for."""

from __future__ import annotations

from contractbeoordeling.cli.commands import year_contracts, year_goals, year_signals, year_stopping
from contractbeoordeling.cli.parser import Commands


def register(commands: Commands) -> None:
    """Add the commands of the year to their groups."""
    for each in (year_contracts, year_goals, year_signals, year_stopping):
        each.register(commands)
