"""Filling in the example's forms as their parties would, with the faults that people make."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from random import Random

from contractbeoordeling.domain.answer import Question
from contractbeoordeling.domain.framework import Criterion, Framework
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.round import Familiarity
from contractbeoordeling.usecases.demo.invented import InventedProvider
from contractbeoordeling.usecases.demo.opinions import TRIED, TROUBLE, WISHES, Opinion, Opinions
from contractbeoordeling.wording import forms as words
from contractbeoordeling.workbook.forms.codes import Col, RowCode
from contractbeoordeling.workbook.forms.content import FormKind
from contractbeoordeling.workbook.forms.filling import FormFiller

_THEME_TEXTS = {
    Question.THEME_TROUBLE: TROUBLE,
    Question.THEME_TRIED: TRIED,
    Question.THEME_MUNICIPALITY: WISHES,
}


@dataclass(frozen=True, slots=True)
class Players:
    """Everybody that a form may be about: who stands behind each request, and what they say."""

    framework: Framework
    seed: int
    day: date
    by_request: Mapping[str, InventedProvider]
    opinions: dict[str, Opinions] = field(default_factory=dict[str, Opinions])

    def opinions_about(self, request_id: str) -> Opinions:
        """Return what there is to say about the provider behind a request."""
        invented = self.by_request[request_id]
        return self.opinions.setdefault(invented.provider.id, Opinions(invented, self.seed))


def returned(content: bytes, party: Party, name: str, players: Players) -> bytes | None:
    """Return a form as its party sends it back; None where it never comes back."""
    filler = FormFiller(content)
    asked = [each for each in filler.manifest.request_ids if _answers(players.by_request[each], party)]
    if not asked:
        return None
    for request_id in asked:
        _fill(filler, party, (request_id, name), players)
    if filler.manifest.identity.kind is not FormKind.RESIDENTS:
        filler.put_date(players.day)
    return filler.saved()


def _answers(invented: InventedProvider, party: Party) -> bool:
    """Tell whether this party says anything about a provider."""
    traits = invented.traits
    if party is Party.PROVIDER:
        return traits.answers
    return traits.has_residents if party is Party.RESIDENT else traits.forms


def _fill(filler: FormFiller, party: Party, place: tuple[str, str], players: Players) -> None:
    request_id, name = place
    kind = filler.manifest.identity.kind
    if kind is FormKind.RESIDENTS:
        filler.put_about(request_id, Col.FIGURE, words.FIGURES[None])
        filler.put_about(request_id, Col.METHOD, words.METHODS[0])
        filler.put_about(request_id, Col.DATE, players.day)
    elif kind is FormKind.SOURCE:
        filler.put_about(request_id, Col.FAMILIARITY, words.FAMILIARITIES[Familiarity.WELL])
        filler.put_about(request_id, Col.EVIDENCE, words.EVIDENCES[_evidence(players, request_id, name)])
    for code in filler.questions(request_id):
        _answer(filler, party, name, code, players)


def _evidence(players: Players, request_id: str, name: str) -> Evidence:
    kvk = players.by_request[request_id].provider.kvk
    hearsay = Random(f"{players.seed}:{name}:{kvk}").random() < 0.1
    return Evidence.HEARSAY if hearsay else Evidence.DIRECT


def _answer(filler: FormFiller, party: Party, name: str, code: RowCode, players: Players) -> None:
    opinions = players.opinions_about(code.request_id)
    if code.question in _THEME_TEXTS:
        about = f"{code.question}:{code.subject_key}"
        filler.put(code, Col.VALUE, opinions.choose(_THEME_TEXTS[code.question], about) or None)
        return
    criterion = players.framework.criterion(code.subject_key)
    if criterion is None:
        raise KeyError(code.subject_key)
    if party is Party.RESIDENT:
        mean, count = opinions.of_residents(criterion, name)
        filler.put(code, Col.SCORE, mean)
        filler.put(code, Col.RESPONDENTS, count)
    else:
        _score(filler, code, _opinion(opinions, party, name, (code, criterion)), players)


def _opinion(opinions: Opinions, party: Party, name: str, asked: tuple[RowCode, Criterion]) -> Opinion:
    code, criterion = asked
    if code.question is Question.MUNICIPALITY:
        return opinions.of_the_municipality(criterion)
    return opinions.of_itself(criterion) if party is Party.PROVIDER else opinions.of(party, criterion, name)


def _score(filler: FormFiller, code: RowCode, opinion: Opinion, players: Players) -> None:
    if opinion.score is None:
        filler.put(code, Col.SCORE, words.UNKNOWN)
        return
    filler.put(code, Col.SCORE, f"{opinion.score} - {players.framework.scale[opinion.score]}")
    if opinion.remark:
        filler.put(code, Col.REMARK, opinion.remark)
