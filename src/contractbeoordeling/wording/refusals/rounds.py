"""Sentences about rounds and who takes part in them."""

from contractbeoordeling.wording.i18n import mark

SENTENCES = {
    "round_unknown": mark("De ronde '{round}' bestaat niet in dit register. Wel aanwezig: {rounds}."),
    "provider_unknown": mark(
        "De aanbieder '{provider}' staat niet in dit register. "
        "Geef het KvK-nummer, de volledige naam of het id (zie: provider list)."
    ),
    "provider_ambiguous": mark(
        "Er zijn {count} aanbieders met de naam '{provider}'. Geef het KvK-nummer of het id."
    ),
    "not_in_round": mark("{provider} doet niet mee in de ronde '{round}'."),
}
