"""Forms out: every workbook with its mail in a folder, and the register knows that they were sent."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.domain.provider import Contact
from contractbeoordeling.domain.round import Participation, Request, Round, RoundState
from contractbeoordeling.files import disk
from contractbeoordeling.files.names import folded, free_name
from contractbeoordeling.storage.change import Change
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.free_file import taken_names
from contractbeoordeling.usecases.round_context import round_context
from contractbeoordeling.usecases.rounds.form_content import FormForRequests, forms_of
from contractbeoordeling.usecases.rounds.form_marks import with_marks
from contractbeoordeling.wording import mails
from contractbeoordeling.wording.forms import FOLDERS, file_name
from contractbeoordeling.workbook.forms.mail import Mail, mail_file, mail_text
from contractbeoordeling.workbook.forms.write import form_workbook


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which forms are made: of these providers, parties and teams; what is empty leaves nothing out.

    `unanswered` leaves out the respondents who answered everything.
    """

    provider_ids: frozenset[str] = frozenset()
    parties: frozenset[Party] = frozenset()
    respondent_ids: frozenset[str] = frozenset()
    unanswered: bool = False


@dataclass(frozen=True, slots=True)
class SentForm:
    """A form that was made: its file, for whom, and what it asks."""

    path: Path
    party: Party
    name: str
    requests: int
    asked: int
    minutes: int
    too_much: bool
    email: str


def send_forms(
    store: Store,
    who: Author,
    of_round: Round,
    folder: Path,
    selection: Selection | None = None,
    progress: Progress | None = None,
) -> list[SentForm]:
    """Write the forms with their mails and mark their requests as sent, or as reminded where they were.

    Everything is written aside first: a failure or Ctrl+C leaves neither files nor a mark.
    """
    if of_round.state is RoundState.CLOSED:
        raise Refusal("round_closed", round=of_round.name)
    requests = requests_of(store, of_round, selection or Selection())
    context = round_context(store, of_round.id)
    forms = list(forms_of(store, context, requests))
    if selection is not None and selection.unanswered:
        forms = [each for each in forms if not each.complete]
    if not forms:
        raise Refusal("no_forms")
    with disk.folder_aside(folder, ".formulieren-") as aside:
        written = _Writer(store, of_round, aside, folder).write(forms, progress or NoProgress())
        with store.change(who, Verb.FORMS_SENT, note=of_round.name) as change:
            _mark_sent(change, [each for form in forms for each in form.requests])
            _put_in_place(aside, folder)
    return written


def requests_of(reader: Reader, of_round: Round, selection: Selection) -> list[Request]:
    """Return the open requests of a round that fit the selection."""
    chosen = {"provider_id": list(selection.provider_ids)} if selection.provider_ids else {}
    participations = reader.find(Participation, round_id=of_round.id, **chosen)
    found = reader.find(Request, participation_id=[each.id for each in participations])
    return [each for each in found if _fits(each, selection)]


def _fits(request: Request, selection: Selection) -> bool:
    if request.closed_reason is not None:
        return False
    if selection.parties and request.party not in selection.parties:
        return False
    return not selection.respondent_ids or request.respondent_id in selection.respondent_ids


class _Writer:
    """Writes forms into a folder, under names that are free in the folder that they will move to."""

    def __init__(self, store: Store, of_round: Round, aside: Path, folder: Path) -> None:
        self._store, self._round, self._aside, self._folder = store, of_round, aside, folder
        self._taken: dict[str, set[str]] = {}

    def write(self, forms: Sequence[FormForRequests], progress: Progress) -> list[SentForm]:
        """Write all forms, one by one."""
        written: list[SentForm] = []
        for number, each in enumerate(forms, 1):
            written.append(self._write_one(each))
            progress.step(number, len(forms))
        return written

    def _write_one(self, each: FormForRequests) -> SentForm:
        form = each.form
        subfolder = FOLDERS[form.party]
        stem = self._stem(subfolder, file_name(form.party, self._round.name, form.name))
        place = disk.make_folder(self._aside / subfolder)
        content = form_workbook(form, with_marks(self._store, each))
        mail = self._mail(each)
        disk.write_new(place / f"{stem}.xlsx", content)
        disk.write_new(place / f"{stem}.eml", mail_file(mail, f"{stem}.xlsx", content))
        disk.write_new(place / f"{stem}.txt", mail_text(mail, (mails.TO, mails.SUBJECT)))
        return SentForm(
            path=self._folder / subfolder / f"{stem}.xlsx",
            party=form.party,
            name=form.name,
            requests=len(each.requests),
            asked=each.burden.asked,
            minutes=form.minutes,
            too_much=each.burden.too_much(form.party),
            email=", ".join(mail.to),
        )

    def _stem(self, subfolder: str, wanted: str) -> str:
        """Return a name that no form has yet: one that lies there may have been filled in."""
        if subfolder not in self._taken:
            self._taken[subfolder] = taken_names(self._folder / subfolder)
        name = free_name(wanted, self._taken[subfolder])
        self._taken[subfolder].add(folded(name))
        return name

    def _mail(self, each: FormForRequests) -> Mail:
        form, request = each.form, each.requests[0]
        client, reminder = form.occasion.client, all(one.sent_at is not None for one in each.requests)
        opening = mails.mail_opening(form.party, client, reminder=reminder, again=each.filled.sent_back)
        effort = each.burden.asked, form.minutes, each.burden.reused
        return Mail(
            to=tuple(addresses(self._store, each)),
            subject=mails.mail_subject(
                form.party, client, self._round.name, request.return_by, reminder=reminder
            ),
            body=mails.mail_body(opening, effort, request.return_by, (client, form.occasion.contact)),
        )


def addresses(reader: Reader, each: FormForRequests) -> Iterator[str]:
    """Give the address of the team, or of the provider's first contact that has one."""
    if each.respondent is not None:
        if each.respondent.email:
            yield each.respondent.email
        return
    participation = reader.get(Participation, each.requests[0].participation_id)
    if participation is not None:
        contacts = reader.find(Contact, provider_id=participation.provider_id)
        yield from [contact.email for contact in contacts if contact.email][:1]


def _mark_sent(change: Change, requests: Sequence[Request]) -> None:
    now = datetime.now(UTC)
    for request in requests:
        if request.sent_at is None:
            change.update(replace(request, sent_at=now))
        else:
            change.update(replace(request, reminded_at=now))


def _put_in_place(aside: Path, folder: Path) -> None:
    """Move the written files to where they belong; where one can't, none stays."""
    moved: list[Path] = []
    try:
        for path in list(disk.files_below(aside)):
            target = folder / path.relative_to(aside)
            disk.make_folder(target.parent)
            moved.append(disk.move(path, target))
    except BaseException:
        for path in moved:
            disk.discard(path)
        raise
