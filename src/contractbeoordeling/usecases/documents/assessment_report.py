"""The assessment report of one participation: computed now as a concept, or exactly as it was sealed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from contractbeoordeling.domain.canonical import JsonValue, canonical_bytes
from contractbeoordeling.domain.document import DocumentKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.method.evaluate import CaseResult, evaluate
from contractbeoordeling.domain.method.reading import read_cases
from contractbeoordeling.domain.register import RegisterInfo
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.seal.check import verify
from contractbeoordeling.domain.seal.envelope import SEALED_THEMES, Envelope, sealable
from contractbeoordeling.report.assessment.content import Concept, ReportContent, Seal, Subject
from contractbeoordeling.report.assessment.paper import report_paper
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.blind import refuse_unseen
from contractbeoordeling.usecases.assessments.certified import certified
from contractbeoordeling.usecases.assessments.export import export_envelope
from contractbeoordeling.usecases.assessments.file import AssessmentFile, assessment_file
from contractbeoordeling.usecases.assessments.material import material_of
from contractbeoordeling.usecases.assessments.waiting import open_requests
from contractbeoordeling.usecases.documents.awaited import awaited_in
from contractbeoordeling.usecases.documents.people import not_asked_in, people_in
from contractbeoordeling.usecases.documents.write import refuse_other_kinds, write_paper
from contractbeoordeling.usecases.rounds.form_content import subject_names


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDone:
    """What was written, and the seal of what is determined; None where it is a concept."""

    path: Path
    seal: str | None


def write_assessment_report(
    store: Store, participation: Participation, path: Path, made_on: date
) -> ReportDone:
    """Write the report of the newest version; one that isn't determined says so on every page."""
    refuse_other_kinds(path)
    content = report_content(store, participation, made_on)
    write_paper(report_paper(content), path, store, DocumentKind.ASSESSMENT, names_in(content))
    standing = content.standing
    return ReportDone(path=path, seal=standing.hash if isinstance(standing, Seal) else None)


def names_in(content: ReportContent) -> dict[str, str]:
    """Return whom and what a report is about, for the placeholders of a template."""
    return {"aanbieder": content.subject.provider, "ronde": content.subject.round}


def report_content(store: Store, participation: Participation, made_on: date) -> ReportContent:
    """Return what the report of the newest version holds."""
    file = assessment_file(store, participation)
    version = file.version
    if version is not None and version.determined_at is not None:
        envelope = export_envelope(store, participation, version.version)
        return sealed_report(store, file, envelope, made_on)
    return concept_content(store, participation, made_on)


def concept_content(reader: Reader, participation: Participation, made_on: date) -> ReportContent:
    """Return what the report of an assessment holds that isn't determined yet."""
    file = assessment_file(reader, participation)
    refuse_unseen(reader, file.computed, "report_with_unseen")
    version = file.version
    human: Mapping[str, JsonValue] = {} if version is None else material_of(reader, file).human
    return ReportContent(
        made_on=made_on,
        subject=_subject(reader, file),
        result=evaluate(sealable(file.computed.case)),
        people=people_in(human),
        standing=Concept(
            sent_on=None if version is None else version.sent_on,
            reply_due=None if version is None else version.reply_due,
            waiting=awaited_in(open_requests(reader, file)),
        ),
    )


def sealed_report(reader: Reader, file: AssessmentFile, envelope: Envelope, made_on: date) -> ReportContent:
    """Return the report of an envelope; one that does not hold is never printed."""
    version = file.version
    sealed = None if version is None else version.seal_sha256
    if verify(envelope) or _object(envelope["seal"])["hash"] != sealed:
        raise Refusal("seal_does_not_hold")
    return ReportContent(
        made_on=made_on,
        subject=_subject(reader, file, envelope),
        result=_result(envelope),
        people=people_in(_object(envelope["human"])),
        standing=_seal(envelope),
    )


def _result(envelope: Envelope) -> CaseResult:
    (case,) = read_cases(canonical_bytes(envelope["case"])).cases
    return evaluate(case)


def _seal(envelope: Envelope) -> Seal:
    said = _object(envelope["seal"])
    at = datetime.fromisoformat(str(said["time"])).astimezone()
    return Seal(
        version=int(str(said["version"])),
        determined_on=at.date(),
        by=str(said["by"]),
        function=str(said["function"]),
        on_behalf_of=str(said["on_behalf_of"]),
        hash=str(said["hash"]),
        previous=str(said["previous"] or ""),
        envelope=canonical_bytes(envelope),
    )


def _subject(reader: Reader, file: AssessmentFile, envelope: Envelope | None = None) -> Subject:
    """Return who and what; where it is sealed, as people called it then."""
    context, provider, own = file.computed.context, file.computed.provider, file.participation
    info, framework = reader.first(RegisterInfo), file.framework
    said: Mapping[str, JsonValue] = {} if envelope is None else _object(envelope["seal"])
    themes = {each.code: each.name for each in framework.themes}
    not_asked = frozenset(certified(file))
    if envelope is not None and SEALED_THEMES in _object(envelope["framework"]):
        themes = dict(_sealed_themes(envelope))
        not_asked = not_asked_in(_object(envelope["human"]))
    return Subject(
        client=info.client if info else "",
        provider=str(said.get("provider", provider.name)),
        kvk=str(said.get("kvk", provider.kvk) or ""),
        round=str(said.get("round", context.round.name)),
        subject=str(said.get("subject", subject_names(reader, [own])[own.id])),
        framework=f"{framework.name}, versie {framework.version}",
        themes=themes,
        criteria={each.code: each.name for each in framework.criteria},
        scale=framework.scale,
        not_asked=not_asked,
    )


def _sealed_themes(envelope: Envelope) -> Iterator[tuple[str, str]]:
    """Give code and name of the themes as an envelope has them; those of before don't."""
    themes = _object(envelope["framework"])[SEALED_THEMES]
    for each in themes if isinstance(themes, Sequence) and not isinstance(themes, str) else ():
        theme = _object(each)
        yield str(theme["code"]), str(theme["name"])


def _object(value: JsonValue) -> Mapping[str, JsonValue]:
    if not isinstance(value, Mapping):
        raise TypeError("an envelope that holds has objects here")
    return value
