"""Sentences about what leaves the register as a file."""

from contractbeoordeling.wording.i18n import mark

SENTENCES = {
    "export_without_provider": mark("Noem de aanbieder voor wie de uitdraai is."),
    "export_team_only": mark(
        "Niet-geverifieerde signalen en signalen voor een beperkte kring staan alleen in een uitdraai voor het "
        "contractteam."
    ),
    "export_needs_round": mark("Noem de ronde waarvan u de uitkomsten wilt."),
    "export_needs_quarter": mark("Noem het kwartaal, zoals 2026-K2."),
    "quarter_without_round": mark(
        "Tot en met {quarter} is er nog geen beoordelingsronde. Kies een later kwartaal of noem de ronde."
    ),
    "not_an_xlsx_name": mark("{path} moet een naam krijgen die eindigt op .xlsx."),
    "not_a_document_name": mark("{path} moet een naam krijgen die eindigt op .pdf of .docx."),
    "register_without_round": mark(
        "In dit register is nog geen ronde, dus ook geen kwaliteitskader dat geldt. Laat --register weg voor de gewone getallen."
    ),
    "round_without_register": mark("Noem met --register ook het register waar die ronde in staat."),
    "seal_does_not_hold": mark(
        "De verzegelde beoordeling is niet meer zoals ze werd vastgelegd en wordt zo niet afgedrukt. Controleer het register "
        "en zet een reservekopie terug."
    ),
    "too_many_rows": mark(
        "Het blad '{sheet}' zou {count} rijen krijgen; in Excel passen er {most}. Maak een uitdraai van minder aanbieders."
    ),
}
