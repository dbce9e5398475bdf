"""Reminding: of forms that aren't back, and of drafts whose right of reply nearly ends."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from contractbeoordeling.domain.answer import AnswerKind, Question
from contractbeoordeling.domain.assessment import AssessmentState, AssessmentVersion
from contractbeoordeling.domain.document import DocumentKind, Outgoing
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.register import RegisterInfo
from contractbeoordeling.domain.round import Participation, Request, Round, RoundState
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.file import versions_of
from contractbeoordeling.usecases.outgoing.assessment_documents import named
from contractbeoordeling.usecases.outgoing.keep import GoingOut, keep_outgoing
from contractbeoordeling.usecases.outgoing.outbox import Outbox
from contractbeoordeling.usecases.round_context import context_of
from contractbeoordeling.usecases.rounds.form_content import FormForRequests, forms_of
from contractbeoordeling.usecases.rounds.send_forms import Selection, addresses, requests_of
from contractbeoordeling.usecases.word_back.mail import address_of
from contractbeoordeling.wording import reminders as words
from contractbeoordeling.wording.mails import SUBJECT, TO
from contractbeoordeling.workbook.forms.mail import Mail, mail_file, mail_text

NEAR_DAYS = 7
"""So many days before a day to answer a reminder makes sense; and nobody is reminded twice in so many days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One text to somebody: about a form (its requests), or about a draft (its version)."""

    whom: str
    party: Party
    mail: Mail
    due: date | None
    requests: tuple[Request, ...] = ()
    version: AssessmentVersion | None = None
    participation: Participation | None = None

    @property
    def of_reply(self) -> bool:
        """Tell whether it is about a draft."""
        return self.version is not None


def reminders(
    reader: Reader, of_round: Round, today: date, *, near: int = NEAR_DAYS, selection: Selection | None = None
) -> list[Reminder]:
    """Return who can be reminded now: first of forms, then of drafts; who was reminded lately is left alone."""
    chosen = selection or Selection()
    due = today + timedelta(days=near)
    since = today - timedelta(days=near)
    found = [] if of_round.state is RoundState.CLOSED else list(_of_forms(reader, of_round, chosen, today))
    wanted = [each for each in found if _is_due(each, due) and not _was_reminded(each, since)]
    if not chosen.respondent_ids and (not chosen.parties or Party.PROVIDER in chosen.parties):
        wanted += _of_replies(reader, of_round, chosen, (today, due, since))
    return wanted


def remind(
    store: Store,
    who: Author,
    of_round: Round,
    found: Sequence[Reminder],
    box: tuple[Outbox, date],
) -> None:
    """Write the reminders and keep in the register that they went out; `box` is where they go and today.

    All of it is one act, which can't be undone: what went out went out.
    """
    outbox, today = box
    if not found:
        raise Refusal("nobody_to_remind")
    now = datetime.now(UTC)
    with store.change(who, Verb.REMINDED, note=of_round.name) as change:
        for each in found:
            wanted = words.REPLY_FILE if each.of_reply else words.FILE
            name = outbox.name(wanted.format(whom=each.whom))
            outbox.put(f"{name}.eml", mail_file(each.mail))
            text = mail_text(each.mail, (TO, SUBJECT))
            outbox.put(f"{name}.txt", text)
            for request in each.requests:
                change.update(replace(request, reminded_at=now))
            if each.version is not None and each.participation is not None:
                out = GoingOut(
                    kind=DocumentKind.LETTER,
                    title=name,
                    made_on=today,
                    provider_id=each.participation.provider_id,
                    round_id=of_round.id,
                    subject_id=each.version.id,
                    made_by_id=who.person_id,
                )
                keep_outgoing(change, (f"{name}.txt", text), out)
        outbox.deliver()
    outbox.settle()


def _of_forms(reader: Reader, of_round: Round, chosen: Selection, today: date) -> Iterator[Reminder]:
    requests = [each for each in requests_of(reader, of_round, chosen) if each.sent_at is not None]
    for each in forms_of(reader, context_of(reader, of_round), requests):
        if each.complete:
            continue
        first, form = each.requests[0], each.form
        sent = (first.sent_at or datetime.now(UTC)).astimezone().date()
        asked, dates = sum(len(block.items) for block in form.blocks), (first.return_by, today)
        text = words.form_text(form.party, of_round.name, sent, (asked - _answered(each), asked), dates)
        yield Reminder(
            whom=form.name,
            party=form.party,
            mail=Mail(
                tuple(addresses(reader, each)),
                words.form_subject(form.party, of_round.name),
                words.body(text, form.occasion.client, of_round.contact, of_reply=False),
            ),
            due=first.return_by,
            requests=each.requests,
        )


def _answered(each: FormForRequests) -> int:
    asked = {(block.request_id, item.key) for block in each.form.blocks for item in block.items}
    answered = {
        (one.request_id, one.subject_key)
        for one in each.filled.answers
        if one.question is Question.CRITERION and one.kind is not AnswerKind.TEXT
    }
    return len(asked & answered)


def _is_due(reminder: Reminder, until: date) -> bool:
    return reminder.due is None or reminder.due <= until


def _was_reminded(reminder: Reminder, since: date) -> bool:
    """Tell whether a form was sent or asked for lately; a form that just went out needs no reminder."""
    moments = [moment for each in reminder.requests for moment in (each.sent_at, each.reminded_at) if moment]
    latest = max(moments).astimezone().date()
    reminded = any(each.reminded_at for each in reminder.requests)
    return latest > since if reminded else False


def _of_replies(
    reader: Reader, of_round: Round, chosen: Selection, days: tuple[date, date, date]
) -> Iterator[Reminder]:
    today, until, since = days
    register = reader.first(RegisterInfo)
    client = register.client if register else ""
    whose = {"provider_id": list(chosen.provider_ids)} if chosen.provider_ids else {}
    for own in reader.find(Participation, round_id=of_round.id, **whose):
        version = next(reversed(versions_of(reader, own)), None)
        if version is None or version.state_on(today) is not AssessmentState.REPLY:
            continue
        due, sent = version.reply_due, version.sent_on
        if due is None or sent is None or due > until or _lately(reader, version, since):
            continue
        text = words.reply_text(of_round.name, sent, due)
        yield Reminder(
            whom=named(reader, own),
            party=Party.PROVIDER,
            mail=Mail(
                address_of(reader, reader.get(Provider, own.provider_id)),
                words.reply_subject(due),
                words.body(text, client, of_round.contact, of_reply=True),
            ),
            due=due,
            version=version,
            participation=own,
        )


def _lately(reader: Reader, version: AssessmentVersion, since: date) -> bool:
    """Tell whether a letter about this draft went out lately; one about a draft that was withdrawn is another."""
    letters = reader.find(Outgoing, kind=DocumentKind.LETTER, subject_id=version.id)
    sent = version.sent_on or since
    return any(each.made_on > since and each.made_on >= sent for each in letters)
