"""What people made of it: deviations with their reason, findings in words, the provider's remarks and the answers."""

from collections.abc import Iterator

from contractbeoordeling.domain.assessment import Level
from contractbeoordeling.domain.seal.human import CERTIFIED
from contractbeoordeling.report.assessment.content import (
    Concept,
    OtherRating,
    ReportContent,
    SaidFinding,
    SaidRemark,
)
from contractbeoordeling.report.paper.model import Block, Facts, Heading, Paragraph
from contractbeoordeling.wording.assessments import LEVELS, REMARK_DECISIONS
from contractbeoordeling.wording.numbers import day

_REASONS = {
    "late_signals": "Ernstige signalen na de peildatum",
    "open_signals": "Ernstige signalen die nog niet zijn nagegaan",
    "reopened": "Waarom de vorige versie is heropend",
    "withdrawn": "Ingetrokken",
    "extended": "Waarom de termijn voor de reactie is verlengd",
}
_NOT_APPLICABLE = "not_applicable "


def people_blocks(content: ReportContent) -> Iterator[Block]:
    """Give the parts that people wrote; what nobody wrote has no heading."""
    people = content.people
    if people.deviations:
        yield Heading("Waar van de berekening is afgeweken")
        for each in people.deviations:
            yield Facts(list(_deviation(content, each)))
    if people.findings:
        yield Heading("Bevindingen in woorden")
        for each in people.findings:
            yield Facts(list(_finding(content, each)))
    if people.texts:
        yield Heading("Toelichting")
        yield Facts([(_reason(content, name), text) for name, text in people.texts.items()])
    yield from _reply(content)


def _reply(content: ReportContent) -> Iterator[Block]:
    yield Heading("Reactie van de aanbieder")
    remarks = content.people.remarks
    if not remarks:
        waiting = isinstance(content.standing, Concept)
        yield Paragraph(
            "Er zijn nog geen opmerkingen ontvangen." if waiting else "De aanbieder had geen opmerkingen."
        )
    for number, each in enumerate(remarks, start=1):
        yield Heading(f"Opmerking {number}, over {_place(content, Level.CRITERION, each.code)}", 2)
        yield Facts([line for line in _remark(each) if line[1]])


def _remark(remark: SaidRemark) -> Iterator[tuple[str, str]]:
    yield "Ontvangen op", day(remark.received_on)
    yield "Opmerking", remark.text
    kept = "ja, bij de opdrachtgever bewaard"
    yield (
        "Bijlage",
        "" if not remark.attached else kept if remark.attached == 1 else f"{remark.attached}: {kept}",
    )
    yield "Antwoord", "nog niet beslist" if remark.decision is None else REMARK_DECISIONS[remark.decision]
    yield "Reden", remark.reason


def _deviation(content: ReportContent, each: OtherRating) -> Iterator[tuple[str, str]]:
    scale = content.subject.scale
    ratings = (
        f"vastgesteld {each.determined} ({scale[each.determined]}), "
        f"berekend {each.computed} ({scale[each.computed]})"
    )
    yield _capital(_place(content, each.level, each.code)), ratings
    yield "Reden", each.reason
    reader = each.second_reader if each.confirmed else f"volgens opgave van wie afweek: {each.second_reader}"
    yield "Tweede lezer", reader
    if each.by:
        yield "Door", each.by


def _finding(content: ReportContent, each: SaidFinding) -> Iterator[tuple[str, str]]:
    yield _capital(_place(content, each.level, each.code)), each.text
    if each.ask_next:
        yield "Wat wij hierna vragen", each.ask_next


def _place(content: ReportContent, level: Level, code: str) -> str:
    if not code:
        return LEVELS[Level.OVERALL] if level is Level.OVERALL else "het geheel"
    names = content.subject.themes if level is Level.THEME else content.subject.criteria
    return f"{LEVELS[level]} {code} {names.get(code, '')}".strip()


def _reason(content: ReportContent, name: str) -> str:
    if name.startswith(_NOT_APPLICABLE):
        return f"Niet van toepassing: {_place(content, Level.CRITERION, name.removeprefix(_NOT_APPLICABLE))}"
    if name.startswith(CERTIFIED):
        return f"Niet gevraagd (keurmerk): {_place(content, Level.CRITERION, name.removeprefix(CERTIFIED))}"
    return _REASONS.get(name, name)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
