"""From the calculator's JSON to cases, with every fault at its place."""

from dataclasses import dataclass, fields
from datetime import date

from contractbeoordeling.domain.method.case import (
    METHOD_VERSION,
    Case,
    CaseObservation,
    CaseSignal,
    CriterionCase,
    ThemeCase,
)
from contractbeoordeling.domain.method.faults import Fault, FaultCode
from contractbeoordeling.domain.method.json_text import parse
from contractbeoordeling.domain.method.node import Node
from contractbeoordeling.domain.method.parameter_reading import read_parameters
from contractbeoordeling.domain.method.parameters import DEFAULT_PARAMETERS, Bounds
from contractbeoordeling.domain.observation import Evidence
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.signal import Polarity

_CASE = ("method", "reference_date", "supervision_measure", "parameters", "themes")
_OBSERVATION = tuple(field.name for field in fields(CaseObservation))
_SIGNAL = tuple(field.name for field in fields(CaseSignal))
_CRITERION = tuple(field.name for field in fields(CriterionCase))
_THEME = tuple(field.name for field in fields(ThemeCase))

_SCORE, _REGULATOR_SCORE = Bounds(1, 5), Bounds(1, 4)
_KNOW_WEIGHT, _RESPONDENTS, _SEVERITY = Bounds(0, 3), Bounds(0), Bounds(1, 4)


@dataclass(frozen=True, slots=True)
class ReadCases:
    """What was read: one case, or a list of them; no cases where there are faults."""

    cases: tuple[Case, ...]
    as_list: bool
    faults: tuple[Fault, ...]


def read_cases(content: bytes) -> ReadCases:
    """Read a file of one case or of a list of cases."""
    document = parse(content)
    if isinstance(document, Fault):
        return ReadCases((), as_list=False, faults=(document,))
    faults: list[Fault] = []
    root = Node(document, "", faults)
    as_list = isinstance(document, list)
    cases = tuple(_case(node) for node in (root.items() if as_list else [root]))
    return ReadCases(() if faults else cases, as_list, tuple(faults))


def _case(node: Node) -> Case:
    node.mapping(_CASE)
    method = node.field("method")
    if method.text() != METHOD_VERSION:
        method.fault(FaultCode.NOT_A_CHOICE, known=METHOD_VERSION)
    reference = node.field("reference_date")
    reference_date = reference.day()
    measure, parameters = node.optional("supervision_measure"), node.optional("parameters")
    reader = _ThemeReader(date.max if reference.absent else reference_date)
    return Case(
        reference_date=reference_date,
        supervision_measure=measure.boolean() if measure else False,
        parameters=read_parameters(parameters) if parameters else DEFAULT_PARAMETERS,
        themes=tuple(reader.theme(each) for each in node.field("themes").items()),
    )


class _ThemeReader:
    """Reads the themes of one case: no date after the reference date, no code twice."""

    def __init__(self, reference_date: date) -> None:
        self._reference_date = reference_date
        self._theme_codes: set[str] = set()
        self._criterion_codes: set[str] = set()

    def theme(self, node: Node) -> ThemeCase:
        node.mapping(_THEME)
        return ThemeCase(
            code=_new_code(node.field("code"), self._theme_codes),
            core=node.field("core").boolean(),
            in_scope=_in_scope(node),
            criteria=tuple(self._criterion(each) for each in node.field("criteria").items()),
        )

    def _criterion(self, node: Node) -> CriterionCase:
        node.mapping(_CRITERION)
        self_score = node.optional("self_score")
        return CriterionCase(
            code=_new_code(node.field("code"), self._criterion_codes),
            weights=_weights(node.field("weights")),
            self_score=self_score.decimal(_SCORE) if self_score and self_score.value is not None else None,
            in_scope=_in_scope(node),
            observations=tuple(self._observation(each) for each in node.field("observations").items()),
            signals=tuple(self._signal(each) for each in node.field("signals").items()),
        )

    def _observation(self, node: Node) -> CaseObservation:
        node.mapping(_OBSERVATION)
        perspective = node.field("perspective")
        by = perspective.choice(Perspective, FaultCode.UNKNOWN_PERSPECTIVE)
        evidence = node.optional("evidence")
        return CaseObservation(
            perspective=by,
            score=node.field("score").decimal(_REGULATOR_SCORE if by is Perspective.REGULATOR else _SCORE),
            observed_on=node.field("observed_on").day(self._reference_date),
            evidence=evidence.choice(Evidence) if evidence else Evidence.DIRECT,
            respondents=_respondents(node, None if perspective.absent else by),
            id=_optional_text(node, "id"),
        )

    def _signal(self, node: Node) -> CaseSignal:
        node.mapping(_SIGNAL)
        return CaseSignal(
            severity=node.field("severity").whole(_SEVERITY),
            polarity=node.field("polarity").choice(Polarity),
            verified=node.field("verified").boolean(),
            repair_verified=node.field("repair_verified").boolean(),
            observed_on=node.field("observed_on").day(self._reference_date),
            event=_optional_text(node, "event"),
            id=_optional_text(node, "id"),
        )


def _new_code(node: Node, seen: set[str]) -> str:
    code = node.code()
    if code in seen:
        node.fault(FaultCode.DOUBLE_CODE)
    if not node.absent:
        seen.add(code)
    return code


def _respondents(node: Node, by: Perspective | None) -> int | None:
    """Read the number of residents, that every residents' score has and no other."""
    if by is Perspective.RESIDENT:
        return node.field("respondents").whole(_RESPONDENTS)
    given = node.optional("respondents")
    if given and by is None:
        given.whole(_RESPONDENTS)
    elif given:
        given.fault(FaultCode.RESIDENTS_ONLY)
    return None


def _in_scope(node: Node) -> bool:
    found = node.optional("in_scope")
    return found.boolean() if found else True


def _optional_text(node: Node, name: str) -> str | None:
    found = node.optional(name)
    return found.text() if found else None


def _weights(node: Node) -> dict[Perspective, int]:
    named = node.mapping(tuple(Perspective), unknown=FaultCode.UNKNOWN_PERSPECTIVE)
    return {each: node.field(each).whole(_KNOW_WEIGHT) if each in named else 0 for each in Perspective}
