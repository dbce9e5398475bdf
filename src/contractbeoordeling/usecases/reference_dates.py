"""What is dated after a round's reference date, or too long before it: kept, without effect there, and pointed out (R2)."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from contractbeoordeling.domain.method.weighing import age_in_months
from contractbeoordeling.domain.notice import Notice, NoticeCode
from contractbeoordeling.domain.round import Participation, Round, RoundState
from contractbeoordeling.storage.reading import Reader


class OpenRounds:
    """The open rounds that providers take part in, read once for a whole list."""

    def __init__(self, reader: Reader, provider_ids: Iterable[str] | None = None) -> None:
        rounds = {each.id: each for each in reader.find(Round, state=RoundState.OPEN)}
        whose = {} if provider_ids is None else {"provider_id": list(provider_ids)}
        taking_part = reader.find(Participation, round_id=list(rounds), **whose)
        self._rounds: defaultdict[str, dict[str, Round]] = defaultdict(dict)
        for each in taking_part:
            self._rounds[each.provider_id][each.round_id] = rounds[each.round_id]

    def too_old_in(self, provider_id: str, day: date, months: int) -> list[Round]:
        """Return the rounds of a provider whose reference date lies more than so many completed months after a day."""
        rounds = self._rounds.get(provider_id, {}).values()
        return [
            each
            for each in rounds
            if day <= each.reference_date and age_in_months(day, each.reference_date) > months
        ]

    def closed_before(self, provider_id: str, day: date) -> list[Round]:
        """Return the rounds of a provider whose reference date lies before a day."""
        rounds = self._rounds.get(provider_id, {}).values()
        return [each for each in rounds if each.reference_date < day]


def late_notices(reader: Reader, provider_id: str, day: date) -> tuple[Notice, ...]:
    """Return a notice for each open round for which something of this day comes too late."""
    late = OpenRounds(reader, [provider_id]).closed_before(provider_id, day)
    return tuple(Notice(NoticeCode.AFTER_REFERENCE_DATE, _named(each)) for each in late)


def old_notices(reader: Reader, provider_id: str, day: date, months: int) -> tuple[Notice, ...]:
    """Return a notice for each open round in which an observation of this day is too old to have weight."""
    old = OpenRounds(reader, [provider_id]).too_old_in(provider_id, day, months)
    return tuple(Notice(NoticeCode.TOO_OLD, {**_named(each), "months": str(months)}) for each in old)


def _named(of_round: Round) -> dict[str, str]:
    return {"round": of_round.name, "reference_date": f"{of_round.reference_date:%d-%m-%Y}"}
