"""Answering a remark of the provider: adopted, partly or not, with the reason that the provider reads."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from contractbeoordeling.domain.assessment import AssessmentVersion, RemarkDecision, ReplyRemark
from contractbeoordeling.domain.assessment_rules import changing_faults, decision_faults
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.notice import personal_data_notices
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.file import newest_version, refuse
from contractbeoordeling.usecases.checked import checked
from contractbeoordeling.usecases.clock import today as now
from contractbeoordeling.usecases.noted import Noted


def decide_remark(
    store: Store,
    who: Author,
    remark_id: str,
    decision: tuple[RemarkDecision, str],
    *,
    today: date | None = None,
) -> Noted[ReplyRemark]:
    """Store what is done with a remark and why; it can be decided anew until the assessment is determined."""
    with store.change(who, Verb.REMARK_DECIDED) as change:
        known = change.get(ReplyRemark, remark_id)
        version = None if known is None else change.get(AssessmentVersion, known.assessment_id)
        if known is None or version is None:
            raise Refusal("remark_unknown", remark=remark_id, count="?")
        refuse(changing_faults(version))
        decided = checked(
            replace(
                known,
                decision=decision[0],
                reason=decision[1],
                decided_by_id=who.person_id,
                decided_on=today or now(),
            )
        )
        refuse(decision_faults(decided))
        change.update(decided)
    return Noted(decided, personal_data_notices({"reason": decided.reason}))


def find_remark(reader: Reader, participation: Participation, text: str) -> ReplyRemark:
    """Return the remark with this number, counted from 1 as they came in, or this id."""
    version = newest_version(reader, participation)
    found: Sequence[ReplyRemark] = reader.find(ReplyRemark, assessment_id=version.id)
    for number, each in enumerate(found, start=1):
        if text.strip() in (str(number), each.id):
            return each
    raise Refusal("remark_unknown", remark=text, count=len(found))
