"""What a total gives away of fewer than five residents: sums by hand, and a slow search over everything shown."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from contractbeoordeling.domain.figures.telling import Counted, telling

QUARTERS = ((1, 3, 31), (4, 6, 30), (7, 9, 30), (10, 12, 31))


def counted(
    count: int, town: str | None = None, contract: str | None = None, first: int = 1, last: int = 4
) -> Counted:
    """Return a number of residents over some quarters of 2025."""
    since, until = date(2025, QUARTERS[first - 1][0], 1), date(2025, *QUARTERS[last - 1][1:])
    return Counted(town, contract, since, until, count)


def test_a_part_goes_where_the_total_less_it_leaves_fewer_than_five() -> None:
    assert telling([counted(30), counted(27, "a"), counted(3, "b")]) == {1}


def test_what_nobody_recorded_is_told_by_a_total_as_well() -> None:
    assert telling([counted(30), counted(27, "a")]) == {1}


def test_five_that_are_left_tell_nothing() -> None:
    assert telling([counted(30), counted(25, "a")]) == set()
    assert telling([counted(30), counted(26, "a")]) == {1}


def test_a_whole_that_is_known_in_all_its_parts_hides_nothing() -> None:
    assert telling([counted(30), counted(18, "a"), counted(12, "b")]) == set()


def test_the_smallest_part_goes_and_the_others_stay() -> None:
    assert telling([counted(30), counted(15, "a"), counted(12, "b"), counted(3, "c")]) == {2}


def test_quarters_tell_of_the_quarter_that_is_hidden() -> None:
    year = [counted(30)] + [counted(each, first=n, last=n) for n, each in enumerate((10, 9, 8, 3), start=1)]
    assert telling(year) == {3}


def test_half_a_year_and_a_quarter_tell_of_the_last_quarter() -> None:
    assert telling([counted(30), counted(20, last=2), counted(8, first=3, last=3)]) == {2}


def test_quarters_of_one_municipality_tell_of_the_other() -> None:
    split = [counted(14, "a", last=2), counted(13, "a", first=3)]
    assert telling([counted(30), *split]) == {2}


def test_a_contract_in_one_municipality_and_the_whole_of_another_are_apart() -> None:
    assert telling([counted(30), counted(15, "a"), counted(12, "b", "c1")]) == {2}


def test_people_who_are_counted_twice_leave_nothing_to_tell() -> None:
    assert telling([counted(30), counted(20, last=2), counted(22, first=3)]) == set()


Person = tuple[str, str, int]


@st.composite
def tables(draw: st.DrawFn) -> list[Counted]:
    """People with a municipality, a contract and a quarter, counted in some ways."""
    one = st.tuples(st.sampled_from("ab"), st.sampled_from("xy"), st.integers(1, 4))
    people: list[Person] = draw(st.lists(one, min_size=5, max_size=40))
    ways = [
        (town, contract, first, last)
        for town in (None, "a", "b")
        for contract in (None, "x")
        for first, last in ((1, 4), (1, 2), (3, 4), (1, 1), (2, 2))
    ]
    chosen = draw(st.lists(st.sampled_from(ways), unique=True, min_size=2, max_size=8))
    return [
        counted(
            sum(
                town in (None, person[0]) and contract in (None, person[1]) and first <= person[2] <= last
                for person in people
            ),
            town,
            contract,
            first,
            last,
        )
        for town, contract, first, last in chosen
    ]


def apart(one: Counted, other: Counted) -> bool:
    """Tell whether nobody can be in both."""
    towns, contracts = {one.municipality_id, other.municipality_id}, {one.contract_id, other.contract_id}
    return (
        (None not in towns and len(towns) == 2)
        or (None not in contracts and len(contracts) == 2)
        or one.until < other.since
        or other.until < one.since
    )


def alike(chosen: Sequence[Counted]) -> bool:
    """Tell whether parts are of one kind: periods of all, of municipalities, or of contracts, each split in one way."""
    if not any(each.municipality_id or each.contract_id for each in chosen):
        return True
    split = [(each.municipality_id, each.contract_id) for each in chosen]
    return any(
        all(named[axis] for named in split)
        and all(
            bool(one[1 - axis]) == bool(two[1 - axis])
            for one in split
            for two in split
            if one[axis] == two[axis]
        )
        for axis in (0, 1)
    )


def differences(shown: Sequence[Counted]) -> Iterator[int]:
    """Give what is left of every total by every set of parts of one kind that share nobody."""
    for whole in shown:
        parts = [each for each in shown if each.within(whole)]
        for size in range(1, len(parts) + 1):
            for chosen in combinations(parts, size):
                if alike(chosen) and all(apart(*pair) for pair in combinations(chosen, 2)):
                    yield whole.count - sum(each.count for each in chosen)


@settings(max_examples=200, deadline=None)
@given(tables())
def test_no_difference_of_what_is_shown_is_about_fewer_than_five(table: list[Counted]) -> None:
    withheld = telling(table)
    shown = [each for place, each in enumerate(table) if place not in withheld and each.count >= 5]
    assert not {1, 2, 3, 4} & set(differences(shown))
