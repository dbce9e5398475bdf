"""Dutch words for what was done: the names under which history, undo and redo show an act."""

from contractbeoordeling.domain.journal import ChangeSet, Step, Verb
from contractbeoordeling.wording.i18n import mark, tr

ACTS: dict[Verb, str] = {
    Verb.REGISTER_MADE: mark("register gemaakt"),
    Verb.REGISTER_CHANGED: mark("gegevens van het register gewijzigd"),
    Verb.REGISTER_MIGRATED: mark("register bijgewerkt voor een nieuwe versie van het programma"),
    Verb.PERSON_ADDED: mark("medewerker toegevoegd"),
    Verb.PERSON_CHANGED: mark("medewerker gewijzigd"),
    Verb.PROVIDER_ADDED: mark("aanbieder toegevoegd"),
    Verb.PROVIDER_CHANGED: mark("aanbieder gewijzigd"),
    Verb.PROVIDER_REMOVED: mark("aanbieder verwijderd"),
    Verb.PROVIDERS_IMPORTED: mark("aanbieders geïmporteerd"),
    Verb.CONTACT_CHANGED: mark("contactpersoon gewijzigd"),
    Verb.CONTRACT_ADDED: mark("contract toegevoegd"),
    Verb.CONTRACT_CHANGED: mark("contract gewijzigd"),
    Verb.CONTRACT_REMOVED: mark("contract verwijderd"),
    Verb.CERTIFICATE_CHANGED: mark("keurmerk gewijzigd"),
    Verb.MUNICIPALITY_CHANGED: mark("gemeente gewijzigd"),
    Verb.FRAMEWORK_ADDED: mark("kwaliteitskader toegevoegd"),
    Verb.ROUND_CREATED: mark("beoordelingsronde gemaakt"),
    Verb.ROUND_CHANGED: mark("beoordelingsronde gewijzigd"),
    Verb.SCOPE_CHANGED: mark("reikwijdte gewijzigd"),
    Verb.RESPONDENTS_CHANGED: mark("respondenten gewijzigd"),
    Verb.FORMS_SENT: mark("formulieren gemaakt om te versturen"),
    Verb.REQUEST_CLOSED: mark("uitvraag afgesloten"),
    Verb.ANSWERS_IMPORTED: mark("antwoorden geïmporteerd"),
    Verb.RESIDENTS_IMPORTED: mark("resultaten van inwoners geïmporteerd"),
    Verb.SIGNALS_IMPORTED: mark("signalen geïmporteerd"),
    Verb.VERIFIED_SIGNALS_IMPORTED: mark("geverifieerde signalen geïmporteerd"),
    Verb.OBSERVATIONS_IMPORTED: mark("waarnemingen geïmporteerd"),
    Verb.ACTIONS_IMPORTED: mark("acties geïmporteerd"),
    Verb.OBSERVATION_ADDED: mark("waarneming toegevoegd"),
    Verb.OBSERVATION_CHANGED: mark("waarneming gewijzigd"),
    Verb.OBSERVATION_REMOVED: mark("waarneming verwijderd"),
    Verb.SIGNAL_ADDED: mark("signaal toegevoegd"),
    Verb.SIGNAL_CHANGED: mark("signaal gewijzigd"),
    Verb.SIGNAL_REMOVED: mark("signaal verwijderd"),
    Verb.SIGNAL_VERIFIED: mark("signaal geverifieerd"),
    Verb.SIGNAL_REPAIRED: mark("herstel van een signaal geverifieerd"),
    Verb.SIGNAL_WITHDRAWN: mark("verificatie van een signaal ingetrokken"),
    Verb.SIGNALS_JOINED: mark("signalen over één gebeurtenis samengevoegd"),
    Verb.SUPERVISION_ADDED: mark("toezichtrapport toegevoegd"),
    Verb.SUPERVISION_CHANGED: mark("toezichtrapport gewijzigd"),
    Verb.SUPERVISION_REMOVED: mark("toezichtrapport verwijderd"),
    Verb.MEASURE_ADDED: mark("maatregel van een toezichthouder toegevoegd"),
    Verb.MEASURE_ENDED: mark("maatregel van een toezichthouder beëindigd"),
    Verb.SUPERVISOR_WORD_MAPPED: mark("woord van een toezichthouder vertaald"),
    Verb.ACTION_ADDED: mark("actie toegevoegd"),
    Verb.ACTION_CHANGED: mark("actie gewijzigd"),
    Verb.ACTION_LOGGED: mark("regel in het logboek van een actie geschreven"),
    Verb.ACTION_CLOSED: mark("actie afgesloten"),
    Verb.TEXT_MASKED: mark("persoonsgegevens gemaskeerd"),
    Verb.MAPPING_KEPT: mark("indeling bewaard"),
    Verb.MAPPING_REMOVED: mark("indeling verwijderd"),
    Verb.DRAFT_MADE: mark("concept van een beoordeling gemaakt"),
    Verb.DRAFT_SENT: mark("concept van een beoordeling verstuurd"),
    Verb.REPLY_RECORDED: mark("reactie van de aanbieder op een concept vastgelegd"),
    Verb.REMARK_DECIDED: mark("over een opmerking van de aanbieder beslist"),
    Verb.DEVIATION_MADE: mark("van een berekend oordeel afgeweken"),
    Verb.DEVIATION_CONFIRMED: mark("afwijking door de tweede lezer bevestigd"),
    Verb.DEVIATION_WITHDRAWN: mark("afwijking van een berekend oordeel ingetrokken"),
    Verb.FINDING_WRITTEN: mark("bevinding in woorden geschreven"),
    Verb.DETERMINED: mark("beoordeling vastgesteld en verzegeld"),
    Verb.REOPENED: mark("vastgestelde beoordeling heropend"),
    Verb.REPLY_EXTENDED: mark("termijn van wederhoor verlengd"),
    Verb.CYCLE_CHOSEN: mark("cyclus voor het volgende jaar gekozen"),
    Verb.RATING_SHOWN: mark("berekend oordeel getoond bij blind beoordelen"),
    Verb.VISIT_PREPARED: mark("werkbezoek voorbereid"),
    Verb.VISIT_CHANGED: mark("werkbezoek gewijzigd"),
    Verb.VISIT_REMOVED: mark("werkbezoek verwijderd"),
    Verb.VISIT_AGREED: mark("verslag van een werkbezoek akkoord bevonden"),
    Verb.CONVERSATION_PLANNED: mark("gesprek gepland"),
    Verb.CONVERSATION_CHANGED: mark("gesprek gewijzigd"),
    Verb.CONVERSATION_REMOVED: mark("gesprek verwijderd"),
    Verb.PLAN_DEMANDED: mark("verbeterplan gevraagd"),
    Verb.PLAN_CHANGED: mark("verbeterplan gewijzigd"),
    Verb.PLAN_HANDED_IN: mark("verbeterplan ingeleverd"),
    Verb.PLAN_CLOSED: mark("verbeterplan afgesloten"),
    Verb.EFFECT_CHECKED: mark("effect van een actie gemeten"),
    Verb.LADDER_CHANGED: mark("escalatieladder gewijzigd"),
    Verb.GROUND_CHANGED: mark("grond in een contract gewijzigd"),
    Verb.ESCALATED: mark("trede van de escalatieladder gezet"),
    Verb.ESCALATION_CHANGED: mark("escalatie gewijzigd"),
    Verb.ESCALATION_ENDED: mark("escalatie beëindigd"),
    Verb.TERMINATION_CHANGED: mark("lijst bij beëindiging gewijzigd"),
    Verb.CONTINUITY_CHANGED: mark("continuïteitsrisico gewijzigd"),
    Verb.FIGURE_ADDED: mark("cijfer toegevoegd"),
    Verb.FIGURE_CHANGED: mark("cijfer gewijzigd"),
    Verb.FIGURE_REMOVED: mark("cijfer verwijderd"),
    Verb.FIGURES_IMPORTED: mark("cijfers geïmporteerd"),
    Verb.NORMS_APPLIED: mark("normtabellen toegepast"),
    Verb.GOAL_CHANGED: mark("jaardoel van het college gewijzigd"),
    Verb.INDICATOR_CHANGED: mark("succesindicator gewijzigd"),
    Verb.FILE_ATTACHED: mark("bestand bijgevoegd"),
    Verb.FILE_REMOVED: mark("bijlage verwijderd"),
    Verb.DOCUMENT_MADE: mark("document gemaakt om te versturen"),
    Verb.REMINDED: mark("herinnering verstuurd"),
    Verb.TEMPLATE_CHANGED: mark("sjabloon gewijzigd"),
    Verb.RETENTION_CHANGED: mark("bewaartermijnen gewijzigd"),
    Verb.DESTROYED: mark("gegevens vernietigd"),
}


def act(change: ChangeSet) -> str:
    """Return what a change set did, in a few words."""
    return tr(ACTS[change.verb])


def act_done(change: ChangeSet) -> str:
    """Return what a change set did, and whether that was undoing it or doing it again."""
    return act_said(change.verb, change.step)


def act_said(verb: Verb, step: Step) -> str:
    """Return what was done, and whether that was undoing it or doing it again."""
    said = {
        Step.DO: "{act}",
        Step.UNDO: tr("ongedaan gemaakt: {act}"),
        Step.REDO: tr("opnieuw gedaan: {act}"),
    }
    return said[step].format(act=tr(ACTS[verb]))
