"""Determining: a person answers for the assessment, and it is sealed."""

from dataclasses import dataclass, replace
from datetime import date

from contractbeoordeling import __version__
from contractbeoordeling.domain.assessment import AssessmentVersion, Determination, determined
from contractbeoordeling.domain.assessment_rules import AssessmentFault, determination_faults
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.person import Author, Person
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.domain.seal.check import verify
from contractbeoordeling.domain.seal.envelope import Envelope, Sealing, kept_bytes
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.file import (
    AssessmentFile,
    assessment_file,
    refuse,
)
from contractbeoordeling.usecases.assessments.material import material_of
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import moment_on
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.deciders import at_work
from contractbeoordeling.usecases.outgoing.assessment_documents import Sender, send_report
from contractbeoordeling.usecases.outgoing.outbox import Outbox


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """In which function and on whose behalf somebody determines, and why signals don't keep it waiting."""

    function: str = ""
    on_behalf_of: str = ""
    late_signals_reason: str = ""
    open_signals_reason: str = ""


def determine(
    store: Store,
    who: Author,
    participation: Participation,
    mandate: Mandate | None = None,
    *,
    today: date | None = None,
    outbox: Outbox | None = None,
) -> AssessmentVersion:
    """Determine and seal an assessment; undo stops here, and what comes later is a new version.

    With an outbox the sealed report is made too, and kept as it goes.
    """
    mandate = mandate or Mandate()
    with store.change(who, Verb.DETERMINED) as change:
        file = assessment_file(change, participation)
        person = at_work(change, who)
        if file.version is None:
            raise Refusal(str(AssessmentFault.NO_DRAFT))
        file = file.of_version(_with_reasons(file.version, mandate))
        refuse(determination_faults(file.standing(), person, today or now()))
        version = file.version
        if person is None or version is None:
            raise AssertionError("the rules ask for a person and a draft")
        act = Determination(
            at=moment_on(today),
            by_id=person.id,
            function=mandate.function or person.function,
            on_behalf_of=mandate.on_behalf_of,
        )
        envelope = _sealed(change, file, act, person)
        sealed = change.update(checked(determined(version, act, change.keep_content(kept_bytes(envelope)))))
        if outbox is not None:
            send_report(change, file.of_version(sealed), envelope, Sender(store, outbox))
        return sealed


def _sealed(reader: Reader, file: AssessmentFile, act: Determination, person: Person) -> Envelope:
    version = file.version
    sealing = Sealing(
        program=__version__,
        at=act.at,
        by=person.name,
        function=act.function,
        on_behalf_of=act.on_behalf_of,
        previous=None if version is None else version.previous_seal,
    )
    envelope = material_of(reader, file).sealed(sealing)
    if verify(envelope):  # a seal that doesn't hold could never be mended
        raise AssertionError(verify(envelope))
    return envelope


def _with_reasons(version: AssessmentVersion, mandate: Mandate) -> AssessmentVersion:
    return checked(
        replace(
            version,
            late_signals_reason=mandate.late_signals_reason or version.late_signals_reason,
            open_signals_reason=mandate.open_signals_reason or version.open_signals_reason,
        )
    )
