"""Per theme, over all providers of the file: how self-images and the others' pictures lie beside each other."""

from functools import partial

from contractbeoordeling.domain.method.verdict import Verdict
from contractbeoordeling.report.colleagues.content import Content, ThemeRow
from contractbeoordeling.report.colleagues.tones import VERDICT_TONES
from contractbeoordeling.report.table import Chart, ChartKind, Column, Look, Table, Tone
from contractbeoordeling.wording.export import SELF_IMAGE_GROUPS, YES
from contractbeoordeling.wording.numbers import number

NAME = "Per thema"
_THEME, _SELF, _EXTERNAL = "Thema", "Zelfbeeld (gemiddeld)", "Beeld van anderen (gemiddeld)"
_COUNT = 13.0


def by_theme_table(content: Content) -> Table[ThemeRow]:
    """Return the sheet with its charts; source parties get no self-images."""
    own_party = content.about.readership.own_party
    columns: list[Column[ThemeRow]] = [*_SUBJECT]
    charts = [_shares(content)]
    if own_party is None:
        columns += _MEANS
        charts.insert(0, _side_by_side(content))
    columns += _VERDICTS
    return Table(
        name=NAME,
        title="Zelfbeeld en beeld van anderen, per thema",
        hint="Over alle criteria van alle aanbieders in dit bestand; zegt iets over het thema, niet over één aanbieder."
        if not content.about.provider
        else "Over alle criteria van deze aanbieder.",
        columns=columns,
        rows=content.by_theme,
        charts=charts,
    )


def _verdicts(verdicts: tuple[Verdict, ...], row: ThemeRow) -> int:
    return sum(row.verdicts.get(each, 0) for each in verdicts)


_SUBJECT: tuple[Column[ThemeRow], ...] = (
    Column(header=_THEME, value=lambda row: f"{row.code} {row.name}", width=34, look=Look.STRONG),
    Column(header="Kernthema", value=lambda row: YES if row.core else "", width=12, look=Look.CODE),
    Column(header="Beoordeelde criteria", value=lambda row: row.criteria, width=_COUNT, look=Look.WHOLE),
)
_MEANS: tuple[Column[ThemeRow], ...] = (
    Column(header="Waarvan beide beelden", value=lambda row: row.compared, width=_COUNT, look=Look.WHOLE),
    Column(header=_SELF, value=lambda row: row.self_mean, width=14, look=Look.TWO),
    Column(header=_EXTERNAL, value=lambda row: row.external_mean, width=14, look=Look.TWO),
)
_VERDICTS: tuple[Column[ThemeRow], ...] = tuple(
    Column(header=header, value=partial(_verdicts, verdicts), width=_COUNT, look=Look.WHOLE)
    for header, verdicts in SELF_IMAGE_GROUPS.items()
)


def _side_by_side(content: Content) -> Chart:
    told = "; ".join(
        f"{each.name}: zelfbeeld {number(each.self_mean)}, beeld van anderen {number(each.external_mean)}"
        for each in content.by_theme
    )
    return Chart(
        title="Zelfbeeld naast het beeld van anderen",
        description=f"Staafdiagram per thema van het gemiddelde zelfbeeld en het gemiddelde beeld van anderen. {told}.",
        kind=ChartKind.SIDE_BY_SIDE,
        categories=_THEME,
        series=((_SELF, Tone.LOWEST), (_EXTERNAL, Tone.HIGHEST)),
        axis="gemiddelde score van 1 tot en met 5, over de criteria waar beide beelden er zijn",
    )


def _shares(content: Content) -> Chart:
    told = "; ".join(f"{each.name}: {each.criteria} criteria" for each in content.by_theme)
    return Chart(
        title="Wat de zelfbeeldtoets zegt",
        description="Gestapeld staafdiagram: per thema het aantal criteria naar uitkomst van de zelfbeeldtoets. "
        f"{told}. De aantallen staan in de tabel erboven.",
        kind=ChartKind.SHARES,
        categories=_THEME,
        series=tuple((header, _tone(verdicts[0])) for header, verdicts in SELF_IMAGE_GROUPS.items()),
        axis="aantal criteria",
    )


def _tone(verdict: Verdict) -> Tone:
    """Return the colour of a bar; what is only unsaid must differ from what is unknown there."""
    return Tone.SILENT if verdict is Verdict.NO_SELF_EVALUATION else VERDICT_TONES[verdict]
