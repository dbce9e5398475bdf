"""What must hold between the parts of a framework, apart from each value by itself."""

from collections.abc import Iterable, Iterator

from contractbeoordeling.domain.framework.faults import Fault, FaultCode, Path
from contractbeoordeling.domain.framework.model import (
    SHORT_QUESTIONS,
    CertificateCoverage,
    Criterion,
    Framework,
)
from contractbeoordeling.domain.framework.norm_checks import check_norms
from contractbeoordeling.domain.party import Party


def check_framework(framework: Framework) -> Iterator[Fault]:
    """Go through what is wrong between the parts of a framework."""
    yield from _double(framework)
    if not framework.themes:
        yield Fault(FaultCode.NO_THEMES, ("themes",))
    minimum = framework.parameters.minimum_perspectives
    for number, theme in enumerate(framework.themes):
        if not theme.criteria:
            yield Fault(FaultCode.THEME_WITHOUT_CRITERIA, ("themes", number), theme.code)
    for path, criterion in _placed(framework):
        yield from _check_questions(path, criterion)
        yield from _check_certificate(path, criterion)
        known = sum(weight > 0 for weight in criterion.weights.values())
        if known < minimum:
            values = {"minimum": str(minimum)}
            yield Fault(FaultCode.NEVER_RATED, (*path, "weights"), str(known), values)
    yield from _check_short_questions(framework)
    yield from check_norms(framework)


def _placed(framework: Framework) -> Iterator[tuple[Path, Criterion]]:
    for number, theme in enumerate(framework.themes):
        for position, criterion in enumerate(theme.criteria):
            yield ("themes", number, "criteria", position), criterion


def _double(framework: Framework) -> Iterator[Fault]:
    themes = [(("themes", number), each) for number, each in enumerate(framework.themes)]
    criteria = list(_placed(framework))
    for placed in (themes, criteria):
        yield from _repeated(
            FaultCode.DUPLICATE_CODE, [((*path, "code"), each.code) for path, each in placed]
        )
        yield from _repeated(FaultCode.DUPLICATE_KEY, [((*path, "key"), each.key) for path, each in placed])
    terms = [(("legend", number, "term"), each.term) for number, each in enumerate(framework.legend)]
    yield from _repeated(FaultCode.DUPLICATE_TERM, terms)


def _repeated(code: FaultCode, texts: Iterable[tuple[Path, str]]) -> Iterator[Fault]:
    first: dict[str, Path] = {}
    for path, text in texts:
        if text and text.casefold() in first:
            yield Fault(code, path, text, other=first[text.casefold()])
        first.setdefault(text.casefold(), path)


def _check_questions(path: Path, criterion: Criterion) -> Iterator[Fault]:
    for perspective, weight in criterion.weights.items():
        question = criterion.questions.get(Party(perspective))
        values = {"party": perspective.value}
        if weight and not question:
            yield Fault(FaultCode.WEIGHT_WITHOUT_QUESTION, (*path, "questions", perspective), values=values)
        if question and not weight:
            yield Fault(FaultCode.QUESTION_WITHOUT_WEIGHT, (*path, "weights", perspective), "0", values)


def _check_certificate(path: Path, criterion: Criterion) -> Iterator[Fault]:
    certificate = criterion.certificate
    covered = certificate.coverage is not CertificateCoverage.NONE
    if covered and not certificate.names:
        yield Fault(FaultCode.COVERED_WITHOUT_CERTIFICATE, (*path, "certificate", "names"))
    if not covered and certificate.names:
        found = "; ".join(certificate.names)
        yield Fault(FaultCode.CERTIFICATE_WITHOUT_COVERAGE, (*path, "certificate", "coverage"), found)


def _check_short_questions(framework: Framework) -> Iterator[Fault]:
    short = [(path, each) for path, each in _placed(framework) if each.short_resident_question]
    for count, (path, criterion) in enumerate(short, start=1):
        if count > SHORT_QUESTIONS:
            place = (*path, "short_resident_question")
            values = {"limit": str(SHORT_QUESTIONS)}
            yield Fault(FaultCode.TOO_MANY_SHORT_QUESTIONS, place, str(len(short)), values)
        if Party.RESIDENT not in criterion.questions:
            place = (*path, "questions", Party.RESIDENT.value)
            yield Fault(FaultCode.SHORT_WITHOUT_QUESTION, place)
