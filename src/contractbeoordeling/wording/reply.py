"""The Dutch texts inside the workbook in which a provider replies to a draft; always Dutch."""

SHEET_REPLY = "Wederhoor"
TITLE = "Wederhoor {round}"
SUBTITLE = "concept van {sent} · reageren kan tot en met {due}"

FACT_PROVIDER = "Aanbieder"
FACT_SUBJECT = "Gaat over"
FACT_CLIENT = "Opdrachtgever"
FACT_ROUND = "Ronde"
FACT_SENT = "Concept verstuurd op"
FACT_DUE = "Reageren tot en met"
FACT_CONTACT = "Vragen?"

STEPS = (
    "Lees het concept dat u hierbij kreeg. Op het blad ‘Wederhoor’ staat per criterium kort wat erin staat.",
    (
        "Bent u het ergens niet mee eens, schrijf dan op die regel wat er volgens u niet klopt en waarom. Waar u niets op "
        "te zeggen hebt, laat u het vak leeg."
    ),
    (
        "Hebt u iets dat uw opmerking onderbouwt? Noem ernaast de naam van het bestand en stuur dat bestand mee, of "
        "schrijf het in een zin."
    ),
    (
        "Kies bovenaan het blad of dit uw hele reactie is. Hebt u geen opmerkingen, kies dan ‘wij hebben geen opmerkingen’ "
        "en stuur het formulier zo terug."
    ),
    (
        "Sla het bestand op als Excel-bestand (.xlsx) en stuur het terug. De naam van het bestand mag u veranderen; "
        "laat bladen, regels en kolommen staan zoals ze zijn."
    ),
)
GOOD_TO_KNOW = (
    (
        "Elke opmerking krijgt een antwoord met de reden: overgenomen, deels overgenomen of niet. Uw opmerkingen en die "
        "antwoorden staan allebei in het eindrapport."
    ),
    "U ziet het beeld van elke partij samen, nooit dat van een team of persoon.",
    "Noem geen namen, BSN's, geboortedata of andere gegevens waaraan een inwoner te herkennen is.",
    "Niet alles in één keer af? Stuur terug wat u hebt en kies ‘er volgt nog meer’. Wat u later aanvult, komt erbij.",
    (
        "De bladen zijn beveiligd zodat u alleen in de invulvakken kunt typen. Er zit geen wachtwoord op. Rijen en kolommen "
        "mag u hoger of breder maken."
    ),
)

HEADERS = (
    "Nr.",
    "Wat het concept zegt",
    "Wie wat zag (1 tot en met 5)",
    "Uw opmerking (alleen als u het er niet mee eens bent)",
    "Onderbouwing: bestandsnaam of een zin",
)
CHOICE_LABEL = "Is dit uw hele reactie?"
CHOICES: dict[str, str] = {
    "none": "wij hebben geen opmerkingen",
    "complete": "dit is onze hele reactie",
    "more": "er volgt nog meer",
}
CHOICE_PROMPT = "Kies of u geen opmerkingen hebt, of dit alles is, of dat er nog meer komt."
CHOICE_ERROR = "Kies een antwoord uit de lijst."
REMARK_TITLE = "Uw opmerking"
REMARK_PROMPT = "Wat klopt er volgens u niet, en waarom? Niets op te merken? Laat dit vak leeg."
EVIDENCE_TITLE = "Onderbouwing"
EVIDENCE_PROMPT = "De naam van een bestand dat u meestuurt, of een zin. Mag leeg blijven."
COUNT = " keer een opmerking"
OVERALL = "De beoordeling als geheel"
OVERALL_HINT = "Hier kunt u kwijt wat over het geheel gaat."
NO_RATING = "Geen oordeel: er is nog te weinig bekend."
RATED = "Oordeel: {rating} ({word})."
RATED_OTHERWISE = "Oordeel: {rating} ({word}); berekend is {computed} ({computed_word})."
SEEN_SELF = "u zelf: {score}"
SEEN = "{party}: {score}"
SEEN_TOGETHER = "anderen samen: {score}"
NOBODY = "niemand gaf hier een score"
NOT_ASKED = "u zelf: niet gevraagd (keurmerk)"

EVIDENCE_SAID = "Onderbouwing: {text}"
"""How the evidence that a reply names stands below its remark."""


def subtitle(client: str, sent: str, due: str) -> str:
    """Say under the title whose it is and until when one can reply."""
    said = SUBTITLE.format(sent=sent, due=due)
    return f"{client} · {said}" if client else said


def remark_text(remark: str, evidence: str) -> str:
    """Return a remark with the evidence that is named beside it."""
    said = EVIDENCE_SAID.format(text=evidence) if evidence else ""
    return "\n\n".join(each for each in (remark, said) if each)


def told_apart(text: str) -> tuple[str, str]:
    """Return a remark and its evidence as they stood in the workbook."""
    begin = "\n\n" + EVIDENCE_SAID.format(text="")
    remark, found, evidence = text.rpartition(begin)
    return (remark, evidence) if found else (text, "")
