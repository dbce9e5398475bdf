"""Sentences about drafts, the provider's reply, deviations and determining."""

from contractbeoordeling.domain.assessment_rules import AssessmentFault
from contractbeoordeling.wording.i18n import mark

_RULES: dict[AssessmentFault, str] = {
    AssessmentFault.IN_FUTURE: mark("Deze datum ligt in de toekomst."),
    AssessmentFault.NO_DRAFT: mark(
        "Van deze beoordeling is nog geen concept gemaakt. Maak eerst het concept."
    ),
    AssessmentFault.NOT_SENT: mark(
        "Het concept is nog niet verstuurd. De aanbieder krijgt eerst de gelegenheid om te reageren."
    ),
    AssessmentFault.ALREADY_SENT: mark(
        "Het concept is al verstuurd; het ligt vast zoals het de deur uit ging. Leg nu de reactie van de aanbieder vast."
    ),
    AssessmentFault.SENT_ON_WRONG_DAY: mark(
        "Het concept is later gemaakt dan het verstuurd zou zijn. Controleer de datum."
    ),
    AssessmentFault.NOTHING_TO_WITHDRAW: mark(
        "Er ligt geen concept bij de aanbieder; er valt niets in te trekken."
    ),
    AssessmentFault.WITHDRAWN_ON_WRONG_DAY: mark(
        "Het concept is later verstuurd dan het ingetrokken zou zijn. Controleer de datum."
    ),
    AssessmentFault.WITHDRAWN_WITHOUT_REASON: mark("Schrijf op waarom het concept wordt ingetrokken."),
    AssessmentFault.IS_DETERMINED: mark(
        "Deze beoordeling is vastgesteld en verzegeld. Heropen haar om er een nieuwe versie van te maken."
    ),
    AssessmentFault.NOT_DETERMINED: mark(
        "Deze beoordeling is nog niet vastgesteld; er valt niets te heropenen."
    ),
    AssessmentFault.REOPEN_WITHOUT_REASON: mark(
        "Schrijf op waarom de vastgestelde beoordeling heropend wordt."
    ),
    AssessmentFault.REPLY_ON_WRONG_DAY: mark(
        "De datum van de reactie ligt vóór het versturen van het concept of in de toekomst. Controleer de datum."
    ),
    AssessmentFault.REPLY_RUNS: mark(
        "De termijn voor wederhoor loopt nog. Wacht de laatste dag af, of leg vast dat de aanbieder gereageerd heeft."
    ),
    AssessmentFault.REMARK_EMPTY: mark("Neem de opmerking van de aanbieder over, of voeg zijn document toe."),
    AssessmentFault.REMARK_UNDECIDED: mark(
        "Over een opmerking van de aanbieder is nog niet beslist: overgenomen, deels of niet, met de reden."
    ),
    AssessmentFault.DECISION_WITHOUT_REASON: mark(
        "Schrijf op waarom de opmerking wel, deels of niet is overgenomen; de aanbieder leest dat."
    ),
    AssessmentFault.DEVIATION_WITHOUT_RATING: mark(
        "Hier is geen oordeel berekend, dus ook geen om van af te wijken. Schrijf een bevinding in woorden en wat u hierna "
        "vraagt."
    ),
    AssessmentFault.NOT_ONE_STEP: mark(
        "Een afwijking is precies één stap hoger of lager dan het berekende oordeel, van 1 tot en met 5."
    ),
    AssessmentFault.DEVIATION_WITHOUT_REASON: mark(
        "Schrijf op waarom van het berekende oordeel wordt afgeweken."
    ),
    AssessmentFault.NO_SECOND_READER: mark("Noem de tweede lezer van de afwijking."),
    AssessmentFault.READER_DECIDES: mark("De tweede lezer is een ander dan wie afwijkt."),
    AssessmentFault.READER_DETERMINES: mark(
        "U bent tweede lezer van een afwijking in deze beoordeling. Laat een ander haar vaststellen."
    ),
    AssessmentFault.DEVIATION_OUTDATED: mark(
        "Het berekende oordeel is veranderd sinds ervan werd afgeweken. Bevestig de afwijking opnieuw of trek haar in."
    ),
    AssessmentFault.FINDING_EMPTY: mark("Schrijf de bevinding op."),
    AssessmentFault.NOBODY_DETERMINES: mark(
        "Zeg eerst wie u bent: een beoordeling wordt door een persoon vastgesteld."
    ),
    AssessmentFault.LATE_SIGNALS: mark(
        "Er zijn signalen van ernst 3 of 4 na de peildatum. Zolang van deze ronde nog geen concept verstuurd is kunt u de "
        "peildatum verschuiven; daarna ligt die vast. Schrijf dan op waarom er niet op gewacht wordt."
    ),
    AssessmentFault.OPEN_SIGNALS: mark(
        "Er zijn signalen van ernst 3 of 4 die niemand heeft nagegaan. Verifieer ze, of schrijf op waarom daar niet op gewacht "
        "is."
    ),
    AssessmentFault.NO_OVERALL_FINDING: mark(
        "Er is geen eindoordeel berekend. Schrijf een bevinding in woorden over het geheel die de aanbieder mag lezen, en wat "
        "u hierna vraagt."
    ),
    AssessmentFault.REPLY_IS_IN: mark(
        "De reactie van de aanbieder is al compleet; er valt niets te verlengen."
    ),
    AssessmentFault.EXTENSION_SHORTENS: mark(
        "De termijn voor wederhoor kan alleen langer worden. Kies een dag na de laatste dag die de aanbieder nu heeft."
    ),
    AssessmentFault.EXTENSION_ENDS_ON_FREE_DAY: mark(
        "Een termijn eindigt op een werkdag. Kies een dag die geen zaterdag, zondag of feestdag is."
    ),
    AssessmentFault.EXTENSION_WITHOUT_REASON: mark("Schrijf op waarom de termijn langer wordt."),
}

_STEPS: dict[str, str] = {
    "reply_is_closed": mark(
        "De reactie van de aanbieder is al compleet gemeld op {day}. Een nagekomen opmerking kunt u nog wel vastleggen."
    ),
    "reply_has_remarks": mark(
        "Er zijn al opmerkingen van de aanbieder vastgelegd ({count}). Meld dat de reactie compleet is, niet dat er geen "
        "opmerkingen zijn."
    ),
    "reply_without_remarks": mark(
        "Er is nog geen opmerking vastgelegd. Leg de opmerkingen vast, of meld dat de aanbieder er geen heeft."
    ),
    "remark_unknown": mark(
        "Opmerking {remark} is er niet; het aantal is {count}. Noem het nummer of het id van een opmerking."
    ),
    "deviation_is_confirmed": mark(
        "Deze afwijking is al bevestigd door {reader}. Moet een ander meelezen, leg de afwijking dan opnieuw vast."
    ),
    "deviation_unknown": mark(
        "Hier is niet van het berekende oordeel afgeweken. Controleer criterium of thema."
    ),
    "deviate_without_person": mark(
        "Zeg eerst wie u bent: van een berekend oordeel wijkt een persoon af, op eigen naam."
    ),
    "confirm_without_person": mark("Zeg eerst wie u bent: een tweede lezer bevestigt op eigen naam."),
    "assessment_not_sealed": mark(
        "De beoordeling van {provider} is nog niet vastgesteld, dus er is nog geen verzegeld dossier. Kies alleen aanbieders "
        "met een vastgestelde beoordeling."
    ),
    "assessment_version_unknown": mark(
        "Versie {version} van deze beoordeling is er niet; aantal versies: {count}."
    ),
    "assessment_of_nobody": mark("Noem een of meer aanbieders, of kies alle aanbieders van de ronde."),
    "remark_of_one": mark("Een opmerking is van één aanbieder. Noem er precies één."),
    "draft_with_unseen": mark(
        "In deze ronde wordt blind beoordeeld. Een concept toont alles: schrijf eerst een bevinding, of vraag het oordeel te "
        "zien, bij {places}."
    ),
    "report_with_unseen": mark(
        "In deze ronde wordt blind beoordeeld, en een rapport toont alles. Schrijf eerst een bevinding, of vraag het oordeel "
        "te zien, bij {places}."
    ),
    "export_with_unseen": mark(
        "In deze ronde wordt blind beoordeeld, en deze werkmap toont alle oordelen. Van {provider} is nog niet gezien: {places}."
    ),
    "plan_with_unseen": mark(
        "In deze ronde wordt blind beoordeeld, en een verbeterplan volgt uit de oordelen. Van {provider} is nog niet gezien: "
        "{places}."
    ),
    "round_with_unseen": mark(
        "In de ronde {round} wordt blind beoordeeld, en dit stuk toont alle oordelen. Nog niet alles is gezien bij: "
        "{providers}. Schrijf daar eerst bevindingen of vraag de oordelen te zien, of kies een andere ronde."
    ),
    "action_of_unseen": mark(
        "Het oordeel over {criterion} is nog niet getoond, en een voorstel zou het verraden. Schrijf eerst een bevinding, vraag "
        "het oordeel te zien, of maak zelf een actie."
    ),
    "rating_not_shown": mark(
        "Dit oordeel is nog niet getoond. Schrijf eerst een bevinding, of vraag het oordeel te zien; daarna kunt u ervan "
        "afwijken."
    ),
    "evidence_without_file": mark("Noem het bestand dat u bij de opmerking wilt bewaren."),
    "criterion_not_chosen": mark("Kies een criterium uit de lijst, of het geheel."),
    "folder_missing": mark("Kies een map waar de bestanden komen."),
    "report_without_kind": mark("Kies PDF, Word of allebei."),
    "seal_damaged": mark(
        "De verzegelde inhoud van deze beoordeling kan niet gelezen worden. Controleer het register, en zet zo nodig een "
        "reservekopie terug."
    ),
    "envelope_unreadable": mark(
        "Dit bestand is geen verzegelde beoordeling, of er staat iets in dat op twee manieren gelezen kan worden ({detail}). "
        "Vraag het bestand opnieuw op."
    ),
    "pdf_unreadable": mark(
        "Dit pdf-bestand kan niet gelezen worden: het is beschadigd of beveiligd ({detail}). Vraag het opnieuw op."
    ),
    "pdf_without_assessment": mark(
        "Dit pdf-bestand heeft geen bijlage {name}. Alleen het rapport van een vastgestelde beoordeling heeft die; na "
        "afdrukken of omzetten is ze weg."
    ),
    "pdf_with_several_assessments": mark(
        "Dit pdf-bestand heeft {count} verschillende bijlagen {name}; een rapport heeft er één. Vraag het opnieuw op."
    ),
    "envelope_not_of_register": mark(
        "De beoordeling in dit bestand is in dit register niet verzegeld. Controleer of het bij dit register hoort."
    ),
}

SENTENCES: dict[str, str] = {**{str(code): text for code, text in _RULES.items()}, **_STEPS}
