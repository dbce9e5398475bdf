"""Measures of a supervisor: one without an end is running (rule R10)."""

from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.supervision import SupervisionMeasure
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked


def add_measure(store: Store, who: Author, measure: SupervisionMeasure) -> SupervisionMeasure:
    """Store a measure; refuses one without a description or that ends before it starts."""
    measure = checked(measure)
    if not measure.kind:
        raise Refusal("measure_without_kind")
    _refuse_reversed(measure)
    with store.change(who, Verb.MEASURE_ADDED) as change:
        if change.get(Provider, measure.provider_id) is None:
            raise Refusal("record_gone")
        return change.add(measure)


def end_measure(store: Store, who: Author, measure_id: str, on: date) -> SupervisionMeasure:
    """Store from which day a measure is no longer in force."""
    with store.change(who, Verb.MEASURE_ENDED) as change:
        measure = change.get(SupervisionMeasure, measure_id)
        if measure is None:
            raise Refusal("record_gone")
        if measure.ends_on is not None:
            raise Refusal("measure_has_ended", day=f"{measure.ends_on:%d-%m-%Y}")
        ended = replace(measure, ends_on=on)
        _refuse_reversed(ended)
        return change.update(ended)


def _refuse_reversed(measure: SupervisionMeasure) -> None:
    if measure.ends_on is not None and measure.ends_on < measure.starts_on:
        raise Refusal("measure_reversed")
