"""Points for an agenda from what the assessment says: differences on criteria, themes, the trend of the whole."""

from collections.abc import Iterator
from fractions import Fraction

from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.conversation import AgendaPoint, PointKind
from contractbeoordeling.domain.method.consequences import Consequence, consequences
from contractbeoordeling.domain.method.verdict import Verdict
from contractbeoordeling.domain.round import Round, SubjectKind
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.usecases.assessments.file import assessment_file
from contractbeoordeling.usecases.assessments.outcome import BothRatings, outcome_of
from contractbeoordeling.usecases.conversations.material import Material
from contractbeoordeling.usecases.conversations.of_register import point
from contractbeoordeling.usecases.frameworks import framework_of
from contractbeoordeling.usecases.pictures import participations_of
from contractbeoordeling.usecases.visits.questions import VisitQuestion, all_questions
from contractbeoordeling.wording import agenda as words

_SOFT = (Verdict.CONFIRMED, Verdict.NO_SELF_EVALUATION)
_LOW_THEME = 3
_NO_WORDS = (Consequence.ASK_SELF_EVALUATION, Consequence.POINT_OF_ATTENTION)
"""What asks for no words of its own where the pictures agree."""


def differences(material: Material) -> Iterator[AgendaPoint]:
    """Give the criteria that there is something to say about, the largest and most uncertain gaps first.

    That a criterion stands there tells of its result, so all that are hidden are one point without names.
    """
    own = material.participation
    asked = [] if own is None else [each for each in all_questions(material.store, own) if _worth(each)]
    yield from _unseen(material, Level.CRITERION)
    for each in sorted(asked, key=lambda question: -question.urgency):
        result = each.result
        if result is None:
            continue
        title = words.criterion_title(each.criterion.code, each.criterion.name)
        said = words.difference_said(result)
        yield point(
            PointKind.DIFFERENCE, title, said, subject_id=each.criterion.key, audience=material.of_result
        )


def _unseen(material: Material, level: Level) -> Iterator[AgendaPoint]:
    """Give one point where ratings of a level are hidden; it is for us alone."""
    if any(each is level for each, _ in material.hidden):
        yield point(PointKind.DIFFERENCE, words.UNSEEN[level], words.BLIND, audience=Audience.INTERNAL)


def _worth(question: VisitQuestion) -> bool:
    """Tell whether a criterion deserves words: the pictures differ, or the result asks for something."""
    result = question.result
    if result is None or not result.in_scope or result.score is None:
        return False
    asks = [each for each in consequences(result) if each not in _NO_WORDS]
    return result.verdict not in _SOFT or bool(asks)


def themes(material: Material) -> Iterator[AgendaPoint]:
    """Give the themes that are rated below good, or on which criteria differ, the lowest first."""
    assessment = material.assessment
    if assessment is None:
        return
    criteria = {each.code: each for each in assessment.result.criteria}
    yield from _unseen(material, Level.THEME)
    found: list[tuple[Fraction, AgendaPoint]] = []
    for each in assessment.result.themes:
        theme = assessment.context.framework.theme(each.code)
        if theme is None or each.rating is None or (Level.THEME, each.code) in material.hidden:
            continue
        own = [(one, criteria[one.code]) for one in theme.criteria if one.code in criteria]
        differing = [
            f"{one.code} {one.name}"
            for one, seen in own
            if seen.score is not None and seen.verdict not in _SOFT
        ]
        if each.rating <= _LOW_THEME or differing:
            said = words.theme_said(each, differing, assessment.context.framework.scale)
            title = words.criterion_title(theme.code, theme.name)
            made = point(PointKind.DIFFERENCE, title, said, subject_id=theme.key, audience=material.of_result)
            found.append((each.score or Fraction(0), made))
    for _, made in sorted(found, key=lambda pair: pair[0]):
        yield made


def overall(material: Material) -> Iterator[AgendaPoint]:
    """Give the rating of the whole over the rounds, as it was determined or else as it is computed now."""
    rounds: list[tuple[Round, BothRatings, bool]] = []
    for of_round, own in participations_of(material.store, material.provider.id):
        if of_round.subject is SubjectKind.PROVIDER:
            outcome = outcome_of(material.store, assessment_file(material.store, own))
            rounds.append((of_round, outcome.overall, outcome.sealed))
    if not rounds:
        return
    shown = [
        words.round_unseen(each.name)
        if rating.blind
        else words.round_rating(
            each.name, rating.standing, framework_of(material.store, each.framework_id).scale, sealed=sealed
        )
        for each, rating, sealed in reversed(rounds)
    ]
    sealed = all(each for _, _, each in rounds)
    yield point(
        PointKind.DIFFERENCE,
        words.OVERALL,
        " → ".join(shown),
        subject_id=material.provider.id,
        audience=Audience.PROVIDER if sealed else material.of_result,
    )
