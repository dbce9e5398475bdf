"""From JSON to a framework, with every fault by its place."""

from collections.abc import Sequence
from types import MappingProxyType

from contractbeoordeling.domain.contract import FinancingVariant
from contractbeoordeling.domain.framework.checks import check_framework
from contractbeoordeling.domain.framework.content import FORMAT
from contractbeoordeling.domain.framework.faults import Fault, FaultCode, Path
from contractbeoordeling.domain.framework.keys import is_code, is_key
from contractbeoordeling.domain.framework.model import (
    DEFAULT_REPLY_DAYS,
    SCORES,
    WEIGHTS,
    Certificate,
    CertificateCoverage,
    Criterion,
    Framework,
    LegendEntry,
    Theme,
)
from contractbeoordeling.domain.framework.norm_reading import read_norms
from contractbeoordeling.domain.framework.parameters import REPLY_DAYS, ends_of, read_figures, read_parameters
from contractbeoordeling.domain.framework.reading import Node, choices_of
from contractbeoordeling.domain.method.case import METHOD_VERSION
from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.provider import Law

LIST_SEPARATORS = ";\n"
"""What no name in a list may hold: in a workbook they stand in one cell."""

_FRAMEWORK_FIELDS = (
    "format",
    "method",
    "name",
    "version",
    "scale",
    "themes",
    "parameters",
    "reply_days",
    "figures",
    "legend",
    "norms",
)
_THEME_FIELDS = ("key", "code", "name", "core", "criteria")
_CRITERION_FIELDS = (
    "key",
    "code",
    "name",
    "statement",
    "questions",
    "weights",
    "anchors",
    "certificate",
    "legal_basis",
    "shared_with_municipality",
    "indicator",
    "laws",
    "care_forms",
    "not_for_variants",
    "short_resident_question",
)
_CERTIFICATE_FIELDS = ("coverage", "names", "question", "explanation")


def parse_framework(data: object) -> tuple[Framework | None, tuple[Fault, ...]]:
    """Return the framework that the JSON describes and what is wrong; no framework where a fault forbids it."""
    faults: list[Fault] = []
    node = Node(data, (), faults)
    node.object(_FRAMEWORK_FIELDS)
    _check_format(node)
    framework = _framework(node)
    wrong = [each.path for each in faults]
    faults += [each for each in check_framework(framework) if not _follows_from(each, wrong)]
    if any(not each.warning for each in faults):
        return None, tuple(faults)
    return framework, tuple(faults)


def _follows_from(fault: Fault, wrong: Sequence[Path]) -> bool:
    """Tell whether a warning is about a value that couldn't be read and was left out."""
    return fault.warning and any(path[: len(fault.path)] == fault.path for path in wrong)


def _check_format(node: Node) -> None:
    number, method = node.field("format"), node.field("method")
    if isinstance(number.raw, int) and number.raw > FORMAT:
        number.fault(FaultCode.NEWER_FORMAT, known=FORMAT)
    elif number.raw != FORMAT:
        number.fault(FaultCode.UNKNOWN_VALUE, options=FORMAT)
    if method.raw != METHOD_VERSION:
        method.fault(FaultCode.UNKNOWN_VALUE, options=METHOD_VERSION)


def _framework(node: Node) -> Framework:
    low, high = ends_of(REPLY_DAYS)
    figures = read_figures(node.field("figures"))
    return Framework(
        name=node.field("name").line(required=True),
        version=node.field("version").line(required=True),
        scale=_scored(node.field("scale"), one_line=True),
        themes=tuple(_theme(each) for each in node.field("themes").items()),
        parameters=read_parameters(node.field("parameters")),
        reply_days=node.field("reply_days").whole(int(low), int(high), DEFAULT_REPLY_DAYS),
        figures=figures,
        legend=tuple(_legend_entry(each) for each in node.field("legend").items()),
        norms=read_norms(node.field("norms"), figures),
    )


def _theme(node: Node) -> Theme:
    node.object(_THEME_FIELDS)
    return Theme(
        key=_key(node),
        code=_code(node),
        name=node.field("name").line(required=True),
        core=node.field("core").flag(),
        criteria=tuple(_criterion(each) for each in node.field("criteria").items()),
    )


def _criterion(node: Node) -> Criterion:
    node.object(_CRITERION_FIELDS)
    return Criterion(
        key=_key(node),
        code=_code(node),
        name=node.field("name").line(required=True),
        statement=node.field("statement").text(required=True),
        questions=_questions(node.field("questions")),
        weights=_weights(node.field("weights")),
        anchors=_scored(node.field("anchors"), one_line=False),
        certificate=_certificate(node.field("certificate")),
        legal_basis=node.field("legal_basis").text(),
        shared_with_municipality=node.field("shared_with_municipality").flag(),
        indicator=node.field("indicator").text(),
        laws=choices_of(node.field("laws"), Law),
        care_forms=_names(node.field("care_forms")),
        not_for_variants=choices_of(node.field("not_for_variants"), FinancingVariant),
        short_resident_question=node.field("short_resident_question").flag(),
    )


def _key(node: Node) -> str:
    key = node.field("key")
    text = key.line(required=True)
    if text and not is_key(text):
        key.fault(FaultCode.BAD_KEY)
    return text


def _code(node: Node) -> str:
    code = node.field("code")
    text = code.line(required=True)
    if text and not is_code(text):
        code.fault(FaultCode.BAD_CODE)
    return text


def _questions(node: Node) -> MappingProxyType[Party, str]:
    if node.raw is not None:
        node.object(tuple(Party))
    asked = {party: node.field(party).text() for party in Party}
    return MappingProxyType({party: text for party, text in asked.items() if text})


def _weights(node: Node) -> MappingProxyType[Perspective, int]:
    node.object(tuple(Perspective))
    low, high = min(WEIGHTS), max(WEIGHTS)
    return MappingProxyType({each: node.field(each).whole(low, high, 0) for each in Perspective})


def _scored(node: Node, *, one_line: bool) -> MappingProxyType[int, str]:
    """Read a text for each score: anchors, or the words of the scale."""
    node.object(tuple(str(score) for score in SCORES))
    texts: dict[int, str] = {}
    for score in SCORES:
        each = node.field(str(score))
        texts[score] = each.line(required=True) if one_line else each.text(required=True)
    return MappingProxyType(texts)


def _certificate(node: Node) -> Certificate:
    if node.raw is None:
        return Certificate()
    node.object(_CERTIFICATE_FIELDS)
    coverage = node.field("coverage").choice(CertificateCoverage)
    return Certificate(
        coverage=coverage or CertificateCoverage.NONE,
        names=_names(node.field("names")),
        question=node.field("question").text(),
        explanation=node.field("explanation").text(),
    )


def _names(node: Node) -> tuple[str, ...]:
    """Read a list of names, none of them double or with a separator in it."""
    names: list[str] = []
    for item in node.items():
        name = item.text(required=True, limit=80)
        if any(each in name for each in LIST_SEPARATORS):
            item.fault(FaultCode.BAD_LIST)
        if name in names:
            item.fault(FaultCode.DUPLICATE_VALUE)
        names.append(name)
    return tuple(names)


def _legend_entry(node: Node) -> LegendEntry:
    node.object(("term", "meaning"))
    return LegendEntry(
        term=node.field("term").line(required=True), meaning=node.field("meaning").text(required=True)
    )
