"""Sentences about providers, contracts and what belongs to them."""

from contractbeoordeling.wording.i18n import mark

SENTENCES = {
    "field_wrong": mark("{problem} {remedy}"),
    "kvk_taken": mark(
        "KvK-nummer {kvk} hoort al bij '{name}'. Wijzig die aanbieder, of controleer het nummer."
    ),
    "possible_double": mark(
        "'{provider}' lijkt een aanbieder die er al is: {doubles}. Wijzig die, of geef aan dat dit een andere is."
    ),
    "provider_in_use": mark(
        "'{provider}' kan niet weg: er hangen gegevens aan ({uses}). "
        "Zet de status op gestopt; dan blijft alles bewaard."
    ),
    "contract_number_taken": mark(
        "'{provider}' heeft al een contract met nummer '{number}'. Wijzig dat contract of geef een ander nummer."
    ),
    "contract_unknown": mark("Bij '{provider}' staat geen contract met nummer '{number}'."),
    "municipality_unknown": mark(
        "De gemeente '{municipality}' staat niet in dit register. Wel aanwezig: {municipalities}."
    ),
    "municipality_exists": mark("De gemeente '{name}' staat al in dit register."),
    "record_gone": mark("Dit gegeven staat niet (meer) in het register. Haal de lijst opnieuw op."),
    "no_provider_list": mark(
        "In {path} staat geen lijst van aanbieders. Er hoort een rij met kopjes te zijn, zoals Naam, KvK-nummer en "
        "Plaats, met daaronder één aanbieder per rij."
    ),
    "no_row": mark("'{row}' is geen rij. Geef een rijnummer, of blad!rij als er meer bladen zijn."),
    "link_exists": mark("Dit verband staat al in het register."),
}
