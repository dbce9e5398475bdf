"""Blind work applied to what the register knows: what is hidden, what keeps a draft inside, and asking to see."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from contractbeoordeling.domain.assessment import AssessmentVersion, Level, WrittenFinding
from contractbeoordeling.domain.assessment_rules import changing_faults
from contractbeoordeling.domain.blind import Place, hidden_places, may_hide, shown_places
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assess import Assessment
from contractbeoordeling.usecases.assessments.file import newest_version, refuse, versions_of
from contractbeoordeling.usecases.assessments.place import Place as At
from contractbeoordeling.usecases.clock import today as now

_OF_A_CRITERION = ("external", "spread", "cap", "score", "rating", "gap", "verdict", "tendency", "confidence")
_OF_A_THEME = ("mean", "limit", "score", "rating")
_OF_THE_WHOLE = ("score", "rating")


def hidden_codes(reader: Reader, computed: Assessment) -> frozenset[Place]:
    """Return the level and code of every computed rating of an assessment that may not be shown yet."""
    levels = computed.context.round.blind_levels
    if not levels:
        return frozenset()
    versions = versions_of(reader, computed.participant.participation)
    version = versions[-1] if versions else None
    if not may_hide(version):
        return frozenset()
    findings = reader.find(WrittenFinding, assessment_id=version.id) if version else []
    framework = computed.context.framework
    keys = {each.code: each.key for each in framework.criteria}
    themes = {each.code: each.key for each in framework.themes}
    criteria = {themes[each.code]: [keys[one.code] for one in each.criteria] for each in computed.case.themes}
    hidden = hidden_places(levels, shown_places(findings), criteria)
    codes = {(Level.CRITERION, key): code for code, key in keys.items()}
    codes |= {(Level.THEME, key): code for code, key in themes.items()}
    return frozenset((level, codes.get((level, key), "")) for level, key in hidden)


def hidden_criteria(reader: Reader, computed: Assessment) -> frozenset[str]:
    """Return the codes of the criteria whose computed rating may not be shown yet."""
    return frozenset(code for level, code in hidden_codes(reader, computed) if level is Level.CRITERION)


def blinded(result: Mapping[str, Any], hidden: Iterable[Place]) -> dict[str, Any]:
    """Return a result as JSON with null for what is hidden, and `blind` beside it."""
    places = frozenset(hidden)
    if not places:
        return dict(result)
    return {
        **result,
        "criteria": [_criterion(each, places) for each in result["criteria"]],
        "themes": [
            _without(each, _OF_A_THEME) if (Level.THEME, each["code"]) in places else each
            for each in result["themes"]
        ],
        "overall": {**_without(result["overall"], _OF_THE_WHOLE), "limits": []},
    }


def _criterion(said: Mapping[str, Any], places: frozenset[Place]) -> Mapping[str, Any]:
    if (Level.CRITERION, said["code"]) not in places:
        return said
    return {**_without(said, _OF_A_CRITERION), "sensitivity": []}


def _without(said: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {**said, **dict.fromkeys(names), "blind": True}


def refuse_unseen(reader: Reader, computed: Assessment, code: str) -> None:
    """Refuse with the list of what nobody saw yet, in the framework's order."""
    hidden = hidden_codes(reader, computed)
    levels = computed.context.round.blind_levels
    wanted = [each for each in _ordered(computed.context.framework) if each in hidden and each[0] in levels]
    if wanted:
        places = ", ".join(each[1] for each in wanted)
        raise Refusal(code, places=places, provider=computed.provider.name)


def _ordered(framework: Framework) -> Iterator[Place]:
    for theme in framework.themes:
        yield Level.THEME, theme.code
        yield from ((Level.CRITERION, each.code) for each in theme.criteria)


def reveal(
    store: Store,
    who: Author,
    participation: Participation,
    places: Iterable[At],
    *,
    today: date | None = None,
) -> AssessmentVersion:
    """Ask to see computed ratings without a finding; that stays known, with who and when."""
    moment = datetime.now(UTC)
    with store.change(who, Verb.RATING_SHOWN) as change:
        version = newest_version(change, participation)
        refuse(changing_faults(version))
        for place in places:
            known = change.first(
                WrittenFinding, assessment_id=version.id, level=place.level, subject_key=place.key
            )
            if known is None:
                change.add(
                    WrittenFinding(
                        assessment_id=version.id,
                        level=place.level,
                        subject_key=place.key,
                        written_on=today or now(),
                        written_by_id=who.person_id,
                        shown_at=moment,
                    )
                )
            elif known.shown_at is None:
                change.update(replace(known, shown_at=moment))
    return version
