"""What to ask on a visit: the largest and most uncertain gaps first, in the framework's own words.

Where a rating may not be shown yet, its place in the list and the list itself tell nothing of it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.framework import Criterion, Framework, Theme
from contractbeoordeling.domain.method.confidence import Confidence
from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.verdict import Verdict
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.assess import assess_participation
from contractbeoordeling.usecases.assessments.blind import hidden_criteria
from contractbeoordeling.usecases.criteria import criterion_named, framework_in_use
from contractbeoordeling.wording.meetings import WHOM, whom_named

MOST = 10
"""So many questions fit in a visit of half a day; somebody may choose otherwise."""
_HALF, _ONE = Fraction(1, 2), Fraction(1)
_DOUBT: dict[Confidence | None, Fraction] = {
    None: _ONE,
    Confidence.LOW: _ONE,
    Confidence.MEDIUM: _HALF,
    Confidence.HIGH: Fraction(0),
    Confidence.FINDING: Fraction(0),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitQuestion:
    """A question for a visit, to whom, and the result that asks for it.

    The result is None where no round knows the provider, and where it is hidden (`blind`).
    """

    theme: Theme
    criterion: Criterion
    question: str
    ask_whom: str
    result: CriterionResult | None = None
    blind: bool = False

    @property
    def urgency(self) -> Fraction:
        """How much there is to find out: the size of the gap, and how unsure the picture is."""
        if self.result is None:
            return _ONE if self.blind else Fraction(0)
        gap = abs(self.result.gap) if self.result.gap is not None else Fraction(0)
        unsure = _DOUBT[self.result.confidence]
        if self.result.verdict is Verdict.CONFLICTING:
            unsure += _HALF
        return gap + unsure + (_HALF if self.result.sensitivity else 0)


def proposed_questions(
    reader: Reader, participation: Participation, most: int = MOST
) -> tuple[VisitQuestion, ...]:
    """Return what to ask on a visit, the most pressing first.

    Only what can be seen on site and isn't sure already is asked: a small gap of which all are sure asks no visit.
    """
    found = [
        each for each in all_questions(reader, participation) if each.urgency >= _HALF and _visible(each)
    ]
    return tuple(sorted(found, key=_place)[:most])


def all_questions(reader: Reader, participation: Participation) -> tuple[VisitQuestion, ...]:
    """Return a question for every criterion in scope, in the order of the framework."""
    assessment = assess_participation(reader, participation)
    framework, hidden = assessment.context.framework, hidden_criteria(reader, assessment)
    results = {each.code: each for each in assessment.result.criteria}
    found: list[VisitQuestion] = []
    for theme in framework.themes:
        for criterion in theme.criteria:
            result = results.get(criterion.code)
            if result is not None:
                found.append(_question(theme, criterion, result, blind=criterion.code in hidden))
    return tuple(found)


def chosen_questions(
    reader: Reader, named: Sequence[str], participation: Participation | None
) -> tuple[VisitQuestion, ...]:
    """Return the questions of criteria that somebody names by code, key or name, in that order."""
    known = (
        {each.criterion.key: each for each in all_questions(reader, participation)} if participation else {}
    )
    framework = _framework(reader, participation)
    found: dict[str, VisitQuestion] = {}
    for text in named:
        criterion = criterion_named(framework, text)
        theme = framework.theme_of(criterion.key) if criterion else None
        if criterion is None or theme is None:
            raise Refusal("criterion_unknown", criterion=text, framework=framework.version)
        found[criterion.key] = known.get(criterion.key) or _question(theme, criterion, None)
    return tuple(found.values())


def _framework(reader: Reader, participation: Participation | None) -> Framework:
    return framework_in_use(reader, framework_id_of(reader, participation))[1]


def framework_id_of(reader: Reader, participation: Participation | None) -> str | None:
    """Return the framework version of a participation's round; None where there is no participation."""
    of_round = None if participation is None else reader.get(Round, participation.round_id)
    return None if of_round is None else of_round.framework_id


def _question(
    theme: Theme, criterion: Criterion, result: CriterionResult | None, *, blind: bool = False
) -> VisitQuestion:
    seen = {each.perspective for each in result.sources} if result else set[Perspective]()
    question = criterion.questions.get(Party.VISIT) or criterion.statement
    return VisitQuestion(
        theme=theme,
        criterion=criterion,
        question=question,
        ask_whom=whom_named(question) or WHOM[_knows_best(criterion, seen)],
        result=None if blind else result,
        blind=blind,
    )


def _knows_best(criterion: Criterion, seen: Collection[Perspective]) -> Perspective:
    """Return who can know this best; of equals who hasn't said anything yet."""
    others = [
        each for each in Perspective if each is not Perspective.VISIT and criterion.weights.get(each, 0)
    ]
    if not others:
        return Perspective.VISIT
    return max(others, key=lambda each: (criterion.weights[each], each not in seen))


def _visible(question: VisitQuestion) -> bool:
    """Tell whether a visit counts for this criterion, or nothing else gives it a score."""
    weight = question.criterion.weights.get(Perspective.VISIT, 0)
    unrated = not question.blind and (question.result is None or question.result.score is None)
    return weight > 0 or unrated


def _place(question: VisitQuestion) -> tuple[Fraction, int]:
    return -question.urgency, -question.criterion.weights.get(Perspective.VISIT, 0)
