"""Dutch words for what must be done after an assessment, as calendars and lists name it."""

from contractbeoordeling.domain.followup import Follow

FOLLOWS: dict[Follow, str] = {
    Follow.DECISION: "vandaag besluiten over maatregelen",
    Follow.ACTION: "verbeteractie moet klaar zijn",
    Follow.PLAN: "verbeterplan inleveren",
    Follow.RETEST: "hertoets van het verbeterplan",
    Follow.TERM: "termijn van een trede loopt af",
    Follow.TERMINATION: "taak bij beëindiging",
    Follow.CONTINUITY: "continuïteitsrisico",
}
