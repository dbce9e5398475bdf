"""The matrix: per provider and criterion what every party saw, what came out and why."""

from functools import partial

from contractbeoordeling.domain.party import Party, Perspective
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.report.colleagues.content import Content, CriterionRow, Seen
from contractbeoordeling.report.colleagues.tones import VERDICT_RULES, rating_column
from contractbeoordeling.report.colleagues.who import who_columns
from contractbeoordeling.report.table import Column, Look, Table
from contractbeoordeling.wording.export import NO_RATING
from contractbeoordeling.wording.labels import PARTIES
from contractbeoordeling.wording.method_labels import CONFIDENCES

NAME = "Criteria"
_SCORE = 10.5
_EVERY_PARTY = (Readership.TEAM, Readership.PROVIDER)


def criteria_table(content: Content) -> Table[CriterionRow]:
    """Return the sheet with the columns that its reader may see."""
    reader = content.about.readership
    columns: list[Column[CriterionRow]] = [*who_columns(content.about), *_CRITERION]
    if reader in _EVERY_PARTY:
        columns += _pictures()
    elif reader.own_party:
        columns.append(_perspective(Perspective(reader.own_party)))
    else:
        columns.append(_COVERAGE)
    scale = content.about.scale
    columns += [
        rating_column("Oordeel", _rating, scale),
        rating_column("Vastgesteld", _determined, scale),
        *_RESULT,
    ]
    if reader.own_party is None:
        columns += _REASONS if reader in _EVERY_PARTY else (_REASONS[0], _REASONS[2])
    return Table(
        name=NAME,
        title="Criteria en partijen",
        hint=_HINTS.get(reader, _HINT),
        columns=columns,
        rows=content.criteria,
        keep=[each.header for each in columns].index("Criterium") + 1,
    )


_HINT = (
    "Op naam van de aanbieder en in de volgorde van het kwaliteitskader. Waar geen score staat, weten we het niet; "
    "niets telt als nul."
)
_HINTS = {
    Readership.TEAM: "Scores van 1 tot en met 5. Verschil = zelfbeeld min score. Een woord in plaats van een cijfer "
    "zegt waarom er geen score is; niets telt als nul.",
    Readership.PROVIDER: "Scores van 1 tot en met 5, per partij en zonder namen. Verschil = uw zelfbeeld min de score. "
    "Een woord in plaats van een cijfer zegt waarom er geen score is.",
}


def _seen(perspective: Perspective, row: CriterionRow) -> Seen:
    return row.scores.get(perspective)


def _rating(row: CriterionRow) -> int | str:
    return NO_RATING if row.rating is None else row.rating


def _determined(row: CriterionRow) -> int | str:
    return "" if row.determined is None else row.determined


_CRITERION: tuple[Column[CriterionRow], ...] = (
    Column(header="Thema", value=lambda row: row.theme, width=20),
    Column(header="Nr.", value=lambda row: row.code, width=6.5, look=Look.CODE),
    Column(header="criterium_sleutel", value=lambda row: row.key, hidden=True),
    Column(header="Criterium", value=lambda row: row.name, width=26),
)
_COVERAGE: Column[CriterionRow] = Column(
    header="Dekking", value=lambda row: row.coverage, width=10, look=Look.SHARE
)
_RESULT: tuple[Column[CriterionRow], ...] = (
    Column(header="Zelfbeeldtoets", value=lambda row: row.verdict_word, width=24, rules=VERDICT_RULES),
    Column(header="zelfbeeldtoets_code", value=lambda row: str(row.verdict), hidden=True),
    Column(
        header="Zekerheid",
        value=lambda row: CONFIDENCES[row.confidence] if row.confidence else "",
        width=11,
        look=Look.CODE,
    ),
    Column(header="zekerheid_code", value=lambda row: str(row.confidence or ""), hidden=True),
)
_REASONS: tuple[Column[CriterionRow], ...] = (
    Column(header="Waarom", value=lambda row: row.reason, width=50),
    Column(
        header="Wat het oordeel onzeker maakt",
        value=lambda row: row.doubts,
        width=38,
    ),
    Column(header="Wat eruit volgt", value=lambda row: row.consequence, width=30),
)


def _pictures() -> list[Column[CriterionRow]]:
    """Return the columns of the pictures side by side, with gap and coverage."""
    columns: list[Column[CriterionRow]] = [
        Column(header="Zelfbeeld", value=lambda row: row.self_score, width=11.5, look=Look.ONE)
    ]
    for each in Perspective:
        columns.append(_perspective(each))
        if each is Perspective.RESIDENT:
            columns.append(
                Column(header="Inwoners (n)", value=lambda row: row.residents, width=_SCORE, look=Look.WHOLE)
            )
    return [
        *columns,
        Column(header="Beeld van anderen", value=lambda row: row.external, width=_SCORE, look=Look.TWO),
        _COVERAGE,
        Column(header="Score", value=lambda row: row.score, width=9, look=Look.TWO),
        Column(header="Verschil", value=lambda row: row.gap, width=_SCORE, look=Look.SIGNED),
    ]


def _perspective(perspective: Perspective) -> Column[CriterionRow]:
    header = PARTIES[Party(perspective)].capitalize()
    return Column(
        header=header, value=partial(_seen, perspective), width=max(11.5, len(header) + 2.5), look=Look.ONE
    )
