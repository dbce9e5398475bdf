"""A round after a light choice: who takes part with the core themes alone, as a scope that is written down."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from contractbeoordeling.domain.assessment import CycleChoice
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.round import NotApplicable, Participation, Round
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.cycle.proposal import choices_of
from contractbeoordeling.wording.cycle import light_reason

Subject = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class LightChoices:
    """Of the participations of a new round: which choice made them light, and which are whole all the same."""

    light: Mapping[str, CycleChoice]
    overruled: tuple[str, ...]
    declared: tuple[NotApplicable, ...]


def light_choices(
    reader: Reader,
    made: Round,
    framework: Framework,
    participations: Sequence[Participation],
    whole_provider_ids: Collection[str] = (),
) -> LightChoices:
    """Return whom a person gave a light cycle after the round before, and what they are then not asked.

    The round before is the newest one of the same kind of subject in which that subject took part.
    """
    chosen = _chosen_before(reader, made, participations)
    light = {
        each.id: chosen[each.id]
        for each in participations
        if each.id in chosen and each.provider_id not in whole_provider_ids
    }
    overruled = tuple(each.id for each in participations if each.id in chosen and each.id not in light)
    keys = beyond_core(framework, made.theme_codes)
    declared = [
        NotApplicable(participation_id=each, criterion_key=key, reason=light_reason(choice))
        for each, choice in light.items()
        for key in keys
    ]
    return LightChoices(light, overruled, tuple(declared))


def beyond_core(framework: Framework, theme_codes: Collection[str]) -> list[str]:
    """Return the keys of the criteria of a round beside those of the core themes."""
    themes = [each for each in framework.themes if not each.core and each.code in theme_codes]
    return [criterion.key for theme in themes for criterion in theme.criteria]


def _chosen_before(
    reader: Reader, made: Round, participations: Sequence[Participation]
) -> dict[str, CycleChoice]:
    """Return per new participation the light choice that was made after the round before it."""
    rounds = {
        each.id: each
        for each in reader.find(Round, subject=made.subject)
        if each.reference_date < made.reference_date and each.id != made.id
    }
    earlier = _newest(reader.find(Participation, round_id=list(rounds)) if rounds else (), rounds)
    choices = choices_of(reader, list(earlier.values()))
    found: dict[str, CycleChoice] = {}
    for each in participations:
        before = earlier.get(_subject(each))
        choice = None if before is None else choices.get(before.id)
        if choice is not None and choice.light:
            found[each.id] = choice
    return found


def _newest(found: Iterable[Participation], rounds: Mapping[str, Round]) -> dict[Subject, Participation]:
    days = {each.id: each.reference_date for each in rounds.values()}
    newest: dict[Subject, Participation] = {}
    for each in found:
        known = newest.get(_subject(each))
        if known is None or days[known.round_id] <= days[each.round_id]:
            newest[_subject(each)] = each
    return newest


def _subject(participation: Participation) -> Subject:
    return participation.provider_id, participation.subject_id, participation.lot
