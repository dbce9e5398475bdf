"""The records that an assessment rests on or that are made about it: what its pages follow."""

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

ASSESSED: frozenset[type[Record]] = frozenset(
    {
        Answer,
        AssessmentVersion,
        Certificate,
        Comparability,
        Contract,
        Deviation,
        NotApplicable,
        Observation,
        Participation,
        Provider,
        ReplyRemark,
        Request,
        Round,
        SentDraft,
        Signal,
        SupervisionMeasure,
        WrittenFinding,
    }
)
