"""A proposed mapping on the screen and as JSON: what was recognised, by which rule, what has to be asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from contractbeoordeling.domain.framework.figures import FigureSteps
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.imports import KINDS
from contractbeoordeling.wording.mapped_import import (
    KIND_REASONS,
    LEFT_OUT,
    WHY,
    meaning_said,
    rule_said,
)
from contractbeoordeling.wording.workbook import sheet_said

if TYPE_CHECKING:
    from contractbeoordeling.usecases.mapped_import.criteria import CriterionMatch
    from contractbeoordeling.usecases.mapped_import.propose import FileProposal
    from contractbeoordeling.workbook.scales.guess import ScaleProposal
    from contractbeoordeling.workbook.sheet_proposal import SheetProposal

_MOST = 12


def document(found: FileProposal) -> dict[str, object]:
    """The proposal as JSON."""
    provider = found.provider.provider
    return {
        "kind": found.kind,
        "sheets": [_sheet(each) for each in found.sheets],
        "provider": None
        if provider is None
        else {"name": provider.name, "kvk": provider.kvk, "sure": found.provider.sure},
        "kept": [{"name": each.kept.name, "sure": each.sure} for each in found.kept],
        "criteria": [_match(each) for each in found.criteria],
    }


def told(file: str, found: FileProposal) -> str:
    """The proposal in words."""
    lines = [file]
    for sheet in found.sheets:
        lines += [f"  {line}" for line in _sheet_said(sheet)]
    if found.provider.provider is not None:
        said = tr("Aanbieder: {name}") if found.provider.sure else tr("Aanbieder, na te gaan: {name}")
        lines.append("  " + said.format(name=found.provider.provider.name))
    for fit in found.kept[:1]:
        said = tr("Bewaarde indeling die past: '{name}'") if fit.sure else tr("Lijkt op indeling '{name}'")
        lines.append("  " + said.format(name=fit.kept.name))
    lines += [f"  {line}" for line in _criteria_said(found)]
    return "\n".join(lines)


def _sheet(sheet: SheetProposal) -> dict[str, object]:
    return {
        "name": sheet.sheet,
        "kind": sheet.kind,
        "sure": sheet.sure,
        "reason": sheet.reason,
        "left_out": sheet.left_out,
        "date": sheet.mapping.constants.get("date") if sheet.mapping else None,
        "scale": None if sheet.scale is None else _scale(sheet.scale),
    }


def _scale(scale: ScaleProposal) -> dict[str, object]:
    return {
        "rule": scale.choice.rule,
        "sure": scale.choice.sure,
        "reversed": scale.choice.backwards,
        "alternatives": list(scale.choice.alternatives),
        "values": [
            {
                "value": each.value,
                "count": each.count,
                "meaning": each.meaning,
                "certainty": each.said.certainty,
                "why": each.said.why,
                "suggestion": each.said.suggestion,
            }
            for each in scale.values
        ],
    }


def _match(match: CriterionMatch) -> dict[str, object]:
    return {
        "id": match.question.code,
        "question": match.question.wording,
        "chosen": match.chosen,
        "certain": match.certain,
        "candidates": [
            {"code": each.criterion.code, "name": each.criterion.name, "score": each.score, "on": each.on}
            for each in match.candidates
        ],
    }


def _sheet_said(sheet: SheetProposal) -> Iterator[str]:
    if sheet.kind is None or sheet.reason is None:
        why = tr(LEFT_OUT[sheet.left_out]) if sheet.left_out else "-"
        yield tr("{sheet}: niet in de indeling ({why})").format(sheet=sheet_said(sheet.sheet), why=why)
        return
    line = tr("{sheet}: {kind} ({why})")
    yield line.format(
        sheet=sheet_said(sheet.sheet), kind=tr(KINDS[sheet.kind]), why=tr(KIND_REASONS[sheet.reason])
    )
    day = sheet.mapping.constants.get("date") if sheet.mapping else None
    if day:
        yield tr("  Datum van de antwoorden: {day}").format(day=day)
    if sheet.scale is not None:
        yield from _scale_said(sheet.scale)


def _scale_said(scale: ScaleProposal) -> Iterator[str]:
    steps, choice = FigureSteps(), scale.choice
    if choice.rule is not None:
        said = tr("  Regel: {rule}") if choice.sure else tr("  Kies een regel; misschien: {rule}")
        yield said.format(rule=rule_said(choice.rule, steps))
    if choice.backwards:
        yield tr("  Let op: 1 lijkt hier het beste ('{said}')").format(said=scale.evidence.said)
    for each in choice.alternatives:
        yield tr("  of: {rule}").format(rule=rule_said(each, steps))
    for value in scale.likely[:_MOST]:
        seen = tr("  Nagaan: '{value}' ({count}×) is gelezen als {meaning} ({why})")
        meaning, why = meaning_said(value.meaning), tr(WHY[value.said.why])
        yield seen.format(value=value.value, count=value.count, meaning=meaning, why=why)
    for value in scale.to_ask[:_MOST]:
        hint = (
            ""
            if value.said.suggestion is None
            else tr("; misschien {meaning}").format(meaning=meaning_said(value.said.suggestion))
        )
        asked = tr("  Vragen: '{value}' ({count}×): {why}{hint}")
        yield asked.format(value=value.value, count=value.count, why=tr(WHY[value.said.why]), hint=hint)


def _criteria_said(found: FileProposal) -> Iterator[str]:
    open_ = [each for each in found.criteria if each.chosen is None]
    if not open_:
        return
    said = tr("{count} van de {total} vragen zijn nog aan geen criterium gekoppeld:")
    yield said.format(count=len(open_), total=len(found.criteria))
    for each in open_[:_MOST]:
        best = each.likely
        hint = tr(" → misschien {code} {name}").format(code=best.code, name=best.name) if best else ""
        yield f"  {each.question.code} {each.question.wording[:70]}{hint}"
