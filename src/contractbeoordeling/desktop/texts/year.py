"""What the place about the year says, with its dialogs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape

from contractbeoordeling.usecases.retention.destroy import DestroyDone
from contractbeoordeling.usecases.retention.due import DueItem, DueList
from contractbeoordeling.usecases.retention.rules import RetentionLine
from contractbeoordeling.usecases.year.ceilings import CeilingUse
from contractbeoordeling.usecases.year.stopping import FallsAway
from contractbeoordeling.wording.ceilings import beside
from contractbeoordeling.wording.falling import clients_said, nobody
from contractbeoordeling.wording.i18n import ntr, tr
from contractbeoordeling.wording.numbers import day
from contractbeoordeling.wording.product_categories import category
from contractbeoordeling.wording.retention import destroyed_lines, not_due_lines, piece, term


def tabs() -> tuple[str, ...]:
    """The tabs, in their order."""
    return (
        tr("&Jaardoelen"),
        tr("Si&gnalen per kwartaal"),
        tr("&Plafonds"),
        tr("Bewaar&termijnen"),
        tr("Aan de be&urt"),
    )


def assessing() -> str:
    return tr("Jaardoelen: stand van de criteria")


def goals(count: int, year: int, *, with_round: bool) -> str:
    """What stands above the goals."""
    if not count:
        return tr("Voor {year} staan er geen jaardoelen.").format(year=year)
    if not with_round:
        return tr("Er is nog geen ronde, dus er is nog niets beoordeeld.")
    return tr("Hoe vaak elk oordeel voorkomt over alle aanbieders van de ronde; geen rangorde.")


def remove_goal(name: str) -> str:
    return tr("Jaardoel {name} verwijderen? Met Ongedaan maken komt het terug.").format(name=name)


def without_rating() -> str:
    return tr("zonder")


def quarters(total: int, urgent: int) -> str:
    """What stands above the signals per quarter."""
    said = ntr(
        "{n} signaal in twee jaar, {urgent} met spoed.",
        "{n} signalen in twee jaar, {urgent} met spoed.",
        total,
    )
    return f"{said.format(n=total, urgent=urgent)} {urgent_means()}"


def urgent_means() -> str:
    return tr("Spoed is ernst 4, of geverifieerd zonder op de aanbieder te wachten (gevaar of fraude).")


def all_providers() -> str:
    return tr("alle aanbieders")


def ceilings(found: Sequence[CeilingUse], year: int) -> str:
    """What stands above the ceilings."""
    if not found:
        return tr("Voor {year} staan er geen plafonds bij de contracten.").format(year=year)
    much = sum(each.much for each in found)
    said = ntr("{n} contract op 70% of meer.", "{n} contracten op 70% of meer.", much).format(n=much)
    return f"{said} {beside()}"


def terms(lines: Sequence[RetentionLine]) -> str:
    """What stands above the retention table."""
    empty = sum(line.rule.months is None for line in lines)
    said = tr(
        "De archivaris vult de termijnen in; een voorstel geldt pas als iemand het invult. Er gaat niets vanzelf weg."
    )
    if not empty:
        return said
    more = ntr("{n} soort heeft nog geen termijn.", "{n} soorten hebben nog geen termijn.", empty)
    return f"{said} {more.format(n=empty)}"


def proposal(line: RetentionLine) -> str:
    """What is proposed for a kind, above its fields."""
    if line.proposal is None:
        return tr("Hiervoor is geen voorstel; de selectielijst zegt het.")
    return tr("Voorstel: {term}.").format(term=term(line.proposal.months, line.proposal.starts))


def due(found: DueList) -> str:
    """What stands above what is due."""
    count = len(found.undecided)
    said = ntr("{n} stuk wacht op een besluit.", "{n} stukken wachten op een besluit.", count).format(n=count)
    return " ".join([said, *not_due_lines(found.not_begun, found.unfilled)])


def chosen(count: int) -> str:
    return ntr("{n} gekozen", "{n} gekozen", count).format(n=count) if count else ""


def destroy_title() -> str:
    return tr("Voorgoed vernietigen")


def keep_title() -> str:
    return tr("Langer bewaren")


def destroy_said(count: int) -> str:
    """What the decision to destroy means."""
    said = ntr("Dit stuk wordt voorgoed vernietigd", "Deze {n} stukken worden voorgoed vernietigd", count)
    return said.format(n=count) + tr(
        ": ook uit de geschiedenis, de bewaarde bestanden en het zoeken. Ongedaan maken kan niet. "
        "Een verklaring van vernietiging blijft."
    )


def keep_said(count: int) -> str:
    """What the decision to keep longer means."""
    return ntr(
        "Dit stuk blijft bewaard tot een dag.", "Deze {n} stukken blijven bewaard tot een dag.", count
    ).format(n=count)


def until_label() -> str:
    return tr("Bewaren &tot")


def backups_label() -> str:
    return tr("Kopieën weg o&p")


def pieces_html(items: Iterable[DueItem]) -> str:
    """The pieces that a decision is about."""
    return "<br>".join(
        escape(f"{each.provider} · {piece(each.holding.kind, each.holding.seen_on, each.round)}")
        for each in items
    )


def destroyed_said(done: DestroyDone) -> str:
    """What was destroyed, and what somebody still has to do."""
    return "\n\n".join(destroyed_lines(done))


def stops(name: str) -> str:
    return tr("{name} stopt").format(name=name)


def falls_html(found: FallsAway) -> str:
    """What falls away with a provider."""
    contracts = "".join(
        f"<li>{escape(_contract(each.contract.number, each.contract.title))}: "
        f"{escape(', '.join(each.municipalities) or tr('geen gemeente genoemd'))}"
        f"{'' if each.clients is None else escape(_clients(each.clients, each.year))}"
        f"{escape(_categories(each.contract.product_categories))}</li>"
        for each in found.contracts
    )
    care = "".join(
        f"<li>{escape(each.care_form)} · {escape(each.place)}: "
        f"{escape(', '.join(other.name for other in each.others) or nobody())}</li>"
        for each in found.care
    )
    none = f"<p>{escape(tr('Er loopt geen contract.'))}</p>"
    return (
        f"<p><b>{escape(tr('Contracten'))}</b></p>{f'<ul>{contracts}</ul>' if contracts else none}"
        f"<p>{escape(clients_said(found.clients, found.unknown_clients))}</p>"
        f"<p><b>{escape(tr('Wie deze zorg daar ook biedt'))}</b></p>"
        f"{f'<ul>{care}</ul>' if care else escape(tr('Bij deze aanbieder staan geen zorgvormen of plaatsen.'))}"
    )


def _contract(number: str, title: str) -> str:
    return f"{number} {title}".strip()


def _clients(clients: int, year: int | None) -> str:
    return ntr(", {n} cliënt ({year})", ", {n} cliënten ({year})", clients).format(n=clients, year=year)


def _categories(codes: Sequence[str]) -> str:
    return f" · {', '.join(category(each) for each in codes)}" if codes else ""


def woo_folder() -> str:
    return tr("Kies een nieuwe of lege map voor de stukken")


def woo_working() -> str:
    return tr("Stukken klaarzetten")


def woo_done(count: int, left_out: int, folder: str) -> str:
    """What was put ready for a Woo request."""
    said = tr("{count} stukken staan klaar in {folder}. Er is niets verstuurd.").format(
        count=count, folder=folder
    )
    if not left_out:
        return said
    more = ntr(
        "{n} stuk is niet meegenomen; de inventaris zegt waarom.",
        "{n} stukken zijn niet meegenomen; de inventaris zegt waarom.",
        left_out,
    )
    return f"{said} {more.format(n=left_out)}"


def remove_indicator(name: str) -> str:
    return tr("Succesindicator {name} verwijderen? Met Ongedaan maken komt hij terug.").format(name=name)


def stops_on(on: date, reason: str) -> str:
    return tr("Stopt op {day}: {reason}").format(day=day(on), reason=reason)


def looking() -> str:
    return tr("Bewaartermijnen nagaan")
