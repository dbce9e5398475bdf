"""`assessment list|show`: how far assessments are, what was computed beside what was determined."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from contractbeoordeling.cli.assessed_steps import (
    COLLECTING,
    both,
    chosen,
    many_command,
    masked_document,
    name_of,
    one_command,
    out_option,
    the_one,
    waiting_document,
)
from contractbeoordeling.cli.evidence import provider_document
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.wording.i18n import ntr, tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.assessment import AssessmentState, AssessmentVersion
    from contractbeoordeling.domain.assessment_rules import AssessmentFault
    from contractbeoordeling.domain.record import Record
    from contractbeoordeling.usecases.assessments.listing import AssessmentLine
    from contractbeoordeling.usecases.assessments.show import WholeAssessment
    from contractbeoordeling.usecases.assessments.waiting import OpenRequest


def register(group: Commands) -> None:
    """Add the commands to those of `assessment`."""
    many_command(group, "list", tr("hoe ver zijn de beoordelingen van een ronde"), _list, all_unasked=True)
    show = one_command(group, "show", tr("toon een beoordeling: berekend naast vastgesteld"), _show)
    out_option(show, tr("map voor de bestanden die bij de opmerkingen kwamen"))


def _list(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.assessments.listing import list_assessments
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        of_round, found = chosen(store, args)
        lines = list_assessments(store, author(), of_round, found, today())
    out.result({"round": of_round.name, "assessments": [_line_document(each) for each in lines]})
    out.say(_list_said(lines))
    return ExitStatus.DONE


def _line_document(line: AssessmentLine) -> dict[str, object]:
    return {
        "provider": provider_document(line.provider),
        "subject": line.subject,
        "participation": line.participation.id,
        "state": line.state or COLLECTING,
        **_version_document(line.version),
        "computed": line.computed,
        "standing": line.standing,
        "determined": line.determined,
        **({"blind": True} if line.blind else {}),
        "remarks": line.remarks,
        "undecided": line.undecided,
        "deviations": line.deviations,
        "blocking": _blocking(line.blocking),
    }


def _version_document(version: AssessmentVersion | None) -> dict[str, object]:
    names = (
        "version",
        "drafted_on",
        "sent_on",
        "reply_due",
        "extended_reason",
        "replied_on",
        "determined_at",
    )
    document = {name: None if version is None else getattr(version, name) for name in names}
    return {**document, "seal": None if version is None else version.seal_sha256}


def _blocking(faults: Sequence[AssessmentFault]) -> list[dict[str, str]]:
    return [{"code": each.value, "message": _sentence(each)} for each in faults]


def _sentence(fault: AssessmentFault) -> str:
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.wording.refusals import sentence

    return sentence(Refusal(str(fault)))


def _list_said(lines: Sequence[AssessmentLine]) -> str:
    from contractbeoordeling.wording.numbers import NOTHING
    from contractbeoordeling.wording.table import table

    rows = [
        [
            name_of(line),
            _state_said(line.state),
            *both(line.computed, line.standing, determined=line.determined is not None, blind=line.blind),
            _due_said(line.version),
            f"{line.undecided}/{line.remarks}",
            NOTHING if line.version is None else str(line.version.version),
        ]
        for line in lines
    ]
    headers = [
        tr("Aanbieder"), tr("Stand"), tr("Berekend"), tr("Vastgesteld"), tr("Reageren t/m"),
        tr("Onbeslist"), tr("Versie"),
    ]  # fmt: skip
    return table(headers, rows)


def _due_said(version: AssessmentVersion | None) -> str:
    """The last day to reply; a plus where it was lengthened."""
    from contractbeoordeling.wording.numbers import NOTHING, day

    if version is None:
        return NOTHING
    return day(version.reply_due) + ("+" if version.extended_reason else "")


def _state_said(state: AssessmentState | None) -> str:
    from contractbeoordeling.wording.assessments import STATES

    return tr("antwoorden verzamelen") if state is None else STATES[state]


def _show(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.assessments.show import show_assessment
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.kept_files import write_kept
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        shown = show_assessment(store, author(), the_one(store, args), today())
        kept = [one for each in shown.evidence.values() for one in each]
        written = None if args.out is None else write_kept(store, kept, args.out)
    out.result({**_document(shown), **({} if written is None else {"files": written})})
    for line in _lines(shown):
        out.say(line)
    for path in written or ():
        out.say(tr("Geschreven: {path}").format(path=path))
    return ExitStatus.DONE


def _document(shown: WholeAssessment) -> dict[str, object]:
    from contractbeoordeling.usecases.clock import today

    file = shown.file
    version = file.version
    return {
        "provider": provider_document(file.computed.provider),
        "subject": shown.subject,
        "round": file.computed.context.round.name,
        "participation": file.participation.id,
        "state": COLLECTING if version is None else version.state_on(today()),
        **_version_document(version),
        "sealed": shown.outcome.sealed,
        "computed": shown.outcome.result,
        "ratings": _ratings(shown),
        "deviations": [_said_document(shown, each.level, each.subject_key, each) for each in file.deviations],
        "findings": [_said_document(shown, each.level, each.subject_key, each) for each in file.findings],
        "remarks": _remarks(shown),
        "open_requests": [waiting_document(each) for each in shown.waiting],
        "changed_since_draft": shown.changes,
        "masked": [masked_document(each) for each in shown.masked],
        "blocking": _blocking(shown.blocking),
        "versions": file.versions,
    }


def _ratings(shown: WholeAssessment) -> list[dict[str, object]]:
    """Every rating as computed, as it stands after a deviation, and as determined where that was done."""
    return [
        {
            "level": each.level,
            "code": each.code,
            "computed": each.computed,
            "standing": each.standing,
            "determined": each.standing if shown.outcome.sealed else None,
            **({"blind": True} if each.blind else {}),
        }
        for each in shown.outcome.ratings
    ]


def _said_document(shown: WholeAssessment, level: object, key: str, record: Record) -> dict[str, object]:
    """Something that a person said, with the code of its place and the names of people beside their ids."""
    from contractbeoordeling.cli.evidence import fields_of
    from contractbeoordeling.domain.assessment import Level
    from contractbeoordeling.usecases.assessments.place import code_of

    known = fields_of(record)
    people = {
        name.removesuffix("_id"): shown.people.get(str(value))
        for name, value in known.items()
        if name.endswith("_by_id") or name == "second_reader_id"
    }
    return {"code": code_of(shown.file.framework, Level(str(level)), key), **known, **people}


def _remarks(shown: WholeAssessment) -> list[dict[str, object]]:
    from contractbeoordeling.domain.assessment import Level

    return [
        {
            "number": number,
            **_said_document(shown, Level.CRITERION, each.criterion_key, each),
            "evidence": [one.name for one in shown.evidence[each.id]],
        }
        for number, each in enumerate(shown.file.remarks, start=1)
    ]


def _lines(shown: WholeAssessment) -> Iterator[str]:
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.wording.assessments import before_draft
    from contractbeoordeling.wording.labels import PARTIES
    from contractbeoordeling.wording.numbers import day

    file = shown.file
    version = file.version
    state = _state_said(None if version is None else version.state_on(today()))
    yield " · ".join(
        each
        for each in (file.computed.provider.name, shown.subject, file.computed.context.round.name, state)
        if each
    )
    if version is not None and version.extended_reason:
        said = tr("Reageren kan tot en met {day}; verlengd: {reason}")
        yield said.format(day=day(version.reply_due), reason=version.extended_reason)
    for each in file.versions:
        yield from before_draft(each.reopened_reason).withdrawn
    yield _ratings_said(shown)
    yield from _words_said(shown)
    for each in shown.waiting:
        yield ntr(
            "Nog niet binnen: {party}, {count} vraag; {change}",
            "Nog niet binnen: {party}, {count} vragen; {change}",
            each.open_questions,
        ).format(party=PARTIES[each.party], count=each.open_questions, change=_may_change(each))
    for each in shown.changes:
        yield tr("Sinds het concept veranderd: {code} van {before} naar {now}").format(
            code=each.code or tr("eindoordeel"), before=each.drafted or "–", now=each.computed or "–"
        )
    for each in shown.masked:
        yield str(masked_document(each)["message"])
    for fault in shown.blocking:
        yield tr("Nog nodig: {sentence}").format(sentence=_sentence(fault))
    if version is not None and version.seal_sha256 is not None:
        yield tr("Zegel: {seal}").format(seal=version.seal_sha256)


def _may_change(waiting: OpenRequest) -> str:
    codes = ", ".join(each.code for each in waiting.changes)
    if waiting.blind:
        said = tr("dat kan het oordeel veranderen van {codes}; de rest is nog verborgen")
        return said.format(codes=codes) if codes else tr("wat dat kan veranderen is nog verborgen")
    if not codes:
        return tr("dat kan geen oordeel veranderen")
    return tr("dat kan het oordeel veranderen van {codes}").format(codes=codes)


def _ratings_said(shown: WholeAssessment) -> str:
    from contractbeoordeling.wording.assessments import LEVELS
    from contractbeoordeling.wording.table import table

    rows = [
        [
            LEVELS[each.level],
            each.code,
            *both(each.computed, each.standing, determined=shown.outcome.sealed, blind=each.blind),
        ]
        for each in shown.outcome.ratings
    ]
    return table([tr("Wat"), tr("Code"), tr("Berekend"), tr("Vastgesteld")], rows)


def _words_said(shown: WholeAssessment) -> Iterator[str]:
    from contractbeoordeling.domain.assessment import Level
    from contractbeoordeling.usecases.assessments.place import code_of
    from contractbeoordeling.wording.assessments import LEVELS, REMARK_DECISIONS

    framework = shown.file.framework
    for number, each in enumerate(shown.file.remarks, start=1):
        decided = tr("nog niet beslist")
        if each.decision is not None:
            decided = f"{REMARK_DECISIONS[each.decision]}: {each.reason}"
        place = code_of(framework, Level.CRITERION, each.criterion_key or "")
        yield tr("Opmerking {number} over {place}: {text} ({decided})").format(
            number=number,
            place=place or tr("het geheel"),
            text=" ".join(each.text.split()),
            decided=decided,
        )
        if shown.evidence[each.id]:
            kept = tr("Onderbouwing bij opmerking {number}: {files}")
            yield kept.format(number=number, files=", ".join(one.name for one in shown.evidence[each.id]))
    for each in shown.file.deviations:
        confirmed = tr("bevestigd") if each.confirmed_on is not None else tr("volgens opgave")
        yield tr(
            "Afwijking {place}: {computed} wordt {determined}; {reason} (tweede lezer: {reader}, {confirmed})"
        ).format(
            place=code_of(framework, each.level, each.subject_key) or LEVELS[each.level],
            computed=each.computed,
            determined=each.determined,
            reason=each.reason,
            reader=each.second_reader_name,
            confirmed=confirmed,
        )
    for each in shown.file.findings:
        place = code_of(framework, each.level, each.subject_key) or LEVELS[each.level]
        yield tr("Bevinding {place}: {text}").format(place=place, text=each.text)
