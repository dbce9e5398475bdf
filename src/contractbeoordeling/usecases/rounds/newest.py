"""Rounds in the order in which people choose from them."""

from contractbeoordeling.domain.round import Round, RoundState
from contractbeoordeling.storage.reading import Reader


def newest_rounds(reader: Reader, *, only_open: bool = False) -> list[Round]:
    """Return the rounds, the newest reference date first; `only_open` those that answers can still be for."""
    found = reader.find(Round, state=RoundState.OPEN) if only_open else reader.find(Round)
    return sorted(found, key=_reference_date, reverse=True)


def newest_round(reader: Reader) -> Round | None:
    """Return the round with the latest reference date; None where there is none."""
    return next(iter(newest_rounds(reader)), None)


def _reference_date(of_round: Round) -> str:
    return of_round.reference_date.isoformat()
