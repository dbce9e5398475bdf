"""Sentences about what leaves the register as a file."""

from contractbeoordeling.wording.i18n import mark

SENTENCES = {
    "export_without_provider": mark("Noem de aanbieder voor wie de uitdraai is."),
    "export_team_only": mark(
        "Niet-geverifieerde signalen en signalen voor een beperkte kring staan alleen in een uitdraai voor het "
        "contractteam."
    ),
    "not_an_xlsx_name": mark("{path} moet een naam krijgen die eindigt op .xlsx."),
    "too_many_rows": mark(
        "Het blad '{sheet}' zou {count} rijen krijgen; in Excel passen er {most}. Maak een uitdraai van minder aanbieders."
    ),
}
