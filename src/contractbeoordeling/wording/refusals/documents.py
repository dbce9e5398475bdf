"""Sentences about documents that can't be made, and about templates of Word."""

from contractbeoordeling.wording.i18n import mark

SENTENCES = {
    "document_kind_elsewhere": mark(
        "Een {kind} maakt u niet hier, maar bij het onderdeel waar het bij hoort."
    ),
    "document_not_for_reader": mark("Een {kind} is niet bedoeld voor: {audience}. Kies een andere lezer."),
    "document_needs_round": mark("Noem de ronde waar het document over gaat."),
    "document_needs_provider": mark(
        "Noem de aanbieder waar het document over gaat, of kies alle aanbieders van een ronde."
    ),
    "document_needs_record": mark("Noem het gesprek, bezoek of besluit waar het document over gaat."),
    "agenda_without_conversation": mark("Met {provider} is geen gesprek gepland. Plan er eerst een."),
    "document_without_form": mark("Kies pdf, Word of allebei."),
    "document_of_one": mark(
        "Er komen {count} documenten uit deze keuze; noem een map in plaats van een bestand."
    ),
    "template_has_faults": mark("{name} kan zo geen sjabloon zijn:\n{faults}"),
    "template_unknown": mark("Er is geen sjabloon '{name}'. De lijst met sjablonen noemt ze."),
    "not_a_template_name": mark("{path} moet een naam krijgen die eindigt op .docx."),
}
