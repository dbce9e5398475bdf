"""Sentences about rounds and who takes part in them."""

from contractbeoordeling.wording.i18n import mark

SENTENCES = {
    "reference_date_fixed": mark(
        "Van de ronde '{round}' is een concept verstuurd. De peildatum ({day}) ligt daarmee vast; wat er later gebeurde komt "
        "in een volgende ronde of een heropende beoordeling."
    ),
    "criterion_applies": mark("Dit criterium telt al mee voor deze aanbieder."),
    "nobody_to_remind": mark(
        "Er is nu niemand te herinneren: alles is binnen, pas later nodig of onlangs nog herinnerd."
    ),
    "round_unknown": mark("De ronde '{round}' bestaat niet in dit register. Wel aanwezig: {rounds}."),
    "provider_unknown": mark(
        "De aanbieder '{provider}' staat niet in dit register. "
        "Geef het KvK-nummer, de volledige naam of het id (zie: provider list)."
    ),
    "provider_ambiguous": mark(
        "Er zijn {count} aanbieders met de naam '{provider}'. Geef het KvK-nummer of het id."
    ),
    "not_in_round": mark("{provider} doet niet mee in de ronde '{round}'."),
    "subject_needed": mark("{provider} doet met meer dan een mee. Noem met --subject welke: {subjects}."),
    "subject_unknown": mark("'{subject}' doet niet mee. Wel: {subjects}."),
    "round_without_name": mark("Een ronde heeft een naam nodig, bijvoorbeeld het jaar."),
    "round_exists": mark("Er is al een ronde '{round}'. Kies een andere naam."),
    "no_framework": mark(
        "Dit register heeft nog geen kwaliteitskader. Voeg er eerst een toe (framework import)."
    ),
    "theme_unknown": mark("Thema {theme} bestaat niet in het kwaliteitskader. Kies uit {themes}."),
    "nobody_takes_part": mark(
        "Er doet niemand mee: geen actieve aanbieder heeft hier iets om te beoordelen. Voeg aanbieders toe of noem ze."
    ),
    "round_out_of_reach": mark(
        "Voor {count} van de {total} deelnames is geen eindoordeel haalbaar, ook niet als iedereen antwoordt: "
        "{missing} kan niet beoordeeld worden. Wat het minst kost om dat te verhelpen: {addition}. Vraag meer partijen, "
        "of laat toe dat de ronde zonder eindoordelen blijft. Er is nog niets gemaakt."
    ),
    "round_closed": mark("De ronde '{round}' is gesloten; er worden geen formulieren meer voor gemaakt."),
    "no_forms": mark("Er is niets te versturen: geen enkele open uitvraag past bij wat gevraagd is."),
    "no_request": mark("Er is geen uitvraag aan {party} over {provider} in deze ronde."),
    "more_requests": mark("Er zijn meer uitvragen aan {party} over {provider}. Noem het team (--team)."),
    "no_date": mark("'{text}' is geen datum. Schrijf jjjj-mm-dd, of partij=jjjj-mm-dd."),
    "team_unknown": mark("Er is geen team '{team}' in dit register. Wel aanwezig: {teams}."),
    "request_closed": mark("Deze uitvraag is al afgesloten: {reason}."),
    "request_open": mark("Deze uitvraag is niet afgesloten."),
    "reason_missing": mark("Schrijf op waarom; zonder reden kan dit niet."),
    "party_unknown": mark(
        "'{party}' is geen partij. Kies uit aanbieder, toegang, backoffice, toezichthouder, inwoner, controle."
    ),
    "no_team_list": mark(
        "In {path} is geen lijst met teams gevonden. Zet een koprij met ten minste ‘partij’ en ‘naam’ boven de lijst."
    ),
    "team_without_name": mark("Een team heeft een naam nodig, bijvoorbeeld ‘Wijkteam Noord’."),
    "team_row_wrong": mark("{path}, rij {row}: {problem}"),
}
