"""The human part of an envelope: what people made of the computed result, in words that the provider may read.

Personal data in those words is masked: an envelope goes out, and can never be changed afterwards.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from contractbeoordeling.domain.assessment import Deviation, Level, ReplyRemark, WrittenFinding
from contractbeoordeling.domain.canonical import JsonValue
from contractbeoordeling.domain.privacy import masked, scan, shown

CERTIFIED = "certified "
"""How the name of a text begins that says which certificate answers for the criterion after it."""


def _nothing() -> Mapping[str, str]:
    return {}


def _no_evidence() -> Mapping[str, Sequence[str]]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class SealNames:
    """What stands in an envelope for keys and ids: codes of criteria and themes, names of people, hashes of documents."""

    codes: Mapping[str, str] = field(default_factory=_nothing)
    people: Mapping[str, str] = field(default_factory=_nothing)
    documents: Mapping[str, str] = field(default_factory=_nothing)
    evidence: Mapping[str, Sequence[str]] = field(default_factory=_no_evidence)
    """Hashes of what came along with each remark."""


class HumanText(StrEnum):
    """Which text of people personal data stands in."""

    FINDING = "finding"
    DEVIATION = "deviation"
    REMARK = "remark"
    ANSWER = "answer"
    REASON = "reason"


@dataclass(frozen=True, slots=True)
class MaskedWord:
    """Personal data that a document doesn't show: in which text, at which code (or for what reason), and what is shown."""

    part: HumanText
    code: str
    shown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HumanPart:
    """What people decided and wrote; `texts` are other reasons, by what they are for."""

    findings: tuple[WrittenFinding, ...] = ()
    deviations: tuple[Deviation, ...] = ()
    remarks: tuple[ReplyRemark, ...] = ()
    texts: Mapping[str, str] = field(default_factory=_nothing)

    def document(self, names: SealNames) -> dict[str, JsonValue]:
        """Return it as JSON; findings that the provider may not read stay out."""
        findings = [each for each in self.findings if each.for_provider]
        return {
            "findings": [_finding(each, names) for each in _ordered(findings)],
            "deviations": [_deviation(each, names) for each in _ordered(self.deviations)],
            "remarks": [_remark(each, names) for each in self.remarks],
            "texts": {name: masked(text) for name, text in self.texts.items() if text.strip()},
        }

    def masked_words(self, names: SealNames) -> tuple[MaskedWord, ...]:
        """Return the personal data that is masked where these words go out."""
        said: list[tuple[HumanText, str, str]] = []
        for each in self.findings:
            if each.for_provider:
                code = _code(each.subject_key, names)
                said += [(HumanText.FINDING, code, each.text), (HumanText.FINDING, code, each.ask_next)]
        said += [
            (HumanText.DEVIATION, _code(each.subject_key, names), each.reason) for each in self.deviations
        ]
        for each in self.remarks:
            code = _code(each.criterion_key, names)
            said += [(HumanText.REMARK, code, each.text), (HumanText.ANSWER, code, each.reason)]
        said += [(HumanText.REASON, name, text) for name, text in self.texts.items()]
        return tuple(
            MaskedWord(part, code, shown(text, span)) for part, code, text in said for span in scan(text)
        )


_LEVELS = tuple(Level)
Said = TypeVar("Said", Deviation, WrittenFinding)


def _ordered(said: Iterable[Said]) -> list[Said]:
    return sorted(said, key=_place)


def _place(said: Deviation | WrittenFinding) -> tuple[int, str]:
    return _LEVELS.index(said.level), said.subject_key


def _finding(finding: WrittenFinding, names: SealNames) -> JsonValue:
    return {
        "level": finding.level.value,
        "code": _code(finding.subject_key, names),
        "text": masked(finding.text),
        "ask_next": masked(finding.ask_next),
        "written_on": finding.written_on.isoformat(),
    }


def _deviation(deviation: Deviation, names: SealNames) -> JsonValue:
    reader = deviation.second_reader_id
    confirmed = deviation.confirmed_on
    return {
        "level": deviation.level.value,
        "code": _code(deviation.subject_key, names),
        "computed": deviation.computed,
        "determined": deviation.determined,
        "reason": masked(deviation.reason),
        "decided_on": deviation.decided_on.isoformat(),
        "by": names.people.get(deviation.decided_by_id or "", ""),
        "function": deviation.decided_function,
        "on_behalf_of": deviation.decided_on_behalf_of,
        "second_reader": names.people.get(reader or "", deviation.second_reader_name),
        "confirmed_on": None if confirmed is None else confirmed.isoformat(),
    }


def _remark(remark: ReplyRemark, names: SealNames) -> JsonValue:
    return {
        "code": _code(remark.criterion_key, names),
        "text": masked(remark.text),
        "document": names.documents.get(remark.document_id or ""),
        "attachments": list(names.evidence.get(remark.id, ())),
        "received_on": remark.received_on.isoformat(),
        "decision": None if remark.decision is None else remark.decision.value,
        "reason": masked(remark.reason),
    }


def _code(key: str, names: SealNames) -> str:
    return names.codes[key] if key else ""
