"""How an assessment goes: its versions, what still waits and could change it, and what changed since the draft."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from contractbeoordeling.desktop.texts.assessments import sentences
from contractbeoordeling.domain.assessment import AssessmentVersion, Level, ReplyRemark
from contractbeoordeling.usecases.assessments.drafted import RatingChange
from contractbeoordeling.usecases.assessments.place import code_of
from contractbeoordeling.usecases.assessments.show import WholeAssessment
from contractbeoordeling.usecases.assessments.waiting import OpenRequest, PossibleChange
from contractbeoordeling.wording.assessments import REMARK_DECISIONS, before_draft
from contractbeoordeling.wording.i18n import ntr, tr
from contractbeoordeling.wording.labels import PARTIES
from contractbeoordeling.wording.numbers import NOTHING, day


def course(whole: WholeAssessment) -> str:
    """All of it, as rich text."""
    blocks = [
        (tr("Nog nodig voor het vaststellen"), sentences(whole.blocking)),
        (tr("Nog niet binnen"), [_waiting(each) for each in whole.waiting]),
        (tr("Sinds het concept anders berekend"), [_changed(each) for each in whole.changes]),
    ]
    said = "".join(_block(title, lines) for title, lines in blocks if lines)
    versions = "".join(_version(whole, each) for each in reversed(whole.file.versions))
    return said + (versions or f"<p>{escape(_no_draft())}</p>")


def _no_draft() -> str:
    return tr("Er is nog geen concept gemaakt. Bij Oordelen staat wat er nu berekend is.")


def _waiting(each: OpenRequest) -> str:
    asked = ntr("{party}: {n} vraag open", "{party}: {n} vragen open", each.open_questions).format(
        party=PARTIES[each.party].capitalize(), n=each.open_questions
    )
    codes = "; ".join(_possible(one) for one in each.changes)
    if not codes:
        said = (
            tr("{asked}; wat dat verandert is nog verborgen.")
            if each.blind
            else tr("{asked}; verandert geen oordeel.")
        )
        return said.format(asked=asked)
    said = tr("{asked}; kan veranderen: {codes}.")
    if each.blind:
        said = tr("{asked}; kan veranderen: {codes}; de rest is nog verborgen.")
    return said.format(asked=asked, codes=codes)


def _possible(each: PossibleChange) -> str:
    return tr("{code} (nu {now}, van {low} tot {high})").format(
        code=each.code, now=each.rating or NOTHING, low=each.lowest or NOTHING, high=each.highest or NOTHING
    )


def _changed(each: RatingChange) -> str:
    return tr("{what}: van {before} naar {now}.").format(
        what=each.code or tr("eindoordeel"), before=each.drafted or NOTHING, now=each.computed or NOTHING
    )


def _version(whole: WholeAssessment, version: AssessmentVersion) -> str:
    return _block(tr("Versie {n}").format(n=version.version), list(_steps(whole, version)))


def _steps(whole: WholeAssessment, version: AssessmentVersion) -> Iterator[str]:
    before = before_draft(version.reopened_reason)
    if before.reopened:
        yield tr("Heropend: {reason}").format(reason=before.reopened)
    yield from before.withdrawn
    yield tr("Concept gemaakt op {day}.").format(day=day(version.drafted_on))
    if version.sent_on is not None:
        yield tr("Verstuurd op {day}; wederhoor tot en met {due}.").format(
            day=day(version.sent_on), due=day(version.reply_due)
        )
    if version.replied_on is not None:
        yield tr("Reactie compleet op {day}.").format(day=day(version.replied_on))
    for said, reason in (
        (tr("Termijn verlengd: {reason}"), version.extended_reason),
        (tr("Signalen van na de peildatum: {reason}"), version.late_signals_reason),
        (tr("Signalen die niet nagegaan zijn: {reason}"), version.open_signals_reason),
    ):
        if reason:
            yield said.format(reason=reason)
    if version.determined_at is not None:
        yield _determined(whole, version)
        yield tr("Zegel: {seal}").format(seal=version.seal_sha256 or NOTHING)


def _determined(whole: WholeAssessment, version: AssessmentVersion) -> str:
    moment = version.determined_at
    who = whole.people.get(version.determined_by_id or "", NOTHING)
    by = ", ".join(each for each in (who, version.determined_function) if each)
    said = tr("Vastgesteld op {day} door {by}.").format(
        day=day(moment.astimezone().date() if moment else None), by=by
    )
    behalf = version.determined_on_behalf_of
    return said + (" " + tr("Namens {whom}.").format(whom=behalf) if behalf else "")


def _block(title: str, lines: list[str]) -> str:
    return f"<p><b>{escape(title)}</b><br>{'<br>'.join(escape(each) for each in lines)}</p>"


# Remarks


def no_remarks(sent: bool) -> str:
    """Why there is nothing to see."""
    if sent:
        return tr("De aanbieder heeft nog geen opmerkingen gemaakt.")
    return tr("Opmerkingen komen als het concept verstuurd is.")


def about(whole: WholeAssessment, remark: ReplyRemark) -> str:
    """What a remark is about."""
    if not remark.criterion_key:
        return tr("het geheel")
    framework = whole.file.framework
    code = code_of(framework, Level.CRITERION, remark.criterion_key)
    criterion = framework.criterion(remark.criterion_key)
    return f"{code}  {criterion.name}" if criterion else code


def decision(remark: ReplyRemark) -> str:
    return tr("nog niet besloten") if remark.decision is None else REMARK_DECISIONS[remark.decision]


def folder_for_evidence() -> str:
    """Asks where the files of a remark are put."""
    return tr("In welke map komen de bestanden?")


def writing_evidence() -> str:
    """What is said while they are written."""
    return tr("Bestanden wegschrijven")


def evidence_written(count: int) -> str:
    """How many files lie in the folder."""
    return ntr("{count} bestand bij deze opmerking", "{count} bestanden bij deze opmerking", count).format(
        count=count
    )


def remark_details(whole: WholeAssessment, remark: ReplyRemark) -> str:
    """A remark with the names of its evidence and what was decided, as rich text."""
    head = tr("Ontvangen op {day}").format(day=day(remark.received_on))
    parts = [
        f"<p style='font-size: 11pt; font-weight: 600'>{escape(about(whole, remark))}</p>",
        f"<p>{escape(head)}</p><p>{escape(remark.text).replace(chr(10), '<br>')}</p>",
    ]
    names = [each.name for each in whole.evidence.get(remark.id, ())]
    if names:
        parts.append(_block(tr("Onderbouwing, bewaard in het register"), names))
    lines = [decision(remark)]
    if remark.decision is not None:
        lines = [f"{decision(remark).capitalize()}: {remark.reason}"]
        who = whole.people.get(remark.decided_by_id or "", "")
        if who:
            lines.append(tr("{who}, {day}").format(who=who, day=day(remark.decided_on)))
    return "".join(parts) + _block(tr("Besluit"), lines)
