"""Sentences about signals, observations, supervision and actions."""

from contractbeoordeling.domain.observation_rules import ObservationFault
from contractbeoordeling.domain.signal_rules import SignalFault
from contractbeoordeling.wording.i18n import mark

_RULES: dict[SignalFault, str] = {
    SignalFault.NO_SEVERITY: mark(
        "Geef de ernst van het signaal: 1, 2, 3 of 4. Een positief signaal heeft geen ernst."
    ),
    SignalFault.POSITIVE_SEVERITY: mark("Een positief signaal heeft geen ernst; laat die leeg."),
    SignalFault.IN_FUTURE: mark("De datum van het signaal ligt in de toekomst."),
    SignalFault.CALAMITY_REPORT: mark(
        "Een calamiteit melden telt nooit tegen de aanbieder die meldt. Leg deze melding als positief vast; "
        "wat er mis ging of niet gemeld was, is een eigen signaal met een andere melder."
    ),
    SignalFault.NO_CRITERION: mark(
        "Een signaal van ernst 2, 3 of 4 kan alleen met een criterium geverifieerd worden. Ken eerst een criterium toe."
    ),
    SignalFault.NOBODY: mark("Noem wie het signaal verifieerde: naam en functie."),
    SignalFault.VERIFIED_TOO_EARLY: mark(
        "De datum van verificatie ligt vóór het signaal of in de toekomst. Controleer beide datums."
    ),
    SignalFault.NOT_CHECKED: mark("Beschrijf hoe het signaal gecontroleerd is; bij ernst 3 en 4 moet dat."),
    SignalFault.ONLY_REPORTER: mark(
        "Een signaal van ernst 3 of 4 wordt niet alleen door de melder geverifieerd. Laat een ander het ook nagaan."
    ),
    SignalFault.NOT_HEARD: mark(
        "Leg de reactie van de aanbieder vast, of waarom daar niet op gewacht kon worden (gevaar of fraude)."
    ),
    SignalFault.REPAIR_OF_POSITIVE: mark("Bij een positief signaal valt niets te herstellen."),
    SignalFault.REPAIR_BY_PROVIDER: mark(
        "Herstel wordt niet door de aanbieder zelf vastgesteld. Noem wie van een andere partij het naging."
    ),
    SignalFault.REPAIR_NOBODY: mark("Noem wie het herstel vaststelde: naam en functie."),
    SignalFault.REPAIR_NOT_CHECKED: mark("Beschrijf hoe het herstel is vastgesteld."),
    SignalFault.REPAIR_TOO_EARLY: mark(
        "De datum van herstel ligt vóór het signaal of in de toekomst. Controleer beide datums."
    ),
}

_OBSERVATION_RULES: dict[ObservationFault, str] = {
    ObservationFault.OUT_OF_RANGE: mark("Een score is een getal van 1 tot en met 5, zoals 4 of 3,5."),
    ObservationFault.REGULATOR_RANGE: mark(
        "Een score van de toezichthouder is 1 (niet) tot en met 4 (voldoet); 5 bestaat daar niet."
    ),
    ObservationFault.NO_RESPONDENTS: mark("Noem bij inwoners het aantal (n) waarop de score rust."),
    ObservationFault.RESPONDENTS_OF_OTHERS: mark("Een aantal (n) hoort alleen bij inwoners; laat het leeg."),
    ObservationFault.IN_FUTURE: mark("De datum van de waarneming ligt in de toekomst."),
}

SENTENCES: dict[str, str] = {
    **{str(code): text for code, text in _RULES.items()},
    **{str(code): text for code, text in _OBSERVATION_RULES.items()},
    "observation_follows_source": mark(
        "Deze waarneming komt uit een formulier, cijfer of rapport en volgt dat. Wijzig de bron."
    ),
    "supervisor_word_is_ours": mark("'{word}' is een van onze eigen woorden; die betekenis ligt vast."),
    "supervisor_word_unknown": mark(
        "'{word}' van {supervisor} is nog niet vertaald. Zeg eenmaal wat het betekent: "
        "voldoet, grotendeels, grotendeels niet, niet of niet getoetst."
    ),
    "supervision_without_supervisor": mark("Noem de toezichthouder."),
    "supervision_in_future": mark("De datum van het rapport ligt in de toekomst."),
    "measure_without_kind": mark("Noem de maatregel."),
    "measure_reversed": mark("De einddatum van de maatregel ligt vóór de begindatum."),
    "measure_has_ended": mark("Deze maatregel is al geëindigd op {day}."),
    "action_unknown": mark("De actie '{action}' staat niet in dit register. Geef het id (zie: action list)."),
    "action_without_measure": mark("Beschrijf de afgesproken maatregel."),
    "action_due_too_early": mark("De actie is klaar vóór zij is afgesproken. Controleer beide datums."),
    "action_about_nobody": mark("Noem de aanbieder die de actie uitvoert."),
    "action_of_another_participation": mark("Die deelname hoort niet bij de aanbieder van deze actie."),
    "action_entry_empty": mark("Schrijf op wat er gebeurd is of wat het resultaat was."),
    "action_entry_in_future": mark("De datum van de logregel ligt in de toekomst."),
    "action_close_with_result": mark(
        "Sluit een actie af met het resultaat in woorden (action close); alleen de status wijzigen kan niet."
    ),
    "action_is_closed": mark("Deze actie is al afgesloten."),
    "no_signal_list": mark(
        "In {path} staat geen lijst met signalen. Nodig is een kopregel met minstens aanbieder (of KvK), datum, ernst en "
        "tekst."
    ),
    "signal_list_without_severity": mark(
        "De lijst in {path} heeft geen kolom met de ernst. Voeg die toe, of geef met --severity de ernst van alle regels."
    ),
    "severity_unknown": mark("'{severity}' is geen ernst. Geef 1, 2, 3, 4 of positief."),
    "judgement_unknown": mark(
        "'{word}' is geen oordeel. Kies voldoet, grotendeels, grotendeels niet, niet of niet getoetst."
    ),
    "respondent_unknown": mark("Van deze partij is er geen respondent '{respondent}' in dit register."),
    "no_free_text": mark("Bij '{record}' staat geen vrije tekst in het veld '{field}'."),
    "nothing_to_mask": mark(
        "Hier staat niets om te maskeren. Noem met --word wat er weg moet, zoals een naam die het programma niet herkent."
    ),
    "document_not_cleanable": mark(
        "In het bewaarde bestand {name} kan niets gemaskeerd worden. Met --drop-original wordt de inhoud ervan verwijderd."
    ),
    "participation_of_another": mark("Die deelname hoort niet bij '{provider}'."),
    "respondent_of_another_party": mark("Die respondent hoort niet bij deze partij."),
    "signal_unknown": mark(
        "Het signaal '{signal}' staat niet in dit register. Geef het id (zie: signal list)."
    ),
    "signal_is_verified": mark(
        "Dit signaal is geverifieerd; waar dat op rust verandert niet meer. Trek de verificatie eerst in."
    ),
    "signal_not_verified": mark("Dit signaal is niet geverifieerd; er valt niets in te trekken."),
    "signal_not_repaired": mark("Van dit signaal is geen herstel vastgesteld; er valt niets in te trekken."),
    "withdraw_without_reason": mark("Geef de reden waarom de verificatie wordt ingetrokken."),
    "join_too_few": mark("Noem minstens twee signalen om samen te voegen tot één gebeurtenis."),
    "join_two_providers": mark(
        "Deze signalen gaan over verschillende aanbieders; dat is niet één gebeurtenis."
    ),
    "quarter_unknown": mark("'{quarter}' is geen kwartaal. Schrijf het als 2026-K2."),
    "no_framework": mark("Er staat nog geen kwaliteitskader in dit register. Lees er eerst een in."),
    "criterion_unknown": mark(
        "Het criterium '{criterion}' staat niet in het kwaliteitskader (versie {framework}). Geef de code, zoals 4.2."
    ),
    "location_unknown": mark("Bij '{provider}' staat geen vestiging '{location}'."),
}
