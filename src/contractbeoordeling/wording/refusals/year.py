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
    "provider_does_not_stop": mark("Bij '{provider}' staat niet dat zij stopt."),
}
