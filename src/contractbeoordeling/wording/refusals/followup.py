"""Sentences about what follows an assessment: effect checks, plans, the ladder, continuity and the dossier."""

from contractbeoordeling.domain.action_rules import EffectFault
from contractbeoordeling.domain.escalation_rules import EscalationFault
from contractbeoordeling.wording.i18n import mark

_EFFECTS: dict[EffectFault, str] = {
    EffectFault.NOBODY: mark("Noem wie het effect heeft gemeten."),
    EffectFault.OWNER: mark(
        "Het effect wordt gemeten door een ander dan wie de actie uitvoert. Noem iemand anders; lijken twee namen alleen op "
        "elkaar, schrijf dan beide voluit."
    ),
    EffectFault.OWNER_UNKNOWN: mark(
        "Leg bij de actie eerst vast wie haar bij de gemeente uitvoert; een ander meet dan het effect."
    ),
    EffectFault.NO_METHOD: mark("Beschrijf hoe het effect is gemeten."),
    EffectFault.IN_FUTURE: mark("De datum van de effectmeting ligt in de toekomst."),
    EffectFault.TOO_EARLY: mark("Het effect is gemeten vóór de actie was afgesproken. Controleer de datum."),
}

_ESCALATION: dict[EscalationFault, str] = {
    EscalationFault.NO_FACTS: mark("Beschrijf de feiten waarop deze trede rust."),
    EscalationFault.NO_GROUND: mark(
        "Boven trede 2 kan alleen wat het contract toestaat. Leg eerst vast welk artikel van dit contract de maatregel "
        "toestaat, en kies dat contract."
    ),
    EscalationFault.NOT_HEARD: mark(
        "Leg vast wanneer de aanbieder is gehoord en wat hij zei, of waarom hij niet gehoord kon worden."
    ),
    EscalationFault.HEARD_NOTHING: mark("Schrijf op wat de aanbieder zei toen hij werd gehoord."),
    EscalationFault.HEARD_LATER: mark(
        "De aanbieder wordt gehoord vóór het besluit. Controleer beide datums."
    ),
    EscalationFault.NOBODY: mark("Noem wie dit besluit."),
    EscalationFault.NO_FUNCTION: mark("Noem de functie van wie dit besluit."),
    EscalationFault.IN_FUTURE: mark("De datum van het besluit ligt in de toekomst."),
    EscalationFault.TERM_TOO_EARLY: mark("De termijn loopt af vóór het besluit. Controleer beide datums."),
    EscalationFault.PASSES_OVER: mark(
        "De ladder gaat trede voor trede, ook in de datums van de besluiten. Een trede overslaan kan alleen bij acuut gevaar "
        "of fraude."
    ),
    EscalationFault.JUMP_WITHOUT_WORDS: mark("Leg uit waarom gevaar of fraude deze sprong nodig maakt."),
    EscalationFault.NO_JUMP: mark("Hier wordt geen trede overgeslagen; laat de reden om over te slaan leeg."),
}

_PLANS: dict[str, str] = {
    "plan_unknown": mark(
        "Het verbeterplan '{plan}' staat niet in dit register. Geef het id (zie: plan list)."
    ),
    "plan_without_criteria": mark(
        "Deze beoordeling vraagt bij geen enkel criterium een verbeterplan. Noem zelf de criteria waarover het gaat."
    ),
    "plans_without_round": mark("Noem de ronde waarvan de beoordelingen om een verbeterplan vragen."),
    "plan_stands_already": mark("Uit deze beoordeling is al een verbeterplan gevraagd, op {day}."),
    "plan_due_too_early": mark("Het plan moet klaar zijn vóór het is gevraagd. Controleer beide datums."),
    "plan_retest_too_early": mark("De hertoets ligt vóór de inleverdatum. Controleer beide datums."),
    "plan_lacks_actions": mark(
        "Dit plan is nog niet compleet: er is geen actie van de aanbieder bij {criteria}. Wat de beoordeling nu vraagt, "
        "telt ook mee."
    ),
    "plan_is_handed_in": mark("Dit plan is al ingeleverd op {day}."),
    "plan_not_handed_in": mark("Dit plan is nog niet ingeleverd."),
    "plan_is_accepted": mark("Over dit plan is al akkoord gegeven op {day}."),
    "plan_is_closed": mark("Dit plan is al afgesloten op {day}."),
    "plan_has_open_actions": mark("Sluit eerst de acties van dit plan af: {actions}."),
    "plan_without_result": mark("Schrijf op wat er van het plan is gekomen."),
    "plan_day_wrong": mark(
        "Die dag ligt in de toekomst, of vóór het plan was gevraagd. Controleer de datum."
    ),
    "plan_of_another_provider": mark("Dat verbeterplan is van een andere aanbieder."),
    "plan_of_another_subject": mark(
        "Dat verbeterplan gaat over een ander contract of een andere locatie dan de actie."
    ),
}

SENTENCES: dict[str, str] = {
    **{str(code): text for code, text in _EFFECTS.items()},
    **{str(code): text for code, text in _ESCALATION.items()},
    **_PLANS,
    "action_without_effect": mark(
        "Een actie wordt pas als klaar afgesloten als het effect is gemeten, door een ander dan wie haar uitvoert. Leg "
        "de effectmeting vast (action effect), of laat de actie vervallen met een reden."
    ),
    "action_dropped_has_no_effect": mark(
        "Een actie die vervalt heeft geen effectmeting; schrijf alleen de reden op."
    ),
    "ladder_step_unknown": mark("Trede {step} staat niet op de ladder. Er zijn: {steps}."),
    "ladder_step_without_name": mark("Geef de trede een naam en minstens één maatregel."),
    "ladder_step_in_use": mark("Trede {step} is al eens gezet en kan niet van de ladder af."),
    "measure_not_on_step": mark("'{measure}' is geen maatregel van trede {step}. Er zijn: {measures}."),
    "ground_without_article": mark("Noem het artikel van het contract."),
    "ground_unknown": mark("Die grond staat niet bij dit contract."),
    "ground_in_use": mark(
        "Op deze grond rust een trede die gezet is; die kan niet weg en niet anders worden."
    ),
    "escalation_unknown": mark(
        "De trede '{escalation}' staat niet in dit register. Geef het id (zie: escalation list)."
    ),
    "escalation_has_ended": mark("Deze trede is al beëindigd op {day}."),
    "escalation_end_wrong": mark("Die dag ligt in de toekomst of vóór het besluit. Controleer de datum."),
    "escalation_end_without_reason": mark("Schrijf op waarom deze trede eindigt."),
    "escalation_not_for_provider": mark(
        "Deze trede is niet voor de aanbieder bestemd; er gaat geen brief over uit."
    ),
    "escalation_does_not_terminate": mark(
        "Deze trede beëindigt geen contract en heeft geen lijst met taken."
    ),
    "termination_task_unknown": mark("Die taak staat niet op de lijst van deze beëindiging."),
    "termination_task_empty": mark("Schrijf op wat er moet gebeuren."),
    "continuity_step_unknown": mark("Het continuïteitsrisico heeft de stappen 1 tot en met 6."),
    "continuity_without_source": mark("Noem de bron, zoals de jaarrekening of een melding van de aanbieder."),
    "continuity_day_wrong": mark("Die dag ligt in de toekomst of vóór het begin. Controleer de datum."),
    "continuity_unknown": mark("Er loopt geen stap van het continuïteitsrisico bij deze aanbieder."),
    "reminders_without_work": mark(
        "Er is geen actie te laat of binnen {days} dagen klaar; er valt niets te herinneren."
    ),
    "dossier_folder_filled": mark("De map {path} bevat al bestanden. Kies een lege of nieuwe map."),
}
