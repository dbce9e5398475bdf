"""Dutch words of the escalation ladder, of ending a contract and of continuity; content of the register and of letters."""

DISPUTES = "geschillenregeling"
"""The clause of a contract that letters refer to; it is kept beside the measures, at the lowest step."""

LADDER: tuple[tuple[int, str, tuple[str, ...]], ...] = (
    (0, "Gesprek", ("gesprek",)),
    (1, "Schriftelijke afspraak", ("schriftelijke afspraak",)),
    (2, "Verbeterplan met termijn en hertoets", ("verbeterplan",)),
    (3, "Formele waarschuwing of ingebrekestelling", ("formele waarschuwing", "ingebrekestelling")),
    (4, "Maatregelen", ("korting van 5%", "terugvordering", "stop op nieuwe cliënten")),
    (5, "Beëindiging en overdracht van cliënten", ("beëindiging van de overeenkomst",)),
)
TERMINATES = 5

PROVIDER = "aanbieder"
"""The owner of a task that the provider itself does."""

TERMINATION_TASKS: tuple[tuple[str, str, int, bool], ...] = (
    ("Stop op nieuwe cliënten ingaan laten", "backoffice", 0, True),
    ("Toezichthouder informeren (Wmo-toezicht, IGJ)", "contractmanager", 1, False),
    ("Cliënten en hun vertegenwoordigers informeren, door wie en hoe", "toegang", 14, True),
    ("Andere aanbieders benaderen die de zorg kunnen overnemen", "contractmanager", 14, False),
    ("Warme overdracht van elke cliënt plannen en volgen", "toegang", 42, True),
    ("Dossiers laten overdragen of bewaren", PROVIDER, 56, True),
    ("Lopende toewijzingen beëindigen en opnieuw toewijzen", "backoffice", 56, True),
    ("Laatste declaraties en eindafrekening afhandelen", "backoffice", 90, True),
)
"""What must happen, who does it, within how many days after the decision, and whether the provider's letter says so."""

CONTINUITY: dict[int, str] = {
    1: "zoals het contract die omschrijft",
    2: "zoals het contract die omschrijft",
    3: "solvabiliteit onder 20%",
    4: "solvabiliteit onder 10%",
    5: "negatief eigen vermogen",
    6: "dreigend faillissement",
}
"""The steps of continuity risk: the financial ones are those of article 3.4.2 of the contract standard."""


def step_named(number: int, name: str) -> str:
    """Return a step with its number."""
    return f"trede {number}, {name[:1].lower()}{name[1:]}"
