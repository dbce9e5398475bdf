"""Sentences about visits and conversations."""

from contractbeoordeling.wording.i18n import mark

SENTENCES: dict[str, str] = {
    "visit_unknown": mark(
        "Het werkbezoek '{visit}' staat niet in dit register. Geef het id (zie: visit list)."
    ),
    "conversation_unknown": mark(
        "Het gesprek '{conversation}' staat niet in dit register. Geef het id (zie: conversation list)."
    ),
    "meeting_unknown": mark(
        "Er staat geen werkbezoek of gesprek '{meeting}' in dit register. Geef het id (zie: visit list en conversation list)."
    ),
    "meeting_reversed": mark("De eindtijd ligt vóór de begintijd. Controleer beide."),
    "time_unreadable": mark("‘{text}’ is geen tijd; schrijf bijvoorbeeld 9:30."),
    "meeting_in_future": mark("De dag waarop het gehouden is ligt in de toekomst."),
    "meeting_of_another_provider": mark("Die deelname of vestiging hoort niet bij deze aanbieder."),
    "meeting_not_held": mark("Leg eerst vast op welke dag het gehouden is."),
    "visit_is_agreed": mark(
        "Het verslag van dit werkbezoek is op {day} akkoord bevonden en ligt vast. Trek eerst het akkoord in, "
        "met de reden; de scores tellen dan niet meer tot er een nieuw akkoord is."
    ),
    "visit_not_agreed": mark("Van dit werkbezoek is nog geen verslag akkoord bevonden."),
    "visit_without_report": mark(
        "Schrijf eerst het verslag van het werkbezoek; het akkoord gaat over die tekst."
    ),
    "visit_without_writer": mark(
        "Zeg eerst wie u bent: een verslag is van twee mensen, en van wie het schreef moet de naam bekend zijn."
    ),
    "visit_by_one": mark(
        "Een verslag is van twee mensen. Laat de tweede bezoeker het bevestigen als een andere persoon in het programma, "
        "of noem zijn of haar naam; uw eigen naam telt niet."
    ),
    "visit_without_questions": mark(
        "'{provider}' doet aan geen ronde mee, zodat er niets te vergelijken is. Noem zelf de criteria voor dit werkbezoek."
    ),
    "visit_note_unknown": mark("Dit werkbezoek heeft geen vraag over {criterion}. Voeg die eerst toe."),
    "visit_note_twice": mark("Over {criterion} staat al een vraag bij dit werkbezoek."),
    "pictures_not_promised": mark(
        "Voor de eerste foto of het eerste bestand: geen cliënten, geen schermen en geen dossiers. Bevestig dat u dit "
        "gelezen hebt."
    ),
    "attachment_unknown": mark("De bijlage '{attachment}' staat niet in dit register."),
    "attachment_empty": mark("Het bestand {name} is leeg en wordt niet bewaard."),
    "attachment_too_large": mark(
        "Het bestand {name} is groter dan {megabytes} MB en wordt niet bewaard. Maak het kleiner, of bewaar het elders en "
        "noem hier waar het staat."
    ),
    "point_unknown": mark("Het agendapunt '{point}' staat niet op deze agenda. Geef het nummer of het id."),
    "point_without_title": mark("Geef het agendapunt een onderwerp."),
    "conversation_is_agreed": mark(
        "Het gespreksverslag is op {day} akkoord bevonden en ligt vast. Trek eerst het akkoord in."
    ),
    "conversation_without_minutes": mark(
        "Er is nog niets van dit gesprek opgeschreven om akkoord te bevinden."
    ),
    "minutes_agreed_at_wrong_time": mark(
        "De dag van het akkoord ligt vóór het gesprek of in de toekomst. Controleer beide datums."
    ),
    "minutes_not_agreed": mark("Dit gespreksverslag is nog niet akkoord bevonden."),
    "withdraw_reason": mark(
        "Schrijf op waarom het akkoord wordt ingetrokken; dat komt in het verslag te staan."
    ),
    "nothing_planned": mark("Er staat niets gepland om in een agenda te zetten. Geef eerst dag en tijd."),
}
