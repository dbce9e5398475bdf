"""What the window says of visits and conversations."""

from __future__ import annotations

from contractbeoordeling.domain.conversation import Conversation, ConversationLevel
from contractbeoordeling.domain.visit import Present
from contractbeoordeling.usecases.conversations.file import ConversationFile
from contractbeoordeling.usecases.meetings.listing import MeetingLine
from contractbeoordeling.usecases.meetings.rules import Meeting
from contractbeoordeling.usecases.visits.file import VisitFile
from contractbeoordeling.wording.i18n import ntr, tr
from contractbeoordeling.wording.meetings import moment, short_moment, visit_standing
from contractbeoordeling.wording.numbers import day as shown
from contractbeoordeling.wording.year import CONVERSATION_LEVELS


def kind(level: ConversationLevel | None) -> str:
    return (
        tr("werkbezoek") if level is None else tr("gesprek, {level}").format(level=CONVERSATION_LEVELS[level])
    )


def when(line: MeetingLine) -> str:
    if line.held_on is not None:
        return shown(line.held_on)
    return short_moment(line.planned_at, line.ends_at) if line.planned_at else tr("nog geen tijd")


def standing(*, held: bool, agreed: bool) -> str:
    if agreed:
        return tr("akkoord")
    return tr("gehouden") if held else tr("gepland")


def title(meeting: Meeting, provider: str) -> str:
    if isinstance(meeting, Conversation):
        return tr("Gesprek {provider}").format(provider=provider)
    return tr("Werkbezoek {provider}").format(provider=provider)


def facts(meeting: Meeting, place: str = "") -> str:
    held = tr("gehouden op {day}").format(day=shown(meeting.held_on)) if meeting.held_on else ""
    planned = held or moment(meeting.planned_at, meeting.ends_at) or tr("nog geen tijd")
    level = CONVERSATION_LEVELS[meeting.level] if isinstance(meeting, Conversation) else ""
    return "  ·  ".join(each for each in (level, planned, meeting.place or place, meeting.purpose) if each)


def question_of(place: int, count: int, criterion: str) -> str:
    return tr("Vraag {place} van {count}  ·  {criterion}").format(
        place=place, count=count, criterion=criterion
    )


def listed_question(code: str, name: str, score: str, *, written: bool) -> str:
    """A question in the list; a tick or the score says that something was seen."""
    mark = score or ("✓" if written else "")
    return f"{code}  {name}   {mark}".rstrip()


def anchor(score: int, word: str, text: str) -> str:
    return f"{score}  {word}: {text}"


def no_score_yet() -> str:
    return tr(
        "Nog geen score. Typ een cijfer van 1 tot en met 5, met een komma erachter voor een half punt erbij; Backspace haalt het weg."
    )


def no_questions() -> str:
    return tr("Dit werkbezoek heeft nog geen vragen. Voeg er een toe.")


def score_name(score: int, word: str) -> str:
    return tr("Score {score}: {word}").format(score=score, word=word)


def half() -> str:
    return tr("+ half")


def half_name() -> str:
    return tr("Half punt erbij")


def half_hint() -> str:
    return tr("Half punt erbij, of er weer af (komma of punt)")


def no_location() -> str:
    return tr("geen vestiging gekozen")


def visit_title() -> str:
    return tr("Een werkbezoek voorbereiden")


def visit_explanation(*, with_round: bool) -> str:
    if with_round:
        return tr(
            "De vragen komen uit de verschillen: waar het zelfbeeld het meest afwijkt en het beeld het minst zeker is komt eerst. "
            "U kunt er daarna bij zetten en weghalen."
        )
    return tr(
        "Deze aanbieder doet aan geen ronde mee; er is dus niets te vergelijken. Voeg de vragen daarna zelf toe."
    )


def move_title() -> str:
    return tr("Verzetten")


def move_explanation() -> str:
    return tr(
        "Staat de afspraak al in een agenda, sla haar dan daarna opnieuw op voor de agenda: dat vervangt dezelfde afspraak."
    )


def conversation_title() -> str:
    return tr("Een gesprek plannen")


def conversation_explanation() -> str:
    return tr(
        "De agenda wordt voorgesteld; elk niveau heeft zijn eigen onderwerpen. U kunt alles daarna wijzigen."
    )


def remove(line: MeetingLine) -> str:
    what = tr("dit werkbezoek") if line.level is None else tr("dit gesprek")
    return tr("Wilt u {what} weghalen, met alles wat erbij hoort? Afspraken blijven staan.").format(what=what)


def take_out_of_calendar() -> str:
    return tr(
        "Staat deze afspraak al in een agenda? Sla haar dan nog eens op voor de agenda: dat haalt haar daar weg. Nu doen?"
    )


def remove_question(code: str) -> str:
    return tr("Wilt u de vraag over {code} weghalen, met wat u erbij schreef?").format(code=code)


def pictures_sentence() -> str:
    return tr(
        "Geen cliënten, geen schermen en geen dossiers: niet op een foto en niet in een bestand.\n\n"
        "Klopt dat voor wat u nu bewaart?"
    )


def nothing_to_paste() -> str:
    return tr("Op het klembord staat geen afbeelding en geen bestand.")


def pasted_name(stamp: str) -> str:
    return tr("geplakt {stamp}").format(stamp=stamp)


def present_lines(present: tuple[Present, ...]) -> str:
    return "\n".join(
        "; ".join((each.name, each.function, each.organisation)).rstrip("; ") for each in present
    )


def agreed(file: VisitFile) -> str:
    visit = file.visit
    said = visit_standing(
        visit.agreed_on,
        file.reporter,
        visit.second_reporter_name,
        confirmed=visit.second_reporter_id is not None,
    )
    if not visit.agreed:
        return tr("Verslag: {said}. De scores tellen nog niet mee.").format(said=said)
    scored = ntr("{n} score telt mee", "{n} scores tellen mee", file.scored).format(n=file.scored)
    return tr("Verslag: {said}. {scored}.").format(said=said, scored=scored)


def minutes_agreed(file: ConversationFile) -> str:
    on = file.conversation.minutes_agreed_on
    return tr("Nog niet akkoord.") if on is None else tr("Akkoord op {day}.").format(day=shown(on))


def agree_explanation(reporter: str) -> str:
    if reporter:
        return tr(
            "Het verslag is van {reporter}. Ging u zelf mee, laat de naam dan leeg: u bevestigt op eigen naam. "
            "Anders noemt u wie er meeging; in documenten staat dan ‘volgens opgave’."
        ).format(reporter=reporter)
    return tr("Noem wie er met u meeging. In documenten staat dan ‘volgens opgave’.")


def withdraw_title() -> str:
    return tr("Akkoord intrekken")


def withdraw_explanation() -> str:
    return tr("De reden komt in het verslag te staan. Wat verzegeld is, blijft zoals het is.")


def saved_files() -> str:
    return tr("Bestand toevoegen")


def save_title() -> str:
    return tr("Opslaan als pdf of Word")


def paper_files() -> list[str]:
    return [tr("Pdf-document (*.pdf)"), tr("Word-document (*.docx)")]


def calendar_title() -> str:
    return tr("Opslaan voor uw agenda")


def calendar_files() -> str:
    return tr("Agenda (*.ics)")


def paper_names(*, visit: bool, held: bool) -> list[tuple[str, str, str]]:
    """The documents of a meeting: what it is called, its kind, and its reader."""
    if visit:
        word = tr("Verslag") if held else tr("Vragen")
        return [
            (tr("{word} voor onszelf…").format(word=word), "visit", "internal"),
            (tr("{word} voor de aanbieder…").format(word=word), "visit", "provider"),
        ]
    return [
        (tr("Agenda voor de aanbieder…"), "agenda", "provider"),
        (tr("Agenda voor onszelf…"), "agenda", "internal"),
        (tr("Verslag voor de aanbieder…"), "minutes", "provider"),
        (tr("Verslag voor onszelf…"), "minutes", "internal"),
    ]


def written(path: str) -> str:
    return tr("{path} is geschreven.").format(path=path)


def side_tab() -> str:
    return tr("Aanwezigen, afspraken en bij&lagen")


def new_point() -> str:
    return tr("Nieuw punt")
