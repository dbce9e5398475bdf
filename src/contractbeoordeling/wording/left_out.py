"""What the first sheet of a workbook says is not in it, and why; always Dutch."""

Told = tuple[str, str]
"""What was left out, and why."""

UNVERIFIED: Told = ("Signalen die niet geverifieerd zijn", "alleen als dat is aangevinkt")
UNVERIFIED_NEVER: Told = (
    "Signalen die niet geverifieerd zijn",
    "staan er nooit in en werken hier nergens door",
)
NARROW: Told = (
    "Signalen voor een beperkte kring",
    "strafrechtelijke gegevens; alleen als daar apart om gevraagd is",
)
NARROW_NEVER: Told = ("Signalen voor een beperkte kring", "staan er nooit in")
SIGNALS_OF_OTHERS: Told = ("Signalen van anderen", "alleen wat u zelf meldde")
SIGNALS: Told = ("Signalen", "het bestuur krijgt geen vrije tekst; wel staat geteld wat nog open is")

ACTIONS: Told = ("Verbeteracties", "alleen uw eigen inbreng en het eindresultaat")
INTERNAL_ACTIONS: Told = ("Interne acties en logregels", "zijn niet voor de aanbieder bestemd")
LOG: Told = ("Logregels van acties", "vrije tekst; wel staat geteld hoeveel het er zijn")

REMARKS_FOR_BOARD: Told = ("Toelichtingen bij antwoorden", "het bestuur krijgt geen vrije tekst")
REMARKS_FOR_PROVIDER: Told = (
    "Toelichtingen bij antwoorden",
    "zijn intern geschreven; wat elke partij zag staat er als score",
)
ANSWERS_OF_OTHERS: Told = ("Antwoorden en waarnemingen van anderen", "alleen uw eigen inbreng")
OTHER_PARTIES: Told = ("Zelfbeeld en scores van andere partijen", "elke partij kijkt los van de anderen")
PARTIES: Told = ("Scores per partij", "het bestuur krijgt oordelen, geen inbreng van partijen")

FIGURES: Told = ("Cijfers van aanbieders", "alleen uw eigen inbreng en het eindresultaat")
OTHER_PROVIDERS: Told = ("Andere aanbieders", "een aanbieder ziet alleen zichzelf")
TEAMS: Told = ("Namen van teams", "een aanbieder ziet partijen, geen teams of mensen")
PEOPLE: Told = (
    "Namen van mensen",
    "melders, wie verifieerde en wie schreef staan in geen enkele uitdraai",
)
WITHHELD: Told = ("Teksten die niet voor deze lezer zijn", "alleen voor lezers die bij de tekst horen")
PERSONAL_DATA: Told = (
    "Persoonsgegevens in teksten",
    "BSN, e-mail, telefoon en geboortedatum zijn afgeschermd",
)
NAMES_OF_OTHERS: Told = ("Namen van andere aanbieders in teksten", "zijn vervangen")


def few_clients(minimum: int) -> Told:
    """Tell of figures about fewer clients than may be shown."""
    why = "de uitkomst en het aantal worden nooit getoond: cliënten zouden herkenbaar zijn"
    return f"Cijfers over minder dan {minimum} cliënten", why


def few_residents(minimum: int) -> Told:
    """Tell of residents' results with fewer answers than may be shown."""
    why = "worden nooit per aanbieder getoond: inwoners zouden herkenbaar zijn"
    return f"Uitkomsten van minder dan {minimum} inwoners", why
