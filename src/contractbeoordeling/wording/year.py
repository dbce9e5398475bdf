"""Dutch words for the codes of visits, conversations, plans, the ladder, indicators, documents and retention."""

from contractbeoordeling.domain.action import ActionOrigin, Effect
from contractbeoordeling.domain.contract import IndicatorState
from contractbeoordeling.domain.conversation import ConversationLevel, PointKind
from contractbeoordeling.domain.document import DocumentKind
from contractbeoordeling.domain.escalation import JumpReason
from contractbeoordeling.domain.retention import AfterTerm, Kept, TermStart

ACTION_ORIGINS: dict[ActionOrigin, str] = {
    ActionOrigin.TYPED: "ingetypt",
    ActionOrigin.IMPORT: "geïmporteerd",
    ActionOrigin.ASSESSMENT: "beoordeling",
    ActionOrigin.VISIT: "werkbezoek",
    ActionOrigin.CONVERSATION: "gesprek",
    ActionOrigin.ESCALATION: "escalatie",
}

EFFECTS: dict[Effect, str] = {
    Effect.WORKED: "heeft gewerkt",
    Effect.PARTLY: "heeft deels gewerkt",
    Effect.NOT: "heeft niet gewerkt",
}

CONVERSATION_LEVELS: dict[ConversationLevel, str] = {
    ConversationLevel.OPERATIONAL: "operationeel",
    ConversationLevel.TACTICAL: "tactisch",
    ConversationLevel.STRATEGIC: "strategisch",
}

POINT_KINDS: dict[PointKind, str] = {
    PointKind.DIFFERENCE: "verschil",
    PointKind.ACTION: "verbeteractie",
    PointKind.SIGNAL: "signaal",
    PointKind.CONTRACT: "contract",
    PointKind.CERTIFICATE: "keurmerk",
    PointKind.ESCALATION: "escalatie",
    PointKind.FIGURE: "cijfer",
    PointKind.GOAL: "jaardoel",
    PointKind.OWN: "eigen punt",
}

JUMP_REASONS: dict[JumpReason, str] = {JumpReason.DANGER: "acuut gevaar", JumpReason.FRAUD: "fraude"}

INDICATOR_STATES: dict[IndicatorState, str] = {
    IndicatorState.UNKNOWN: "nog niet gemeten",
    IndicatorState.ON_TRACK: "op koers",
    IndicatorState.AT_RISK: "in gevaar",
    IndicatorState.MET: "gehaald",
    IndicatorState.NOT_MET: "niet gehaald",
}

DOCUMENT_KINDS: dict[DocumentKind, str] = {
    DocumentKind.ASSESSMENT: "beoordelingsrapport",
    DocumentKind.DRAFT: "concept voor wederhoor",
    DocumentKind.BOARD: "bestuurspagina van een aanbieder",
    DocumentKind.PORTFOLIO: "bestuurspagina van alle aanbieders",
    DocumentKind.AGENDA: "gespreksagenda",
    DocumentKind.MINUTES: "gespreksverslag",
    DocumentKind.VISIT: "werkbezoek",
    DocumentKind.ACCOUNTABILITY: "verantwoordingsblad",
    DocumentKind.DOSSIER: "dossier van een aanbieder",
    DocumentKind.LETTER: "brief",
    DocumentKind.METHOD: "methodepagina",
}

KEPT: dict[Kept, str] = {
    Kept.ASSESSMENT: "vastgestelde beoordeling",
    Kept.UNVERIFIED_SIGNAL: "niet-geverifieerd signaal",
    Kept.VERIFIED_SIGNAL: "geverifieerd signaal",
    Kept.CRIMINAL_SIGNAL: "signaal met strafrechtelijke gegevens",
    Kept.RESIDENT_ANSWER: "antwoorden van inwoners",
    Kept.SELF_EVALUATION: "zelfevaluatie",
    Kept.SOURCE_ANSWER: "antwoorden van bronnen",
    Kept.VISIT: "werkbezoek",
    Kept.CONVERSATION: "gesprek",
    Kept.ACTION: "verbeteractie",
    Kept.IMPROVEMENT_PLAN: "verbeterplan",
    Kept.ESCALATION: "escalatie",
    Kept.CONTINUITY_RISK: "continuïteitsrisico",
    Kept.SUPERVISION: "toezichtrapport",
    Kept.CONTACT: "contactpersoon",
    Kept.FIGURE: "cijfer",
}

TERM_STARTS: dict[TermStart, str] = {
    TermStart.RECORDED: "vastlegging",
    TermStart.DETERMINED: "vaststelling van de beoordeling",
    TermStart.CONTRACT_ENDED: "einde van het contract",
    TermStart.CLOSED: "afsluiting",
}

AFTER_TERM: dict[AfterTerm, str] = {
    AfterTerm.DESTROY: "vernietigen",
    AfterTerm.HAND_OVER: "overdragen aan het archief",
    AfterTerm.KEEP: "bewaren",
}
