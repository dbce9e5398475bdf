"""The human part of a draft or seal, read back into what a document shows."""

from collections.abc import Mapping, Sequence
from datetime import date

from contractbeoordeling.domain.assessment import Level, RemarkDecision
from contractbeoordeling.domain.canonical import JsonValue
from contractbeoordeling.domain.seal.human import CERTIFIED
from contractbeoordeling.report.assessment.content import OtherRating, People, SaidFinding, SaidRemark


def people_in(human: Mapping[str, JsonValue]) -> People:
    """Return what people made of an assessment; nothing of it stands in an empty part."""
    texts = human.get("texts")
    return People(
        deviations=tuple(_deviation(each) for each in _objects(human.get("deviations"))),
        findings=tuple(_finding(each) for each in _objects(human.get("findings"))),
        remarks=tuple(_remark(each) for each in _objects(human.get("remarks"))),
        texts={name: str(text) for name, text in texts.items()} if isinstance(texts, Mapping) else {},
    )


def not_asked_in(human: Mapping[str, JsonValue]) -> frozenset[str]:
    """Return the codes of the criteria that a certificate answers in the provider's place."""
    texts = human.get("texts")
    names = list(texts) if isinstance(texts, Mapping) else list[str]()
    return frozenset(each.removeprefix(CERTIFIED) for each in names if each.startswith(CERTIFIED))


def _deviation(said: Mapping[str, JsonValue]) -> OtherRating:
    by = [str(said["by"]), str(said["function"])]
    behalf = str(said["on_behalf_of"])
    return OtherRating(
        level=Level(str(said["level"])),
        code=str(said["code"]),
        computed=int(str(said["computed"])),
        determined=int(str(said["determined"])),
        reason=str(said["reason"]),
        by=", ".join(filter(None, [*by, f"namens {behalf}" if behalf else ""])),
        second_reader=str(said["second_reader"]),
        confirmed=said["confirmed_on"] is not None,
    )


def _finding(said: Mapping[str, JsonValue]) -> SaidFinding:
    return SaidFinding(
        level=Level(str(said["level"])),
        code=str(said["code"]),
        text=str(said["text"]),
        ask_next=str(said["ask_next"]),
    )


def _remark(said: Mapping[str, JsonValue]) -> SaidRemark:
    decision = said["decision"]
    return SaidRemark(
        code=str(said["code"]),
        text=str(said["text"]),
        attached=_attached(said),
        received_on=date.fromisoformat(str(said["received_on"])),
        decision=None if decision is None else RemarkDecision(str(decision)),
        reason=str(said["reason"]),
    )


def _attached(said: Mapping[str, JsonValue]) -> int:
    """Return how many files came with a remark; a seal of before names one document or none."""
    files = said.get("attachments")
    if isinstance(files, Sequence) and not isinstance(files, str):
        return len(files)
    return 0 if said["document"] is None else 1


def _objects(value: JsonValue) -> list[Mapping[str, JsonValue]]:
    if not isinstance(value, Sequence) or isinstance(value, str):
        return []
    return [each for each in value if isinstance(each, Mapping)]
