"""Sentences about the year: goals, indicators, a provider that stops, retention, and the export for a Woo request."""

from contractbeoordeling.wording.i18n import mark

SENTENCES = {
    "goal_exists": mark("In {year} staat al een jaardoel '{name}'. Wijzig dat, of geef een andere naam."),
    "goal_unknown": mark("In {year} staat geen jaardoel '{name}'. Met goal list ziet u welke er zijn."),
    "theme_unknown_for_goal": mark(
        "'{theme}' is geen thema van het kwaliteitskader. Wel aanwezig: {themes}."
    ),
    "indicator_exists": mark("Dit contract heeft al een succesindicator '{name}'. Wijzig die."),
    "indicator_unknown": mark("Contract '{number}' heeft geen succesindicator '{name}'."),
    "stop_without_reason": mark(
        "Geef aan waarom '{provider}' stopt; de reden blijft bij de aanbieder staan."
    ),
    "retention_half_filled": mark(
        "Vul termijn, begin en wat er daarna gebeurt samen in, of laat ze alle drie leeg."
    ),
    "retention_without_ground": mark(
        "Noem bij een termijn de grond (het nummer in de selectielijst) en wie hem heeft ingevuld."
    ),
    "retention_keep_without_reason": mark("Geef aan waarom dit langer bewaard blijft."),
    "retention_keep_in_past": mark("Langer bewaren kan alleen tot een dag na vandaag."),
    "retention_not_due": mark(
        "'{key}' is op {day} niet aan de beurt: de bewaartermijn loopt nog, of het staat er niet (meer)."
    ),
    "retention_nothing_chosen": mark("Kies eerst wat er vernietigd wordt; er gaat niets vanzelf weg."),
    "retention_in_future": mark(
        "De dag van het besluit ligt in de toekomst. Er gaat niets weg vóór zijn tijd."
    ),
    "retention_without_decider": mark(
        "Vernietigen vraagt wie het besluit neemt en in welke functie. Zeg eerst wie u bent, en geef de functie."
    ),
    "retention_kept": mark("Dit blijft bewaard tot {until} ({reason}). Wijzig eerst dat besluit."),
    "retention_hand_over": mark(
        "Volgens de selectielijst wordt dit overgedragen aan het archief ({provider}). "
        "Draag het over, en noem daarna aan wie."
    ),
    "woo_folder_in_use": mark("{path} bestaat al en is niet leeg. Kies een nieuwe of lege map."),
    "stop_day_to_come": mark("{provider} stopt pas op {day}. Tot die dag telt de aanbieder mee."),
    "provider_does_not_stop": mark("Bij '{provider}' staat niet dat zij stopt."),
}
