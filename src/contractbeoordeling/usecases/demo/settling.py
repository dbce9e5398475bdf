"""From draft to seal in the example: what providers answer, where a person sees it otherwise, and how far each gets."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from contractbeoordeling.domain.assessment import Level, RemarkDecision, ReplyRemark
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.usecases.assessments.decide import decide_remark
from contractbeoordeling.usecases.assessments.determine import Mandate, determine
from contractbeoordeling.usecases.assessments.deviate import OwnRating, confirm_deviation, deviate
from contractbeoordeling.usecases.assessments.draft import make_draft
from contractbeoordeling.usecases.assessments.file import assessment_file
from contractbeoordeling.usecases.assessments.finding import OwnWords, write_finding
from contractbeoordeling.usecases.assessments.place import OVERALL, Place
from contractbeoordeling.usecases.assessments.reply import close_reply, record_remark
from contractbeoordeling.usecases.assessments.send import send_draft
from contractbeoordeling.usecases.demo.invented import InventedProvider
from contractbeoordeling.usecases.demo.stage import Stage
from contractbeoordeling.usecases.demo.stories import Story

MANDATE = Mandate(
    function="contractmanager",
    on_behalf_of="het dagelijks bestuur van Regio Waterland",
    open_signals_reason="De melding wordt nagegaan; de uitkomst komt in een volgende versie.",
)


@dataclass(frozen=True, slots=True)
class _Said:
    """A remark of the provider, and what was done with it."""

    text: str
    decision: RemarkDecision
    reason: str


_REMARKS: Mapping[Story, _Said] = {
    Story.FLATTERED: _Said(
        "De cijfers van het tweede kwartaal zijn al beter; die vinden wij niet terug.",
        RemarkDecision.PARTLY,
        "De nieuwe cijfers staan erbij; zij vallen na de peildatum en tellen in de volgende ronde.",
    ),
    Story.VERY_FLATTERED: _Said(
        "Wij herkennen het beeld van de toegang niet: onze dossiers zijn op orde.",
        RemarkDecision.NOT_ADOPTED,
        "Bij de steekproef ontbrak in vier van de tien dossiers een evaluatie.",
    ),
    Story.FINDING: _Said(
        "Het voorval was in één week hersteld; graag vermelden.",
        RemarkDecision.ADOPTED,
        "Het herstel staat nu in het rapport. Het is nog niet door een ander nagegaan.",
    ),
}
_UNTIL_SENT = frozenset({Story.NO_SUPERVISION, Story.MODEST})
"""In the year that still runs these wait for the provider's reply; those with open matters have only a draft."""
_DRAFT_ONLY = frozenset({Story.UNSEEN, Story.SILENT})


def settle(stage: Stage, of_round: Round, *, whole: bool = True) -> None:
    """Take a round from draft to seal; where it is not `whole` every provider is as far as its story goes."""
    parts = {each.provider_id: each for each in stage.store.find(Participation, round_id=of_round.id)}
    for invented in stage.cast:
        _settle(stage, invented, parts[invented.provider.id], whole=whole)


def _settle(stage: Stage, invented: InventedProvider, part: Participation, *, whole: bool) -> None:
    drafted = stage.reference_date + timedelta(days=7)
    make_draft(stage.store, stage.who, part, on=drafted, today=drafted)
    if not whole and invented.story in _DRAFT_ONLY:
        return
    send_draft(stage.store, stage.who, part, on=drafted, today=drafted)
    if not whole and invented.story in _UNTIL_SENT:
        return
    _hear(
        stage,
        invented,
        part,
        drafted + timedelta(days=9),
        decide=whole or invented.story is not Story.FLATTERED,
    )
    if not whole and invented.story is Story.FLATTERED:
        return
    _own_words(stage, invented, part, drafted + timedelta(days=20))
    determine(stage.store, stage.who, part, MANDATE, today=drafted + timedelta(days=28))


def _hear(stage: Stage, invented: InventedProvider, part: Participation, day: date, *, decide: bool) -> None:
    """Record what the provider says of the draft, and answer it."""
    said = _REMARKS.get(invented.story)
    if said is None:
        close_reply(stage.store, stage.who, part, on=day, no_remarks=True, today=day)
        return
    file = assessment_file(stage.store, part)
    if file.version is None:
        raise AssertionError("a draft went out")
    ratings = file.standing().ratings
    about = next(key for (level, key), rating in ratings.items() if level is Level.CRITERION and rating)
    remark = ReplyRemark(assessment_id=file.version.id, criterion_key=about, text=said.text, received_on=day)
    stored = record_remark(stage.store, stage.who, part, remark, today=day).record
    close_reply(stage.store, stage.who, part, on=day, today=day)
    if decide:
        answered = day + timedelta(days=5)
        decide_remark(stage.store, stage.who, stored.id, (said.decision, said.reason), today=answered)


def _own_words(stage: Stage, invented: InventedProvider, part: Participation, day: date) -> None:
    """Deviate where the sources of a divided story differ, and say in words what could not be rated."""
    ratings = assessment_file(stage.store, part).standing().ratings
    for place in _without_rating(ratings):
        words = OwnWords(
            place=place,
            text="Er is te weinig bekend om hierover te oordelen.",
            ask_next="De toegang en de inwoners, vóór de volgende ronde.",
            audience=Audience.PROVIDER,
        )
        write_finding(stage.store, stage.who, part, words, today=day)
    if invented.story is not Story.DIVIDED:
        return
    level, key = next(
        place for place, rating in ratings.items() if place[0] is Level.CRITERION and rating == 3
    )
    place = Place(level, key)
    own = OwnRating(
        place=place,
        rating=4,
        reason="De toegang beschrijft één dossier; tien andere dossiers en de inwoners laten een goed beeld zien.",
        second_reader=stage.people.reader_name,
    )
    deviate(stage.store, stage.who, part, own, today=day)
    confirm_deviation(stage.store, stage.people.reader, part, place, today=day)


def _without_rating(ratings: Mapping[tuple[Level, str], int | None]) -> Iterator[Place]:
    if ratings[Level.OVERALL, ""] is None:
        yield OVERALL
