"""The draft as it went out, and what has been computed otherwise since."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from contractbeoordeling import __version__
from contractbeoordeling.domain.assessment import AssessmentVersion, Level, SentDraft
from contractbeoordeling.domain.canonical import JsonValue
from contractbeoordeling.domain.method.case import METHOD_VERSION
from contractbeoordeling.domain.method.evaluate import CaseResult
from contractbeoordeling.domain.seal.envelope import Envelope
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.file import AssessmentFile
from contractbeoordeling.usecases.assessments.material import Material
from contractbeoordeling.usecases.assessments.waiting import OpenRequest

Place = tuple[Level, str]


@dataclass(frozen=True, slots=True)
class RatingChange:
    """A rating that is computed otherwise than in the draft; `code` is empty for the overall one."""

    level: Level
    code: str
    drafted: int | None
    computed: int | None


def draft_document(
    material: Material, version: AssessmentVersion, waiting: Sequence[OpenRequest]
) -> Envelope:
    """Return the draft as it goes out; who answers is named by party, never by team."""
    due = version.reply_due
    draft: dict[str, JsonValue] = {
        "participation": material.subject.participation,
        "version": version.version,
        "provider": material.subject.provider,
        "kvk": material.subject.kvk,
        "round": material.subject.round,
        "subject": material.subject.subject,
        "program": __version__,
        "method": METHOD_VERSION,
        "sent_on": None if version.sent_on is None else version.sent_on.isoformat(),
        "reply_due": None if due is None else due.isoformat(),
        "open_requests": [_waiting(each) for each in waiting],
    }
    return {**material.parts(), "draft": draft}


def changes_since_draft(store: Store, file: AssessmentFile) -> list[RatingChange]:
    """Return which ratings changed since the draft of the newest version went out."""
    version = file.version
    drafts = (
        [] if version is None or version.sent_on is None else store.find(SentDraft, assessment_id=version.id)
    )
    content = store.content(drafts[-1].sha256) if drafts else None
    if content is None:
        return []
    drafted = json.loads(content)["result"]
    before, now = ratings_in(drafted), _ratings(file.computed.result)
    return [
        RatingChange(level, code, before.get((level, code)), now.get((level, code)))
        for level, code in dict.fromkeys((*now, *before))
        if before.get((level, code)) != now.get((level, code))
    ]


def ratings_in(result: Mapping[str, Any]) -> dict[Place, int | None]:
    """Return the ratings in a result as JSON, by level and code."""
    found: dict[Place, int | None] = {(Level.OVERALL, ""): result["overall"]["rating"]}
    for level, name in ((Level.THEME, "themes"), (Level.CRITERION, "criteria")):
        found.update({(level, each["code"]): each["rating"] for each in result[name]})
    return found


def _ratings(result: CaseResult) -> dict[Place, int | None]:
    return dict(_places(result))


def _places(result: CaseResult) -> Iterator[tuple[Place, int | None]]:
    yield (Level.OVERALL, ""), result.overall.rating
    for theme in result.themes:
        yield (Level.THEME, theme.code), theme.rating
    for each in result.criteria:
        yield (Level.CRITERION, each.code), each.rating


def _waiting(request: OpenRequest) -> JsonValue:
    return {
        "party": request.party.value,
        "open_questions": request.open_questions,
        "could_change": [
            {"code": each.code, "rating": each.rating, "lowest": each.lowest, "highest": each.highest}
            for each in request.changes
        ],
    }
