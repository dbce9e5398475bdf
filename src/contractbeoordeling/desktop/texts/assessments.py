"""What the pages about assessments say: how far one is, both ratings, and what is still needed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from contractbeoordeling.desktop import tones
from contractbeoordeling.desktop.texts.refusals import refusal
from contractbeoordeling.desktop.theme import Tone
from contractbeoordeling.domain.assessment import AssessmentState, Deviation
from contractbeoordeling.domain.assessment_rules import AssessmentFault
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.usecases.assessments.listing import AssessmentLine
from contractbeoordeling.usecases.assessments.round_lines import RoundLine
from contractbeoordeling.wording.i18n import mark, ntr, tr
from contractbeoordeling.wording.method_labels import RATINGS
from contractbeoordeling.wording.numbers import NOTHING, day
from contractbeoordeling.wording.rounds import taking_part


class Which(StrEnum):
    """Which assessments the list shows."""

    ALL = ""
    COLLECTING = "collecting"
    DRAFT = "draft"
    REPLY = "reply"
    ANSWERED = "answered"
    READY = "ready"
    DETERMINED = "determined"


_WHICH = {
    Which.ALL: mark("alle"),
    Which.COLLECTING: mark("verzamelen"),
    Which.DRAFT: mark("concept"),
    Which.REPLY: mark("wederhoor"),
    Which.ANSWERED: mark("beantwoord"),
    Which.READY: mark("klaar om vast te stellen"),
    Which.DETERMINED: mark("vastgesteld"),
}


def which(each: Which) -> str:
    return tr(_WHICH[each])


def tabs(remarks: int) -> Sequence[str]:
    said = tr("Opmerki&ngen ({n})").format(n=remarks) if remarks else tr("Opmerki&ngen")
    return tr("Oo&rdelen"), said, tr("St&and en verloop")


def name(line: AssessmentLine) -> str:
    """The provider, with the contract, lot or location that is assessed."""
    return taking_part(line.provider.name, line.subject)


def state(line: AssessmentLine) -> str:
    """How far an assessment is."""
    version = line.version
    if version is None or line.state is None:
        return tr("verzamelen")
    if line.state is AssessmentState.DRAFT:
        return tr("concept") if version.version == 1 else tr("concept v{n}").format(n=version.version)
    if line.state is AssessmentState.REPLY and version.reply_due is not None:
        return tr("wederhoor tot {day}").format(day=f"{version.reply_due:%d-%m}")
    if line.state is AssessmentState.DETERMINED:
        return tr("vastgesteld v{n}").format(n=version.version)
    return tr("beantwoord") if version.replied_on is not None else tr("termijn voorbij")


def computed(rating: int | None, *, blind: bool = False) -> str:
    """A computed rating; the one place where the pages about assessments say it, or that it is hidden still."""
    if blind:
        return tr("nog verborgen")
    return tr("geen oordeel") if rating is None else f"{rating} {RATINGS[rating]}"


def computed_tone(rating: int | None) -> Tone:
    """The tone of a computed rating, beside its word."""
    return Tone.NEUTRAL if rating is None else tones.RATINGS[rating]


def overall_determined(line: AssessmentLine) -> str:
    """The overall rating as determined; a star tells that somewhere a person deviated."""
    if line.blind:
        return NOTHING
    final = line.state is AssessmentState.DETERMINED
    said = determined(line.computed, line.standing, final=final)
    return f"{said} *" if line.deviations and "*" not in said else said


def determined(computed_one: int | None, standing: int | None, *, final: bool) -> str:
    """What a person made of it: a star says that it differs, brackets that it isn't final yet."""
    differs = computed_one != standing
    if standing is None:
        return tr("geen oordeel") if final else NOTHING
    said = f"{standing} {RATINGS[standing]}{'*' if differs else ''}"
    if final:
        return said
    return f"({said})" if differs else NOTHING


def deviations(count: int) -> str:
    """What the star stands for."""
    if not count:
        return ""
    return ntr(
        "op {n} plaats is van het berekende oordeel afgeweken", "op {n} plaatsen is afgeweken", count
    ).format(n=count)


def remarks(count: int, undecided: int) -> str:
    """How many remarks there are, and whether they are answered."""
    if not count:
        return ""
    if not undecided:
        return tr("{n} besloten").format(n=count)
    return tr("{undecided} van {n} open").format(undecided=undecided, n=count)


_SHORT: dict[AssessmentFault, str] = {
    AssessmentFault.REMARK_UNDECIDED: mark("over opmerkingen beslissen"),
    AssessmentFault.DECISION_WITHOUT_REASON: mark("reden bij een besluit"),
    AssessmentFault.DEVIATION_OUTDATED: mark("afwijking opnieuw bekijken"),
    AssessmentFault.DEVIATION_WITHOUT_RATING: mark("afwijking opnieuw bekijken"),
    AssessmentFault.NOT_ONE_STEP: mark("afwijking opnieuw bekijken"),
    AssessmentFault.NO_SECOND_READER: mark("een tweede lezer"),
    AssessmentFault.READER_DECIDES: mark("een andere tweede lezer"),
    AssessmentFault.READER_DETERMINES: mark("een ander die vaststelt"),
    AssessmentFault.LATE_SIGNALS: mark("ernstige signalen van na de peildatum"),
    AssessmentFault.OPEN_SIGNALS: mark("ernstige signalen nagaan"),
    AssessmentFault.NO_OVERALL_FINDING: mark("een bevinding over het geheel, voor de aanbieder"),
    AssessmentFault.NOBODY_DETERMINES: mark("zeggen wie u bent"),
}


def needed(row: RoundLine) -> str:
    """What comes next, in a few words."""
    line = row.line
    if line.state is AssessmentState.DETERMINED:
        return ""
    if line.state is None or line.state is AssessmentState.DRAFT:
        first = tr("concept maken") if line.state is None else tr("concept versturen")
        if not row.waiting:
            return first
        waiting = ntr("{n} uitvraag nog open", "{n} uitvragen nog open", row.waiting).format(n=row.waiting)
        return f"{waiting}; {first}"
    short = [tr(_SHORT[each]) for each in line.blocking if each in _SHORT]
    if line.state is AssessmentState.REPLY:
        short.insert(0, tr("reactie van de aanbieder"))
    return "; ".join(dict.fromkeys(short)) or tr("vaststellen")


def needed_whole(row: RoundLine) -> str:
    """What keeps it from being determined, in whole sentences."""
    return "\n".join(sentences(row.line.blocking))


def sentences(faults: Sequence[AssessmentFault]) -> list[str]:
    """The sentences of what is in the way."""
    return [refusal(Refusal(str(each))) for each in faults]


def count(shown: int, total: int) -> str:
    return str(total) if shown == total else tr("{n} van {total}").format(n=shown, total=total)


def chosen(number: int) -> str:
    if not number:
        return tr("kies een of meer aanbieders")
    return ntr("{n} gekozen", "{n} gekozen", number).format(n=number)


def no_round() -> str:
    return tr(
        "Er is nog geen beoordelingsronde. Maak er een bij Rondes; hier staat dan hoe ver elke beoordeling is."
    )


def nobody_takes_part() -> str:
    return tr("Aan deze ronde doet nog niemand mee.")


def none_found() -> str:
    return tr("Geen beoordeling is zo ver.")


def looking() -> str:
    return tr("Beoordelingen ophalen")


def facts(line: AssessmentLine, round_name: str) -> str:
    """Which round and version, and the days that matter."""
    version = line.version
    said = [line.subject, round_name]
    if version is not None:
        said += [
            tr("versie {n}").format(n=version.version),
            tr("concept van {day}").format(day=day(version.drafted_on)),
            tr("verstuurd {day}").format(day=day(version.sent_on)) if version.sent_on else "",
            tr("wederhoor tot en met {day}").format(day=day(version.reply_due)) if version.reply_due else "",
            tr("reactie {day}").format(day=day(version.replied_on)) if version.replied_on else "",
        ]
        if version.determined_at is not None:
            said.append(tr("vastgesteld {day}").format(day=day(version.determined_at.astimezone().date())))
    return "  ·  ".join(each for each in said if each)


def still_needed(row: RoundLine) -> str:
    """What is still in the way, in one line."""
    said = needed(row)
    return tr("Nog nodig: {what}.").format(what=said) if said else ""


def read_along(deviation: Deviation) -> str:
    """Whether the second reader confirmed a deviation."""
    if deviation.confirmed_on is not None:
        return tr("bevestigd door {reader} op {day}").format(
            reader=deviation.second_reader_name, day=day(deviation.confirmed_on)
        )
    return tr("volgens opgave meegelezen door {reader}; nog niet bevestigd").format(
        reader=deviation.second_reader_name
    )


def rating(value: int) -> str:
    """A rating with its word."""
    return f"{value} {RATINGS[value]}"


def withdraw_question() -> str:
    return tr("De afwijking intrekken? Het berekende oordeel staat dan weer.")


def whole() -> str:
    return tr("het geheel")


def choose_evidence() -> str:
    return tr("Onderbouwing van de aanbieder")


def confirm_title(place: str) -> str:
    return tr("Afwijking bij {place}").format(place=place)


def reveal_question() -> str:
    return tr(
        "In deze ronde schrijft u eerst een bevinding, en ziet u daarna wat er berekend is. Toch al zien? Dat u ernaar "
        "vroeg blijft in de geschiedenis staan."
    )


def hidden() -> str:
    """Why a computed rating isn't shown."""
    return tr("Het berekende oordeel is nog verborgen. Schrijf eerst een bevinding, of kies Oordeel zien.")


def extend_title(name_of_provider: str) -> str:
    return tr("Wederhoor van {name}").format(name=name_of_provider)


def extend_explanation(due: date | None) -> str:
    return tr("De termijn loopt nu tot en met {day}. Zij kan alleen langer worden.").format(day=day(due))
