"""The step of continuity risk that a provider stands on: since when, by which source, and until when."""

from dataclasses import dataclass, replace
from datetime import date

from contractbeoordeling.domain.continuity import CONTINUITY_STEPS, ContinuityRisk
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.notice import personal_data_notices
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.noted import Noted


@dataclass(frozen=True, slots=True)
class ContinuityLine:
    """A step of continuity risk with whose it is."""

    risk: ContinuityRisk
    provider: Provider


def set_continuity(
    store: Store, who: Author, risk: ContinuityRisk, *, today: date | None = None
) -> Noted[ContinuityRisk]:
    """Put a provider on a step; the step that it stood on ends that day."""
    risk = checked(risk)
    if risk.step not in CONTINUITY_STEPS:
        raise Refusal("continuity_step_unknown")
    if not risk.source:
        raise Refusal("continuity_without_source")
    with store.change(who, Verb.CONTINUITY_CHANGED) as change:
        if change.get(Provider, risk.provider_id) is None:
            raise Refusal("record_gone")
        former = _running(change, risk.provider_id)
        if risk.since > (today or now()) or (former is not None and risk.since < former.since):
            raise Refusal("continuity_day_wrong")
        if former is not None:
            change.update(replace(former, ended_on=risk.since))
        change.add(risk)
    return Noted(risk, personal_data_notices({"source": risk.source, "remark": risk.remark}))


def end_continuity(
    store: Store, who: Author, provider_id: str, on: date | None = None, *, today: date | None = None
) -> ContinuityRisk:
    """Note that a provider stands on no step any more."""
    with store.change(who, Verb.CONTINUITY_CHANGED) as change:
        standing = _running(change, provider_id)
        if standing is None:
            raise Refusal("continuity_unknown")
        day = on or today or now()
        if day < standing.since or day > (today or now()):
            raise Refusal("continuity_day_wrong")
        return change.update(replace(standing, ended_on=day))


def list_continuity(
    reader: Reader, provider_id: str | None = None, *, only_running: bool = False
) -> list[ContinuityLine]:
    """Return steps: those that run first, the highest on top, then the ones that ended, the newest first."""
    of_one = {} if provider_id is None else {"provider_id": provider_id}
    found = [each for each in reader.find(ContinuityRisk, **of_one) if not (only_running and each.ended_on)]
    providers = reader.by_id(Provider, {each.provider_id for each in found})
    return sorted((ContinuityLine(each, providers[each.provider_id]) for each in found), key=_order)


def _running(change: Change, provider_id: str) -> ContinuityRisk | None:
    found = change.find(ContinuityRisk, provider_id=provider_id)
    return next((each for each in found if each.ended_on is None), None)


def _order(line: ContinuityLine) -> tuple[bool, int, int]:
    ended = line.risk.ended_on is not None
    return ended, -line.risk.step if not ended else 0, -line.risk.since.toordinal()
