"""The records that pages follow which show what was computed of a case, or what people made of that."""

from __future__ import annotations

from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.assessment import (
    AssessmentVersion,
    Deviation,
    ReplyRemark,
    SentDraft,
    WrittenFinding,
)
from contractbeoordeling.domain.contract import Contract
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.provider import Certificate, Provider
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.register import Comparability
from contractbeoordeling.domain.round import NotApplicable, Participation, Request, Round
from contractbeoordeling.domain.signal import Signal
from contractbeoordeling.domain.supervision import SupervisionMeasure

CASE: frozenset[type[Record]] = frozenset(
    {
        Answer,
        Certificate,
        Comparability,
        Contract,
        NotApplicable,
        Observation,
        Participation,
        Provider,
        Request,
        Round,
        Signal,
        SupervisionMeasure,
    }
)
"""What a result is computed from."""
ASSESSED = CASE | {AssessmentVersion, Deviation, ReplyRemark, SentDraft, WrittenFinding}
"""That, and what people made of it."""
