"""What the tab and the dialog about figures say."""

from __future__ import annotations

from contractbeoordeling.domain.figures.kinds import RULES, FigureKind
from contractbeoordeling.usecases.figures.following import Followed
from contractbeoordeling.usecases.figures.listing import FigureLine, Trend
from contractbeoordeling.wording.figures import ABOUT, UNITS, figure_name, period_name, value_said
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.numbers import number

TRENDS = {
    Trend.BETTER: "beter",
    Trend.WORSE: "slechter",
    Trend.SAME: "gelijk",
    Trend.HIGHER: "hoger",
    Trend.LOWER: "lager",
}


def none_yet() -> str:
    return tr("Van deze aanbieder zijn nog geen cijfers. Lees een lijst in, of voeg er een toe.")


def change_title() -> str:
    return tr("Cijfer wijzigen")


def whole_provider() -> str:
    return tr("de hele aanbieder")


def no_part() -> str:
    return tr("geheel")


def municipality(name: str) -> str:
    return tr("gemeente {name}").format(name=name)


def contract(number: str) -> str:
    return tr("contract {number}").format(number=number)


def remove_question(line: FigureLine) -> str:
    named = figure_name(line.kind, line.part)
    return tr("‘{figure}’ over {period} verwijderen? Met Ongedaan maken komt het terug.").format(
        figure=named, period=period_name(line.since, line.until)
    )


def hidden_value() -> str:
    return tr("niet getoond; laat leeg om de uitkomst te houden")


def value_hint(kind: FigureKind) -> str:
    """What is filled in for a kind."""
    rules = RULES[kind]
    return tr("{unit}, van {low} tot en met {high}").format(
        unit=UNITS[rules.unit], low=number(rules.low, 0), high=number(rules.high, 0)
    )


def about_kind(kind: FigureKind) -> str:
    return ABOUT[kind]


def about_line(line: FigureLine, criteria: str) -> str:
    """Everything about the chosen outcome on two lines."""
    value = value_said(line.kind, line.value, hidden=line.hidden)
    named = tr("{figure}, {period}: {value}").format(
        figure=figure_name(line.kind, line.part), period=period_name(line.since, line.until), value=value
    )
    parts = [named]
    if line.count is not None:
        parts.append(tr("n = {n}").format(n=line.count))
    if line.computed:
        parts.append(tr("berekend uit de andere cijfers van deze periode"))
    for word, text in ((tr("bron"), line.source), (tr("methode"), line.method)):
        if text:
            parts.append(f"{word}: {text}")
    if criteria:
        parts.append(tr("geeft een score bij {criteria}").format(criteria=criteria))
    said = "  ·  ".join(parts)
    return f"{said}\n{line.remark}" if line.remark else said


def list_title() -> str:
    return tr("Waar komt de lijst met cijfers?")


def list_name(provider: str, year: int) -> str:
    return tr("Cijfers {provider} {year}.xlsx").format(provider=provider, year=year)


def workbooks() -> str:
    return tr("Excel-werkmap (*.xlsx)")


def list_done(rows: int, year: int) -> str:
    return tr(
        "De lijst met {rows} regels over {year} staat klaar. Vul haar in en lees haar hier weer in."
    ).format(rows=rows, year=year)


def norms_question(done: Followed) -> str:
    said = tr(
        "De normtabellen van het nieuwste kwaliteitskader toepassen op alle cijfers in dit register? "
        "Waarnemingen uit cijfers: {added} erbij, {changed} gewijzigd, {removed} weg."
    )
    return said.format(added=done.added, changed=done.changed, removed=done.removed)
