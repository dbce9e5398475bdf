"""Assessments of a built register, taken to every state, for pages and pictures."""

from __future__ import annotations

from datetime import timedelta

from contractbeoordeling.domain.assessment import Level, RemarkDecision, ReplyRemark
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.decide import decide_remark
from contractbeoordeling.usecases.assessments.determine import Mandate, determine
from contractbeoordeling.usecases.assessments.deviate import OwnRating, deviate
from contractbeoordeling.usecases.assessments.draft import make_draft
from contractbeoordeling.usecases.assessments.file import assessment_file
from contractbeoordeling.usecases.assessments.finding import OwnWords, write_finding
from contractbeoordeling.usecases.assessments.place import OVERALL, Place
from contractbeoordeling.usecases.assessments.reply import close_reply, record_remark
from contractbeoordeling.usecases.assessments.send import send_draft
from contractbeoordeling.usecases.clock import today

ASSESSED = 8
"""So many participations are taken in hand."""
MANDATE = Mandate(
    function="contractmanager",
    on_behalf_of="het dagelijks bestuur",
    late_signals_reason="De meldingen gaan over na de ronde en worden volgend jaar gewogen.",
    open_signals_reason="Het onderzoek loopt bij de toezichthouder.",
)

WORDS = OwnWords(
    place=OVERALL,
    text="De organisatie was dit jaar in verhuizing; dat verklaart de wisselende berichten.",
    ask_next="De planning van de teams na de verhuizing.",
    audience=Audience.PROVIDER,
)


def assessed_some(store: Store, who: Author) -> dict[str, str]:
    """Take the first participations to a draft, a reply with remarks, an answered one and a seal; return their ids."""
    found = store.find(Participation)[:ASSESSED]
    for each in found[1:]:
        make_draft(store, who, each, on=today() - timedelta(days=9))
    for each in found[2:]:
        send_draft(store, who, each, on=today() - timedelta(days=8))
    _remarked(store, who, found[3])
    for each in found[4:]:
        close_reply(store, who, each, no_remarks=True)
    for each in found[6:]:
        write_finding(store, who, each, WORDS)
        determine(store, who, each, MANDATE)
    _deviated(store, who, found[4])
    names = ("collecting", "draft", "reply", "remarks", "answered", "", "sealed")
    return {name: each.id for name, each in zip(names, found, strict=False) if name}


def _remarked(store: Store, who: Author, participation: Participation) -> None:
    keys = [each.key for each in assessment_file(store, participation).framework.criteria]
    said = (
        "Bij dit criterium zijn de evaluaties van het najaar niet meegenomen; zie de bijlage met twaalf verslagen.",
        "Wij herkennen het beeld van de toegang niet: het contact met de teams is sinds maart wekelijks.",
    )
    first, *_ = (
        record_remark(
            store,
            who,
            participation,
            ReplyRemark(assessment_id="", criterion_key=key, text=text, received_on=today()),
        ).record
        for key, text in zip(keys, said, strict=False)
    )
    reason = "De verslagen zijn gelezen; twee gaan over dit jaar en tellen mee."
    decide_remark(store, who, first.id, (RemarkDecision.PARTLY, reason))


def _deviated(store: Store, who: Author, participation: Participation) -> None:
    file = assessment_file(store, participation)
    rated = [
        (key, rating)
        for (level, key), rating in file.standing().ratings.items()
        if level is Level.CRITERION and rating is not None
    ]
    key, rating = rated[0]
    own = OwnRating(
        place=Place(Level.CRITERION, key),
        rating=rating + 1 if rating < 5 else 4,
        reason="Het werkbezoek van mei liet een vaste werkwijze zien die nog in geen formulier staat.",
        second_reader="K. Oosterveen",
    )
    deviate(store, who, participation, own)
    write_finding(store, who, participation, WORDS)
