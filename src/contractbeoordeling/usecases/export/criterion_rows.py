"""One row per criterion: what each party saw, or the word for why it is silent."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contractbeoordeling.domain.answer import Answer, AnswerKind, Question
from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.framework import CertificateCoverage, Criterion
from contractbeoordeling.domain.method.consequences import consequences
from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.evaluate import CaseResult
from contractbeoordeling.domain.method.weighing import Source
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.domain.round import Participation, Request
from contractbeoordeling.domain.scope import Subject, covering_certificate
from contractbeoordeling.report.colleagues.content import CriterionRow, Seen
from contractbeoordeling.usecases.assess import Assessment
from contractbeoordeling.usecases.export.facts import Facts
from contractbeoordeling.wording import export as words
from contractbeoordeling.wording.forms import NOT_APPLICABLE, UNKNOWN
from contractbeoordeling.wording.method_labels import CONSEQUENCES, NOT_ASKED_CERTIFICATE

_EVERY_PARTY = (Readership.TEAM, Readership.PROVIDER)
_BATCH = 200
_SILENT = (AnswerKind.NOT_APPLICABLE, AnswerKind.UNKNOWN)

_Silence = dict[tuple[str, Party, str], str]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a criterion stands in the framework of the round."""

    theme: str
    criterion: Criterion


class CriterionRows:
    """Makes the rows for one reader; answers without a score are read for many participations at once."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._reader = facts.readership
        self._places = {
            criterion.code: _Place(f"{theme.code} {theme.name}", criterion)
            for theme in facts.context.framework.themes
            for criterion in theme.criteria
        }
        self._waiting = list(facts.participations)
        self._silence: _Silence = {}

    def of(self, assessment: Assessment, result: CaseResult) -> Iterator[CriterionRow]:
        """Give the rows of one participation; these are asked in the order of the facts."""
        participation = assessment.participant.participation
        if self._waiting and participation.id == self._waiting[0].id:
            batch, self._waiting = self._waiting[:_BATCH], self._waiting[_BATCH:]
            self._silence = _silence(self._facts, batch)
        for each in result.criteria:
            yield self._row(each, assessment, self._places[each.code])

    def _row(self, result: CriterionResult, assessment: Assessment, place: _Place) -> CriterionRow:
        reader, participation = self._reader, assessment.participant.participation
        every, own_only = reader in _EVERY_PARTY, reader.own_party is not None
        asked = self._self_asked(place.criterion, assessment.participant.subject)
        follows = consequences(result, self_evaluation_asked=asked)
        return CriterionRow(
            who=self._facts.who[participation.id],
            theme=place.theme,
            code=place.criterion.code,
            key=place.criterion.key,
            name=place.criterion.name,
            self_score=self._own(result, participation, place.criterion, asked=asked) if every else None,
            scores={each: self._seen(result, participation, place, each) for each in self._visible()},
            residents=_residents(result) if every else None,
            external=result.picture.external if every else None,
            coverage=None if own_only else result.picture.coverage,
            gap=result.gap if every else None,
            score=result.score if every else None,
            rating=result.rating,
            determined=self._facts.determined[participation.id].ratings.get(
                (Level.CRITERION, place.criterion.code)
            ),
            verdict=result.verdict,
            verdict_word=words.verdict_word(result, self_asked=asked),
            confidence=result.confidence,
            reason="" if own_only else words.reason(result, self._facts.context.framework.parameters),
            doubts=words.doubts(result) if every else "",
            consequence="" if own_only else "; ".join(CONSEQUENCES[each] for each in follows),
        )

    def _visible(self) -> Sequence[Perspective]:
        """Return the perspectives whose scores this reader sees."""
        if self._reader in _EVERY_PARTY:
            return tuple(Perspective)
        return (Perspective(self._reader.own_party),) if self._reader.own_party else ()

    def _self_asked(self, criterion: Criterion, subject: Subject) -> bool:
        """Tell whether the provider was asked; a certificate that covers the whole answers for it."""
        day = self._facts.context.round.reference_date
        covering = covering_certificate(criterion, subject.certificates, day)
        return covering is None or criterion.certificate.coverage is not CertificateCoverage.WHOLE

    def _own(
        self, result: CriterionResult, participation: Participation, criterion: Criterion, *, asked: bool
    ) -> Seen:
        if result.case.self_score is not None:
            return result.case.self_score
        if not asked:
            return NOT_ASKED_CERTIFICATE
        return self._silence.get((participation.id, Party.PROVIDER, criterion.key))

    def _seen(
        self,
        result: CriterionResult,
        participation: Participation,
        place: _Place,
        perspective: Perspective,
    ) -> Seen:
        """Return a party's score, or the word for why it counts for nothing."""
        source = next((each for each in result.sources if each.perspective is perspective), None)
        if source is not None:
            return _uncounted(source) if source.score is None else result.shown_score(source)
        return self._silence.get((participation.id, Party(perspective), place.criterion.key))


def _uncounted(source: Source) -> str:
    few = all(each.weighing.response == 0 for each in source.observations)
    return words.FEW_RESIDENTS if few else words.TOO_OLD


def _residents(result: CriterionResult) -> int | None:
    """Return how many residents the score rests on; those that are too few to count aren't shown."""
    heard = (
        each.observation.respondents or 0
        for source in result.sources
        if source.perspective is Perspective.RESIDENT
        for each in source.observations
        if each.weighing.weight
    )
    return sum(heard) or None


def _silence(facts: Facts, participations: Sequence[Participation]) -> _Silence:
    """Return the word of each party that answered without a score; who doesn't know outweighs n.v.t."""
    requests = {
        each.id: each
        for each in facts.reader.find(Request, participation_id=[each.id for each in participations])
    }
    found: _Silence = {}
    answers = facts.reader.find(
        Answer, request_id=list(requests), question=Question.CRITERION, kind=list(_SILENT)
    )
    for each in answers:
        request = requests[each.request_id]
        key = (request.participation_id, request.party, each.subject_key)
        if each.kind is AnswerKind.UNKNOWN or key not in found:
            found[key] = UNKNOWN if each.kind is AnswerKind.UNKNOWN else NOT_APPLICABLE
    return found
