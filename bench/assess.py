"""Assessing a round of 1,000 providers, one provider whole, and one after a changed answer."""

import statistics
from collections import deque
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from bench.measure import RUNS, Figure, medians, peak_memory, seconds
from bench.registers import WHO, assessed_register
from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.round import Participation, Request, Round
from contractbeoordeling.storage.opening import open_register
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assess import assess_participation, assess_round
from contractbeoordeling.usecases.summaries import round_summaries

PROVIDERS = 1_000
_OBSERVATIONS = (
    "SELECT id, provider_id, participation_id, criterion_key, framework_id, perspective, respondent_id,"
    " contract_id, location_id, observed_on, evidence, respondents, score FROM observation"
)


def prepare(folder: Path) -> None:
    """Make the register, in a process of its own so that it doesn't count as memory."""
    assessed_register(folder / "beoordeeld.register", PROVIDERS)


def run(folder: Path) -> list[Figure]:
    """Measure."""
    path = folder / "beoordeeld.register"
    store = open_register(path, WHO)
    of_round = store.find(Round)[0]
    whole = medians(lambda: deque(assess_round(store, of_round.id), maxlen=0))[0]
    memory = peak_memory()
    floor = medians(lambda: _read_raw(path))[0]
    participation = store.find(Participation)[PROVIDERS // 2]
    one = medians(lambda: assess_participation(store, participation))[0]
    changed = statistics.median(_after_a_change(store, participation) for _ in range(RUNS))
    store.close()
    return [
        Figure("assessing 1,000 providers ÷ reading their observations", whole / floor, 25),
        Figure("memory while assessing", memory, 300, "MiB"),
        Figure("one provider whole, with sensitivity and agreement", one * 1000, 100, "ms"),
        Figure("one provider after a changed answer", changed * 1000, 20, "ms"),
    ]


def _read_raw(path: Path) -> list[Any]:
    connection = sqlite.connect(str(path))
    rows = connection.execute(_OBSERVATIONS).fetchall()
    connection.close()
    return rows


def _after_a_change(store: Store, participation: Participation) -> float:
    request = store.find(Request, participation_id=participation.id)[0]
    answer = store.find(Answer, request_id=request.id)[0]
    with store.change(WHO, Verb.ANSWERS_IMPORTED) as change:
        change.update(replace(answer, score=Decimal(2) if answer.score == 5 else Decimal(5)))
    return seconds(lambda: round_summaries(store, participation.round_id, [participation]))
