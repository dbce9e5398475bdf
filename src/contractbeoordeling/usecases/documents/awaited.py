"""What a concept tells of answers that are still awaited: by party, never by team."""

from collections.abc import Iterable, Sequence

from contractbeoordeling.domain.party import Party
from contractbeoordeling.report.assessment.content import Awaited, MayChange
from contractbeoordeling.usecases.assessments.waiting import OpenRequest, PossibleChange


def awaited_in(requests: Iterable[OpenRequest]) -> tuple[Awaited, ...]:
    """Return a line per party; of several teams the widest change counts, each team taken by itself."""
    of_party: dict[Party, list[OpenRequest]] = {}
    for each in requests:
        of_party.setdefault(each.party, []).append(each)
    return tuple(
        Awaited(
            party=party,
            open_questions=sum(each.open_questions for each in found),
            changes=_widest([one for each in found for one in each.changes]),
        )
        for party, found in of_party.items()
    )


def _widest(changes: Sequence[PossibleChange]) -> tuple[MayChange, ...]:
    by_code: dict[str, list[PossibleChange]] = {}
    for each in changes:
        by_code.setdefault(each.code, []).append(each)
    return tuple(
        MayChange(
            code=code,
            rating=found[0].rating,
            lowest=min((each.lowest for each in found), key=_low),
            highest=max((each.highest for each in found), key=_low),
        )
        for code, found in by_code.items()
    )


def _low(rating: int | None) -> int:
    """No rating comes before the lowest one."""
    return rating or 0
