"""A small framework and a round with one provider, to try single rules of the use cases on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.framework import Criterion, Framework, Theme
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Law, Provider
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.round import Participation, Request, Round
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.frameworks import keep_framework

WHO = Author(account="tester")
REFERENCE = date(2026, 6, 1)
EVERYONE = {each: f"Wat ziet u? ({each})" for each in Party}


def criterion(key: str, code: str, **fields: Any) -> Criterion:
    """Return a criterion that access, back-office and residents know equally well."""
    weights: Mapping[Perspective, int] = {
        Perspective.ACCESS: 1,
        Perspective.BACK_OFFICE: 1,
        Perspective.REGULATOR: 0,
        Perspective.RESIDENT: 1,
        Perspective.VISIT: 0,
    }
    made: dict[str, Any] = {
        "name": key.capitalize(),
        "statement": f"Het gaat goed met {key}.",
        "questions": EVERYONE,
        "weights": weights,
        "anchors": {score: f"{key} is {score}" for score in range(1, 6)},
    }
    return Criterion(key=key, code=code, **{**made, **fields})


def framework(*themes: Theme, version: str = "1") -> Framework:
    """Return a framework of the given themes."""
    scale = {1: "onvoldoende", 2: "matig", 3: "voldoende", 4: "goed", 5: "uitstekend"}
    return Framework(name="Proef", version=version, scale=scale, themes=themes)


def theme(code: str, *criteria: Criterion, core: bool = True) -> Theme:
    """Return a theme whose key is made of its code."""
    return Theme(key=f"thema-{code}", code=code, name=f"Thema {code}", core=core, criteria=criteria)


@dataclass
class SmallRound:
    """A register with one provider in one round."""

    store: Store
    provider: Provider
    round: Round
    participation: Participation
    request: Request

    def add(self, record: Record) -> None:
        """Store a record."""
        with self.store.change(WHO, Verb.OBSERVATION_ADDED) as change:
            change.add(record)

    def observe(
        self, key: str, perspective: Perspective, score: str, day: date = REFERENCE, **fields: Any
    ) -> Observation:
        """Store an observation of this provider."""
        observation = Observation(
            provider_id=self.provider.id,
            criterion_key=key,
            framework_id=fields.pop("framework_id", self.round.framework_id),
            perspective=perspective,
            score=Decimal(score),
            observed_on=day,
            **fields,
        )
        self.add(observation)
        return observation

    def signal(self, key: str | None, severity: int | None, day: date, **fields: Any) -> Signal:
        """Store a signal about this provider."""
        signal = Signal(
            provider_id=self.provider.id,
            party=Party.ACCESS,
            criterion_key=key,
            severity=severity,
            observed_on=day,
            **fields,
        )
        self.add(signal)
        return signal

    def say(self, key: str, score: str | None) -> None:
        """Store the provider's own score; None is n.v.t."""
        self.add(
            Answer(
                request_id=self.request.id,
                question=Question.CRITERION,
                subject_key=key,
                kind=AnswerKind.SCORE if score else AnswerKind.NOT_APPLICABLE,
                score=Decimal(score) if score else None,
            )
        )


def small_round(store: Store, chosen: Framework, theme_codes: tuple[str, ...] = ()) -> SmallRound:
    """Make a round of one provider in a register."""
    version = keep_framework(store, WHO, chosen)
    with store.change(WHO, Verb.ROUND_CREATED) as change:
        provider = change.add(Provider(name="De Lantaarn", kvk="57204836", laws=(Law.WMO,)))
        made = change.add(
            Round(name="2026", reference_date=REFERENCE, framework_id=version.id, theme_codes=theme_codes)
        )
        participation = change.add(Participation(round_id=made.id, provider_id=provider.id))
        request = change.add(Request(participation_id=participation.id, party=Party.PROVIDER))
    return SmallRound(store, provider, made, participation, request)
