"""What the user reads about other people's workbooks: what is the matter, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from contractbeoordeling.wording.i18n import mark, tr

# Problem and remedy by the reason why a file can't be read, or by what is to be known of one that can.
PROBLEMS: dict[str, tuple[str, str]] = {
    "empty_file": (
        mark("Dit bestand is leeg."),
        mark("Vraag de afzender om het bestand opnieuw te sturen, en kijk of het bij u opent."),
    ),
    "damaged": (
        mark("Dit bestand is beschadigd of geen geldige werkmap."),
        mark(
            "Open het in Excel of LibreOffice, laat het herstellen en sla het op als .xlsx; "
            "lukt dat niet, vraag dan een nieuwe versie."
        ),
    ),
    "password": (
        mark("Dit bestand is met een wachtwoord beveiligd."),
        mark("Open het in Excel met het wachtwoord, sla het zonder wachtwoord op en kies het dan opnieuw."),
    ),
    "wrong_password": (
        mark("Het wachtwoord past niet op dit bestand."),
        mark("Vraag de afzender om het juiste wachtwoord, of om het bestand zonder wachtwoord."),
    ),
    "rights_managed": (
        mark(
            "Dit bestand is beveiligd met een gevoeligheidslabel of rechtenbeheer; alleen Office zelf kan het openen."
        ),
        mark(
            "Open het in Excel, kies een label zonder versleuteling (of neem de beveiliging weg) en sla het opnieuw op; "
            "mag u dat niet, vraag dan de afzender om een versie zonder label."
        ),
    ),
    "entities": (
        mark("Dit bestand bevat XML-opdrachten die niet in een werkmap horen en schade kunnen doen."),
        mark("Gebruik dit bestand niet. Vraag de afzender om een gewone .xlsx, uit Excel opgeslagen."),
    ),
    "bomb": (
        mark("Dit bestand wordt bij het uitpakken onmogelijk groot; zo ziet een schadelijk bestand eruit."),
        mark("Gebruik dit bestand niet. Vraag de afzender om een gewone .xlsx, uit Excel opgeslagen."),
    ),
    "absurd_range": (
        mark("Blad '{sheet}' heeft een gevulde cel op {cell}: dat is te groot om te lezen."),
        mark(
            "Verwijder in Excel de lege rijen en kolommen tot aan die cel (Ctrl+End wijst hem aan) en sla opnieuw op."
        ),
    ),
    "too_large": (
        mark("Dit bestand is te groot om te lezen."),
        mark("Bewaar alleen het blad dat u nodig hebt als .xlsx, of splits de lijst in delen."),
    ),
    "too_slow": (
        mark("Dit bestand lezen duurt te lang en is afgebroken."),
        mark("Bewaar alleen het blad dat u nodig hebt, met alleen waarden, als nieuwe .xlsx."),
    ),
    "old_format": (
        mark("Dit is een oud soort rekenblad ({kind}) dat dit programma niet leest."),
        mark("Open het in Excel of LibreOffice en sla het op als .xlsx."),
    ),
    "numbers": (
        mark("Dit is een bestand van Apple Numbers."),
        mark(
            "Exporteer het in Numbers eerst naar Excel (Archief > Exporteer naar > Excel) en kies dat bestand."
        ),
    ),
    "web_archive": (
        mark("Dit is een opgeslagen webpagina (.mht), ook al heet het misschien .xls."),
        mark("Open het in Excel en sla het op als .xlsx."),
    ),
    "other_document": (
        mark("Dit is {kind}, geen werkmap."),
        mark("Kies een Excel-, LibreOffice- of CSV-bestand, of vraag de afzender om de tabel als .xlsx."),
    ),
    "picture": (
        mark("Dit is een afbeelding, geen werkmap."),
        mark("Vraag de afzender om de tabel zelf, als .xlsx of CSV."),
    ),
    "packed": (
        mark("Dit is een ingepakt bestand ({kind})."),
        mark("Pak het eerst uit (rechtsklikken > Alles uitpakken) en kies het bestand dat erin zit."),
    ),
    "owner_file": (
        mark(
            "Dit is geen werkmap, maar het hulpbestand dat Excel of LibreOffice naast een geopende werkmap zet."
        ),
        mark(
            "Kies het bestand met dezelfde naam zonder ~$ ervoor; het hulpbestand verdwijnt als de werkmap dicht is."
        ),
    ),
    "mac_companion": (
        mark(
            "Dit is geen werkmap, maar een hulpbestand dat een Mac naast elk bestand zet (de naam begint met ._)."
        ),
        mark("Kies het bestand met dezelfde naam zonder ._ ervoor."),
    ),
    "shortcut": (
        mark("Dit is een snelkoppeling naar een bestand, niet het bestand zelf."),
        mark(
            "Open de snelkoppeling, kies daar Downloaden of Opslaan als Microsoft Excel (.xlsx), en kies dat bestand."
        ),
    ),
    "no_plain_file": (
        mark(
            "Dit is geen gewoon bestand, maar bijvoorbeeld een apparaat of een doorgeefluik van het systeem."
        ),
        mark("Sla de gegevens op als bestand, en kies dat."),
    ),
    "unreachable": (
        mark("Dit bestand is niet te openen. {detail}"),
        mark("De andere bestanden zijn wel bekeken. Kies dit bestand opnieuw als het te openen is."),
    ),
    "not_a_workbook": (
        mark("Dit bestand is niet als werkmap te herkennen."),
        mark(
            "Kies een Excel-, LibreOffice- of CSV-bestand; opent het in Excel, sla het daar dan op als .xlsx."
        ),
    ),
    "no_data": (
        mark("In deze werkmap staan geen gegevens."),
        mark("Kijk of dit het goede bestand is en of het is opgeslagen nadat het was ingevuld."),
    ),
    "no_table": (
        mark("In dit bestand is geen vragentabel of lijst gevonden: geen rijen met gegevens onder een kop."),
        mark(
            "Zet de antwoorden onder elkaar in een tabel met één koprij, "
            "of neem ze over in ons eigen formulier en lees dat in."
        ),
    ),
    "form_design": (
        mark("Dit is het ontwerp van een formulier (XLSForm), geen ingevulde vragenlijst."),
        mark("Exporteer in het formulierprogramma de antwoorden naar Excel of CSV en kies dat bestand."),
    ),
    "unknown_layout": (
        mark("De indeling is niet herkend; er is wel een tabel gevonden."),
        mark("Wijs zelf de koprij aan en zeg van elke kolom wat erin staat, of kies een ander bestand."),
    ),
    "cut_off": (
        mark("Dit bestand houdt midden in een tabel op; misschien ontbreken er rijen."),
        mark("Exporteer of vraag het opnieuw, en vergelijk het aantal rijen."),
    ),
    "values_only": (
        mark(
            "Van dit bestand waren alleen de kale waarden te lezen: geen getalopmaak (zoals voorloopnullen), "
            "geen opmerkingen, en niet wat verborgen is."
        ),
        mark("Open het in Excel of LibreOffice, sla het op als .xlsx en kies dat bestand."),
    ),
    "drawings_ignored": (
        mark("In deze werkmap staan tekstvakken of formulierknoppen; die worden niet gelezen."),
        mark("Kijk of er antwoorden in staan, en zet die dan in de cellen."),
    ),
    "macros_ignored": (
        mark("Deze werkmap bevat macro's; die zijn niet uitgevoerd en worden niet bewaard."),
        mark("U hoeft niets te doen: alleen de waarden in de cellen worden gelezen."),
    ),
}

_KINDS_OF_FILE = {
    "pdf": mark("een PDF"),
    "rtf": mark("een RTF-document"),
    "doc": mark("een Word-document"),
    "docx": mark("een Word-document"),
    "text": mark("een tekstdocument"),
    "ppt": mark("een PowerPoint-presentatie"),
    "pptx": mark("een PowerPoint-presentatie"),
    "presentation": mark("een presentatie"),
    "msg": mark("een e-mail uit Outlook"),
    "eml": mark("een e-mail"),
    "vcard": mark("een visitekaartje of agendabestand"),
    "access": mark("een database van Access"),
    "onenote": mark("een notitieblok van OneNote"),
    "program": mark("een programma"),
    "visio": mark("een Visio-tekening"),
    "sqlite": mark("een databasebestand"),
    "json": mark("een JSON-bestand"),
    "xml": mark("een XML-bestand"),
    "sylk": "SYLK",
    "dbase": "dBase",
    "lotus": "Lotus 1-2-3",
    "dif": "DIF",
    "works": "Microsoft Works",
}

SHEET_KINDS = {
    "questions": mark("vragenlijst"),
    "wide": mark("één rij per respondent of aanbieder"),
    "register": mark("lijst"),
    "signals": mark("signalen"),
    "form_design": mark("formulierontwerp"),
    "none": mark("geen tabel"),
}

ROLES = {
    "id": mark("nummer"),
    "theme": mark("thema"),
    "question": mark("vraag"),
    "answer": mark("antwoord"),
    "score": mark("score"),
    "comment": mark("toelichting"),
    "provider": mark("aanbieder"),
    "kvk": mark("KvK-nummer"),
    "agb": mark("AGB-code"),
    "date": mark("datum"),
}


def sheet_said(name: str) -> str:
    """A sheet by its name; the only one of a CSV has none."""
    return tr("Blad '{name}'").format(name=name) if name else tr("Het bestand")


def problem(reason: str, values: Mapping[str, object]) -> tuple[str, str]:
    """What is the matter and what to do, in the user's language."""
    format_ = str(values.get("format", ""))
    known = _KINDS_OF_FILE.get(format_)
    words = {**values, "kind": tr(known) if known else format_}
    said, remedy = PROBLEMS[reason]
    return tr(said).format_map(words), tr(remedy).format_map(words)
