"""The overview: per provider the themes and what isn't known first, the whole as one column among them."""

from functools import partial

from contractbeoordeling.domain.method.verdict import Verdict
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.report.colleagues.content import Content, OverviewRow
from contractbeoordeling.report.colleagues.tones import rating_column
from contractbeoordeling.report.colleagues.who import who_columns
from contractbeoordeling.report.table import Column, Look, Table
from contractbeoordeling.wording.export import NO_RATING, NOT_IN_ROUND, SELF_IMAGE_GROUPS, YES

NAME = "Overzicht"
_COUNT = 10.0
_SMALL = (Readership.ACCESS, Readership.BACK_OFFICE)


def overview_table(content: Content) -> Table[OverviewRow]:
    """Return the sheet; source parties get the end result alone."""
    about = content.about
    columns: list[Column[OverviewRow]] = [*who_columns(about)]
    for theme in content.themes:
        header = f"{theme.code} {theme.name}" + (" (kern)" if theme.core else "")
        columns.append(rating_column(header, partial(_theme, theme.code), about.scale))
    columns += _UNKNOWN
    columns += [*_COVERED, rating_column("Totaal", _overall, about.scale), _RESTS_ON]
    columns += [_STATE, rating_column("Totaal vastgesteld", _determined, about.scale), _DEVIATED]
    if about.readership not in _SMALL:
        columns += _SELF_IMAGE
        columns += _open_matters(about.readership)
    return Table(
        name=NAME,
        title="Overzicht per aanbieder",
        hint="Op naam, nooit op oordeel. Lees eerst de thema's en wat nog niet bekend is. Thema's en totaal zijn berekend; "
        "wat is vastgesteld, staat ernaast.",
        columns=columns,
        rows=content.overview,
    )


def _theme(code: str, row: OverviewRow) -> int | str:
    if code not in row.themes:
        return NOT_IN_ROUND
    rating = row.themes[code]
    return NO_RATING if rating is None else rating


def _overall(row: OverviewRow) -> int | str:
    return NO_RATING if row.overall is None else row.overall


def _determined(row: OverviewRow) -> int | str:
    return "" if row.determined is None else row.determined


def _verdicts(verdicts: tuple[Verdict, ...], row: OverviewRow) -> int:
    return sum(row.verdicts.get(each, 0) for each in verdicts)


_UNKNOWN: tuple[Column[OverviewRow], ...] = (
    Column(header="Nog niet bekend", value=lambda row: row.unknown, width=45),
)
_COVERED: tuple[Column[OverviewRow], ...] = (
    Column(header="Criteria met een score", value=lambda row: row.rated, width=_COUNT, look=Look.WHOLE),
    Column(header="Criteria in deze ronde", value=lambda row: row.in_scope, width=_COUNT, look=Look.WHOLE),
)
_RESTS_ON: Column[OverviewRow] = Column(
    header="Waar het totaal op rust", value=lambda row: row.overall_why, width=36
)
_STATE: Column[OverviewRow] = Column(header="Stand", value=lambda row: row.state, width=18)
_DEVIATED: Column[OverviewRow] = Column(
    header="Waar een mens afweek", value=lambda row: row.deviated, width=36
)
_SELF_IMAGE: tuple[Column[OverviewRow], ...] = tuple(
    Column(header=header, value=partial(_verdicts, verdicts), width=11.5, look=Look.WHOLE)
    for header, verdicts in SELF_IMAGE_GROUPS.items()
)


def _open_matters(readership: Readership) -> list[Column[OverviewRow]]:
    """Return the counts of what is open; nobody tells a provider how many unverified signals there are."""
    columns: list[Column[OverviewRow]] = [
        Column(
            header="Criteria waar een bevinding bepaalt",
            value=lambda row: row.findings,
            width=11.5,
            look=Look.WHOLE,
        ),
        Column(header="Open acties", value=lambda row: row.open_actions, width=_COUNT, look=Look.WHOLE),
        Column(header="Acties te laat", value=lambda row: row.overdue_actions, width=_COUNT, look=Look.WHOLE),
        Column(
            header="Maatregel van toezicht",
            value=lambda row: YES if row.measure else "",
            width=12,
            look=Look.CODE,
        ),
    ]
    if readership is not Readership.PROVIDER:
        columns.insert(
            1,
            Column(
                header="Open ernstige signalen",
                value=lambda row: row.open_serious,
                width=_COUNT,
                look=Look.WHOLE,
            ),
        )
    return columns
