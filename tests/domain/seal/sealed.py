"""An envelope as a register would make it, of any case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random

from contractbeoordeling.domain.assessment import (
    Deviation,
    Level,
    RemarkDecision,
    ReplyRemark,
    WrittenFinding,
)
from contractbeoordeling.domain.canonical import JsonValue, canonical_bytes
from contractbeoordeling.domain.method.case import Case, ThemeCase
from contractbeoordeling.domain.method.evaluate import evaluate
from contractbeoordeling.domain.method.reading import read_cases
from contractbeoordeling.domain.seal.envelope import (
    Envelope,
    SealedSource,
    SealedSubject,
    Sealing,
    SourceKind,
    sealed_envelope,
)
from contractbeoordeling.domain.seal.human import HumanPart, SealNames
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.usecases.default_framework import default_framework
from tests.domain.method.random_cases import random_case

DAY = date(2026, 5, 1)
SUBJECT = SealedSubject(
    participation="p1", version=1, provider="Stichting De Lantaarn", kvk="00001234", round="2026"
)
SEALING = Sealing(
    program="0.1", at=datetime(2026, 6, 9, 14, 30, tzinfo=UTC), by="Noor Bakker", function="Contractmanager"
)
NAMES = SealNames(people={"ik": "Noor Bakker", "zij": "Sam de Wit"}, documents={"d": "f" * 64})


def any_case(seed: int) -> Case:
    """A case whose criteria are the framework's own and whose rows have ids."""
    (case,) = read_cases(canonical_bytes(random_case(Random(seed)))).cases
    themes = zip(case.themes, default_framework().themes, strict=False)
    return replace(case, themes=tuple(_theme(each, str(own.code)) for each, own in themes))


def _theme(theme: ThemeCase, code: str) -> ThemeCase:
    criteria = tuple(
        replace(
            each,
            code=f"{code}.{number}",
            observations=tuple(
                replace(seen, id=f"o{code}.{number}.{n}") for n, seen in enumerate(each.observations)
            ),
            signals=tuple(replace(heard, id=f"s{code}.{number}.{n}") for n, heard in enumerate(each.signals)),
        )
        for number, each in enumerate(theme.criteria[:3], start=1)
    )
    return replace(theme, code=code, criteria=criteria)


def sources_of(case: Case) -> Iterator[SealedSource]:
    """A source for every row of a case."""
    for criterion in case.criteria():
        for seen in criterion.observations:
            yield SealedSource(id=str(seen.id), kind=SourceKind.OBSERVATION, origin="form", document="e" * 64)
        for heard in criterion.signals:
            yield SealedSource(id=str(heard.id), kind=SourceKind.SIGNAL, origin="complaint")


def human_of(case: Case) -> Envelope:
    """A deviation at every rated criterion, a remark, and a finding that goes out beside one that doesn't."""
    rated = [each for each in evaluate(case).criteria if each.rating is not None]
    codes = {f"k{each.code}": each.code for each in rated}
    deviations = tuple(_deviation(f"k{each.code}", each.rating or 0) for each in rated)
    finding = WrittenFinding(assessment_id="a", level=Level.OVERALL, text="Binnenskamers.", written_on=DAY)
    said = ReplyRemark(
        assessment_id="a",
        text="Één bron mist.",
        received_on=DAY,
        document_id="d",
        decision=RemarkDecision.ADOPTED,
        reason="Klopt.",
    )
    shown = replace(finding, text="Te weinig gehoord.", ask_next="Inwoners.", audience=Audience.PROVIDER)
    part = HumanPart(
        findings=(finding, shown),
        deviations=deviations,
        remarks=(said,),
        texts={"open_signals": "Loopt nog.", "late_signals": ""},
    )
    return part.document(replace(NAMES, codes=codes))


def _deviation(key: str, computed: int) -> Deviation:
    return Deviation(
        assessment_id="a",
        level=Level.CRITERION,
        subject_key=key,
        computed=computed,
        determined=computed - 1 if computed > 1 else 2,
        reason="Het rapport van april.",
        decided_on=DAY,
        decided_by_id="ik",
        second_reader_id="zij",
        confirmed_on=DAY,
    )


def sealed(
    case: Case, *, previous: Envelope | None = None, participation: str = SUBJECT.participation
) -> Envelope:
    """The envelope of a case, after the one before it."""
    subject, sealing = replace(SUBJECT, participation=participation), SEALING
    if previous is not None:
        seal = part(previous, "seal")
        subject = replace(subject, version=int(str(seal["version"])) + 1)
        sealing = replace(SEALING, previous=str(seal["hash"]))
    return sealed_envelope(case, default_framework(), human_of(case), sources_of(case), (subject, sealing))


def part(envelope: Envelope, name: str) -> dict[str, JsonValue]:
    """A part of an envelope that is an object."""
    value = envelope[name]
    assert isinstance(value, dict)
    return value
