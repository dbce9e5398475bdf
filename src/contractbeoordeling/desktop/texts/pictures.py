"""What the pictures side by side say: what is known, what isn't, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from contractbeoordeling.desktop.theme import scheme
from contractbeoordeling.domain.method.consequences import consequences
from contractbeoordeling.domain.method.explanation import explain_criterion
from contractbeoordeling.domain.method.parameters import Parameters
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.round import Round
from contractbeoordeling.usecases.figures.listing import FigureLine
from contractbeoordeling.usecases.pictures import Cell, CriterionPicture, ProviderPicture, Said, ThemePicture
from contractbeoordeling.wording.figures import figure_name, period_name, value_said
from contractbeoordeling.wording.i18n import mark, ntr, tr
from contractbeoordeling.wording.labels import PARTIES
from contractbeoordeling.wording.method_labels import CONSEQUENCES, RATINGS
from contractbeoordeling.wording.numbers import day, number
from contractbeoordeling.wording.why import Reason, why_criterion, why_overall, why_theme
from contractbeoordeling.wording.why_rules import distances

_SILENCES = {
    Said.UNKNOWN: mark("weet niet"),
    Said.NOT_APPLICABLE: mark("n.v.t."),
    Said.WAITING: mark("nog open"),
    Said.CERTIFICATE: mark("keurmerk"),
    Said.NOTHING: mark("–"),
}
_HINTS = {
    Said.UNKNOWN: mark("gaf als antwoord: weet ik niet"),
    Said.NOT_APPLICABLE: mark("gaf als antwoord: niet van toepassing"),
    Said.WAITING: mark("gevraagd, nog geen antwoord"),
    Said.CERTIFICATE: mark("niet gevraagd (keurmerk)"),
    Said.NOTHING: mark("niet gevraagd en niets bekend"),
}
_UNSEEN = {
    Perspective.ACCESS: mark("de toegang"),
    Perspective.BACK_OFFICE: mark("de backoffice"),
    Perspective.REGULATOR: mark("de toezichthouder"),
    Perspective.RESIDENT: mark("inwoners"),
}


def cell(each: Cell) -> str:
    if each.score is None:
        return tr(_SILENCES[each.said]) if each.counts or each.said is not Said.NOTHING else ""
    return number(each.score) if each.counts else f"({number(each.score)})"


def cell_hint(each: Cell) -> str:
    if each.score is None:
        return tr(_HINTS[each.said]) if each.counts else tr("kan dit volgens het kader niet weten")
    return "" if each.counts else tr("alleen ter informatie: deze bron kan dit volgens het kader niet weten")


def rating(value: int | None) -> str:
    return f"{value} {RATINGS[value]}" if value is not None else ""


def theme(each: ThemePicture) -> str:
    core = tr(" (kernthema)") if each.theme.core else ""
    return f"{each.theme.code}  {each.theme.name}{core}"


def rated_of(each: ThemePicture) -> str:
    return tr("{rated} van {n} met score").format(rated=each.result.rated, n=each.result.in_scope)


def round_name(of_round: Round) -> str:
    return tr("{name} (peildatum {day})").format(name=of_round.name, day=day(of_round.reference_date))


def no_round() -> str:
    return tr(
        "Deze aanbieder doet nog in geen enkele beoordelingsronde mee. Er valt dus nog niets naast elkaar te leggen."
    )


def unseen() -> str:
    return tr("nog niet getoond")


def why_unseen() -> str:
    return tr(
        "In deze ronde wordt blind beoordeeld: het berekende oordeel ziet u na uw bevinding, of als u erom vraagt."
    )


def themes_rated(picture: ProviderPicture) -> str:
    counting = [each for each in picture.themes if each.result.counts]
    rated = [each for each in counting if not each.blind and each.result.rating is not None]
    return tr("{rated} van de {n} thema's hebben een oordeel").format(rated=len(rated), n=len(counting))


def unknown(picture: ProviderPicture) -> str:
    """What we don't know, the largest gap first."""
    said: list[str] = []
    if not picture.self_image:
        said.append(tr("geen zelfevaluatie ontvangen"))
    gaps = sorted(picture.unseen.items(), key=_by_size)
    said += [
        tr("{who} bij {n} van de {total} criteria").format(
            who=tr(_UNSEEN[who]), n=count, total=picture.criteria
        )
        for who, count in gaps
        if who in _UNSEEN
    ]
    lines = [tr("Wat we niet weten: {gaps}.").format(gaps="; ".join(said))] if said else []
    if picture.waiting:
        names = ", ".join(PARTIES[party] for party in picture.waiting)
        lines.append(tr("Nog te ontvangen van: {names}.").format(names=names))
    return " ".join(lines)


def _by_size(gap: tuple[Perspective, int]) -> int:
    return -gap[1]


def overall(picture: ProviderPicture) -> str:
    """The overall rating in one line, and how far the sources differ."""
    result = picture.assessment.result
    if picture.blind:
        return why_unseen()
    reasons = " ".join(why_overall(result.overall, result.themes))
    said = (
        reasons
        if result.overall.rating is None
        else tr("Eindoordeel {rating}. {why}").format(rating=rating(result.overall.rating), why=reasons)
    )
    agreement = result.agreement
    if agreement is not None and agreement.mean_absolute_difference is not None:
        apart = number(agreement.mean_absolute_difference)
        said += " " + tr("De bronnen verschillen gemiddeld {apart} stap.").format(apart=apart)
    return said


def left_out(count: int) -> str:
    return ntr(
        "{n} waarneming of signaal telt niet mee: na de peildatum, te oud of over iets anders.",
        "{n} waarnemingen en signalen tellen niet mee: na de peildatum, te oud of over iets anders.",
        count,
    ).format(n=count)


def theme_details(each: ThemePicture) -> str:
    """The details of a theme, as rich text."""
    told = [why_unseen()] if each.blind else why_theme(each.result)
    lines = "".join(f"<p>{escape(line)}</p>" for line in told)
    return f"{_title(theme(each))}{lines}"


def criterion_details(
    each: CriterionPicture, parameters: Parameters, figures: Sequence[FigureLine] = ()
) -> str:
    """The details of a criterion, as rich text: what was asked, why it came out so, and what follows."""
    reasons = why_criterion(each.result, parameters)
    seen = [reason for reason in reasons if reason.heading in ("Wat de bronnen zagen", "Signalen")]
    rest = [reason for reason in reasons if reason not in seen]
    left = _about(each) + _follows(each) + _reasons(rest)
    criterion = each.criterion
    told = tuple(figure_said(one, gives=criterion.key in one.gives) for one in figures)
    seen += [Reason(tr("Cijfers"), told)] if told else []
    if each.blind:
        asked = f"<p>{escape(criterion.statement)}</p><p>{escape(why_unseen())}</p>"
        return _title(f"{criterion.code}  {criterion.name}") + asked
    head = _title(f"{criterion.code}  {criterion.name}") + f"<p>{escape(criterion.statement)}</p>"
    return (
        f"{head}<table width='100%' cellspacing='0'><tr><td width='50%' style='padding-right: 24px'>{left}</td>"
        f"<td width='50%'>{_reasons([*seen, _distance(each, parameters)])}</td></tr></table>"
    )


def figure_said(line: FigureLine, *, gives: bool) -> str:
    """A figure with n beside a criterion; `gives` tells whether the criterion has a score of it."""
    value = value_said(line.kind, line.value, hidden=line.hidden)
    count = "" if line.count is None else f", n={line.count}"
    place = "".join(f", {each}" for each in (line.municipality, line.contract) if each)
    said = (
        f"{figure_name(line.kind, line.part)}{place} {period_name(line.since, line.until)}: {value}{count}."
    )
    return said if gives else tr("{said} Staat ernaast en telt niet mee.").format(said=said)


def _distance(each: CriterionPicture, parameters: Parameters) -> Reason:
    """How far another rating is, and what a binding finding took away."""
    reason = explain_criterion(each.result, parameters)
    return Reason("Afstand", tuple(distances(each.result, reason, parameters)))


def _about(each: CriterionPicture) -> str:
    score = each.result.rating
    if score is None:
        return ""
    return f"<p>{_quiet(rating(score) + ':')} {escape(each.criterion.anchors[score])}</p>"


def _follows(each: CriterionPicture) -> str:
    found = [CONSEQUENCES[one] for one in consequences(each.result)]
    return f"<p><b>{tr('Wat nu')}</b><br>{escape('; '.join(found))}.</p>" if found else ""


def _reasons(reasons: Iterable[Reason]) -> str:
    return "".join(f"<p><b>{escape(each.heading)}</b><br>{_lines(each.lines)}</p>" for each in reasons)


def _lines(lines: Sequence[str]) -> str:
    return "<br>".join(escape(each) for each in lines)


def _title(text: str) -> str:
    return f"<p style='font-size: 11pt; font-weight: 600'>{escape(text)}</p>"


def _quiet(text: str) -> str:
    return f"<span style='color: {scheme().muted}'>{escape(text)}</span>"
