"""Reminders of what is due: as events for any calendar, and as letters to providers, for many at once."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from contractbeoordeling.domain.action import Action, Owner
from contractbeoordeling.domain.document import DocumentKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.report.calendar import CalendarEvent, calendar_bytes
from contractbeoordeling.report.followup.reminder import RemindedAction, Reminder, reminder_paper
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.criteria import criterion_names
from contractbeoordeling.usecases.documents.write import paper_bytes, refuse_other_kinds
from contractbeoordeling.usecases.escalation.letter import addressee
from contractbeoordeling.usecases.followup import Due, followups
from contractbeoordeling.usecases.outgoing.keep import GoingOut, keep_outgoing
from contractbeoordeling.usecases.outgoing.outbox import outbox_in
from contractbeoordeling.usecases.replacing import replacing
from contractbeoordeling.wording.followup import FOLLOWS

_REMIND_DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterWish:
    """Which letters: to whom (all where nobody is named), about what is due until when, and how they are written."""

    today: date
    within: int
    provider_ids: Sequence[str] = ()
    ending: str = ".docx"


@dataclass(frozen=True, slots=True)
class ReminderLetter:
    """A letter that can be sent or was written: to whom, about how many actions; `path` once it is written."""

    provider: Provider
    actions: tuple[Action, ...]
    path: Path | None = None


def write_calendar(store: Store, path: Path, found: Sequence[Due], name: str) -> None:
    """Write what must be done as a calendar; who takes it in again gets the same events, changed.

    A calendar is seen by more people than the register: what is internal is named without its words.
    """
    now = datetime.now(UTC)
    events = [
        CalendarEvent(
            uid=f"{each.record_id}-{each.follow}@contractbeoordeling",
            title=f"{FOLLOWS[each.follow]}: {each.provider}",
            starts=each.day,
            changed_at=now,
            sequence=len(store.history(each.record_id)),
            text=each.what if Audience.PROVIDER.shows(each.audience) else "",
            remind_days=_REMIND_DAYS,
        )
        for each in found
        if each.day is not None
    ]
    with replacing(path) as stream:
        stream.write(calendar_bytes(events, name))


def due_in(reader: Reader, wish: LetterWish) -> list[Due]:
    """Return what is late or due, of everybody or of some."""
    found = followups(reader, wish.today, wish.within)
    return [each for each in found if not wish.provider_ids or each.provider_id in wish.provider_ids]


def reminder_letters(reader: Reader, wish: LetterWish) -> list[ReminderLetter]:
    """Return the letters that there are to send, by the provider's name: about actions that it carries out and may read."""
    until = wish.today + timedelta(days=wish.within)
    by_provider: defaultdict[str, list[Action]] = defaultdict(list)
    for each in reader.find(Action, owner=Owner.PROVIDER):
        due = each.open and each.due_on is not None and each.due_on <= until
        named = not wish.provider_ids or each.provider_id in wish.provider_ids
        if due and named and each.provider_id and Audience.PROVIDER.shows(each.audience):
            by_provider[each.provider_id].append(each)
    providers = reader.by_id(Provider, by_provider).values()
    return [
        ReminderLetter(each, tuple(sorted(by_provider[each.id], key=_due_on)))
        for each in sorted(providers, key=_name)
    ]


def send_reminders(store: Store, who: Author, folder: Path, wish: LetterWish) -> list[ReminderLetter]:
    """Write the letters into a folder and keep each as it goes out, as one act; refuses where there is nothing to remind of."""
    refuse_other_kinds(Path(f"x{wish.ending}"))
    letters = reminder_letters(store, wish)
    if not letters:
        raise Refusal("reminders_without_work", days=wish.within)
    names = criterion_names(store)
    papers = [reminder_paper(_reminder(store, each, names, wish.today)) for each in letters]
    contents = [paper_bytes(each, wish.ending, store, DocumentKind.LETTER) for each in papers]
    written: list[ReminderLetter] = []
    with outbox_in(folder) as outbox, store.change(who, Verb.REMINDED) as change:
        for letter, paper, content in zip(letters, papers, contents, strict=True):
            name = f"{outbox.name(f'Herinnering - {letter.provider.name}')}{wish.ending}"
            out = GoingOut(
                kind=DocumentKind.LETTER,
                title=paper.title,
                made_on=wish.today,
                provider_id=letter.provider.id,
                made_by_id=who.person_id,
            )
            keep_outgoing(change, (name, content), out)
            written.append(replace(letter, path=folder / outbox.put(name, content)))
        outbox.deliver()
    return written


def _reminder(reader: Reader, letter: ReminderLetter, names: dict[str, str], today: date) -> Reminder:
    return Reminder(
        addressee(reader, letter.provider, today),
        [
            RemindedAction(
                criterion=names.get(each.criterion_key or "", ""),
                measure=each.measure,
                success=each.success_criterion,
                due_on=_due_on(each),
            )
            for each in letter.actions
        ],
    )


def _due_on(action: Action) -> date:
    return action.due_on or date.max


def _name(provider: Provider) -> tuple[str, str]:
    return provider.name.casefold(), provider.id
