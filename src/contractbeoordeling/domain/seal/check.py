"""Checking an envelope: it is whole, says what the method says, and fits the version before it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from contractbeoordeling.domain.assessment_rules import one_step
from contractbeoordeling.domain.canonical import JsonValue, canonical_bytes
from contractbeoordeling.domain.method.case import METHOD_VERSION
from contractbeoordeling.domain.method.evaluate import evaluate
from contractbeoordeling.domain.method.reading import read_cases
from contractbeoordeling.domain.method.writing import result_document
from contractbeoordeling.domain.seal.differences import differences
from contractbeoordeling.domain.seal.envelope import HASH, PARTS, Envelope, seal_hash, without_hash


class SealFault(StrEnum):
    """What is wrong with an envelope."""

    PART_MISSING = "part_missing"
    PART_UNKNOWN = "part_unknown"
    METHOD_UNKNOWN = "method_unknown"
    CASE_UNREADABLE = "case_unreadable"
    OTHER_HASH = "other_hash"
    OTHER_RESULT = "other_result"
    OTHER_RATING = "other_rating"
    NOT_ONE_STEP = "not_one_step"
    SOURCES_INCOMPLETE = "sources_incomplete"
    CRITERIA_INCOMPLETE = "criteria_incomplete"
    CHANGED = "changed"
    OTHER_PREVIOUS = "other_previous"
    OTHER_VERSION = "other_version"
    OTHER_PARTICIPATION = "other_participation"


@dataclass(frozen=True, slots=True)
class SealDifference:
    """One thing that is not as it should be: where, what, and the JSON of both sides, None where nothing stands."""

    place: str
    code: SealFault
    found: str | None = None
    expected: str | None = None


def verify(envelope: Envelope, kept: Envelope | None = None) -> list[SealDifference]:
    """Return what is wrong with an envelope by itself; `kept` is the register's own copy, held against it value by value."""
    found = [*_parts(envelope), *_hash(envelope)]
    if not any(each.code is SealFault.PART_MISSING for each in found):
        found += _recomputed(envelope)
    if kept is not None:
        found += [
            SealDifference(each.place, SealFault.CHANGED, each.found, each.expected)
            for each in differences(without_hash(envelope), without_hash(kept))
        ]
    return found


def verify_chain(envelopes: Sequence[Envelope]) -> list[SealDifference]:
    """Return what is wrong between the versions of one participation, first one first; places begin with their number."""
    found: list[SealDifference] = []
    participation = _seal(envelopes[0]).get("participation") if envelopes else None
    previous: str | None = None
    for number, envelope in enumerate(envelopes, start=1):
        for name, code, expected in (
            ("previous", SealFault.OTHER_PREVIOUS, previous),
            ("version", SealFault.OTHER_VERSION, number),
            ("participation", SealFault.OTHER_PARTICIPATION, participation),
        ):
            value = _seal(envelope).get(name)
            if _text(value) != _text(expected):
                place = f"[{number}].seal.{name}"
                found.append(SealDifference(place, code, _text(value), _text(expected)))
        previous = seal_hash(envelope)
    return found


def _parts(envelope: Envelope) -> Iterator[SealDifference]:
    for name in PARTS:
        wanted = list if name == "sources" else dict
        if not isinstance(envelope.get(name), wanted):
            yield SealDifference(name, SealFault.PART_MISSING)
    for name in sorted(envelope.keys() - set(PARTS)):
        yield SealDifference(name, SealFault.PART_UNKNOWN)


def _hash(envelope: Envelope) -> Iterator[SealDifference]:
    stated, computed = _seal(envelope).get(HASH), seal_hash(envelope)
    if stated != computed:
        yield SealDifference(f"seal.{HASH}", SealFault.OTHER_HASH, _text(stated), _text(computed))


def _recomputed(envelope: Envelope) -> Iterator[SealDifference]:
    method = _seal(envelope).get("method")
    if method != METHOD_VERSION:
        yield SealDifference("seal.method", SealFault.METHOD_UNKNOWN, _text(method), _text(METHOD_VERSION))
        return
    reading = read_cases(canonical_bytes(envelope["case"]))
    for fault in reading.faults:
        yield SealDifference(f"case.{fault.place}".rstrip("."), SealFault.CASE_UNREADABLE, fault.code.value)
    if reading.faults:
        return
    (case,) = reading.cases
    result = result_document(evaluate(case))
    for each in differences(envelope["result"], result, "result"):
        yield SealDifference(each.place, SealFault.OTHER_RESULT, each.found, each.expected)
    yield from _deviations(envelope, result)
    used = [each for criterion in case.criteria() for each in (*criterion.observations, *criterion.signals)]
    yield from _listed(
        "sources", SealFault.SOURCES_INCOMPLETE, _names(envelope["sources"], "id"), [each.id for each in used]
    )
    codes = _names(_object(envelope["framework"]).get("criteria"), "code")
    wanted = [each.code for each in case.criteria()]
    yield from _listed("framework.criteria", SealFault.CRITERIA_INCOMPLETE, codes, wanted)


def _deviations(envelope: Envelope, result: Envelope) -> Iterator[SealDifference]:
    """A deviation stands beside the rating that was computed, and lies one step from it."""
    ratings: dict[tuple[str, str], JsonValue] = {("overall", ""): _object(result["overall"]).get("rating")}
    for level, name in (("criterion", "criteria"), ("theme", "themes")):
        ratings.update(
            ((level, str(each.get("code"))), each.get("rating")) for each in _objects(result[name])
        )
    for index, each in enumerate(_objects(_object(envelope["human"]).get("deviations"))):
        place = f"human.deviations[{index}]"
        computed, determined = each.get("computed"), each.get("determined")
        expected = ratings.get((str(each.get("level")), str(each.get("code"))))
        if _text(computed) != _text(expected) or expected is None:
            code = SealFault.OTHER_RATING
            yield SealDifference(f"{place}.computed", code, _text(computed), _text(expected))
        elif not _one_step(computed, determined):
            yield SealDifference(f"{place}.determined", SealFault.NOT_ONE_STEP, _text(determined))


def _one_step(computed: JsonValue, rating: JsonValue) -> bool:
    return type(computed) is int and type(rating) is int and one_step(computed, rating)


def _listed(
    place: str, code: SealFault, found: Sequence[JsonValue], wanted: Sequence[str | None]
) -> Iterator[SealDifference]:
    """Give the first names that are missing or too many; what is used stands there once."""
    if sorted(map(_text, found)) != sorted(map(_text, wanted)):
        lacking = sorted({_text(each) for each in wanted} - {_text(each) for each in found})
        surplus = sorted({_text(each) for each in found} - {_text(each) for each in wanted})
        yield SealDifference(place, code, ", ".join(surplus) or None, ", ".join(lacking) or None)


def _seal(envelope: Envelope) -> Mapping[str, JsonValue]:
    return _object(envelope.get("seal"))


def _object(value: JsonValue) -> Mapping[str, JsonValue]:
    return value if isinstance(value, Mapping) else {}


def _objects(value: JsonValue) -> list[Mapping[str, JsonValue]]:
    return (
        [_object(each) for each in value]
        if isinstance(value, Sequence) and not isinstance(value, str)
        else []
    )


def _names(value: JsonValue, name: str) -> list[JsonValue]:
    return [each.get(name) for each in _objects(value)]


def _text(value: JsonValue) -> str:
    return canonical_bytes(value).decode()
