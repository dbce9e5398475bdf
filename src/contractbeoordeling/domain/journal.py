"""The change journal: who changed what, when, before and after (docs/decisions/0007)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

Scalar: TypeAlias = str | int | None
Row: TypeAlias = Mapping[str, Scalar]


class Verb(StrEnum):
    """What was done; the name under which a change can be undone."""

    REGISTER_MADE = "register_made"
    REGISTER_CHANGED = "register_changed"
    REGISTER_MIGRATED = "register_migrated"
    PERSON_ADDED = "person_added"
    PERSON_CHANGED = "person_changed"
    PROVIDER_ADDED = "provider_added"
    PROVIDER_CHANGED = "provider_changed"
    PROVIDER_REMOVED = "provider_removed"
    PROVIDERS_IMPORTED = "providers_imported"
    CONTACT_CHANGED = "contact_changed"
    CONTRACT_ADDED = "contract_added"
    CONTRACT_CHANGED = "contract_changed"
    CONTRACT_REMOVED = "contract_removed"
    CERTIFICATE_CHANGED = "certificate_changed"
    MUNICIPALITY_CHANGED = "municipality_changed"
    FRAMEWORK_ADDED = "framework_added"
    ROUND_CREATED = "round_created"
    ROUND_CHANGED = "round_changed"
    SCOPE_CHANGED = "scope_changed"
    RESPONDENTS_CHANGED = "respondents_changed"
    FORMS_SENT = "forms_sent"
    REQUEST_CLOSED = "request_closed"
    ANSWERS_IMPORTED = "answers_imported"
    RESIDENTS_IMPORTED = "residents_imported"
    SIGNALS_IMPORTED = "signals_imported"
    OBSERVATIONS_IMPORTED = "observations_imported"
    ACTIONS_IMPORTED = "actions_imported"
    OBSERVATION_ADDED = "observation_added"
    OBSERVATION_CHANGED = "observation_changed"
    OBSERVATION_REMOVED = "observation_removed"
    SIGNAL_ADDED = "signal_added"
    SIGNAL_CHANGED = "signal_changed"
    SIGNAL_REMOVED = "signal_removed"
    SIGNAL_VERIFIED = "signal_verified"
    SIGNAL_REPAIRED = "signal_repaired"
    SIGNAL_WITHDRAWN = "signal_withdrawn"
    SIGNALS_JOINED = "signals_joined"
    VERIFIED_SIGNALS_IMPORTED = "verified_signals_imported"
    SUPERVISION_ADDED = "supervision_added"
    SUPERVISION_CHANGED = "supervision_changed"
    SUPERVISION_REMOVED = "supervision_removed"
    MEASURE_ADDED = "measure_added"
    MEASURE_ENDED = "measure_ended"
    SUPERVISOR_WORD_MAPPED = "supervisor_word_mapped"
    ACTION_ADDED = "action_added"
    ACTION_CHANGED = "action_changed"
    ACTION_LOGGED = "action_logged"
    ACTION_CLOSED = "action_closed"
    TEXT_MASKED = "text_masked"
    MAPPING_KEPT = "mapping_kept"
    MAPPING_REMOVED = "mapping_removed"
    DRAFT_MADE = "draft_made"
    DRAFT_SENT = "draft_sent"
    DRAFT_WITHDRAWN = "draft_withdrawn"
    REPLY_RECORDED = "reply_recorded"
    REMARK_DECIDED = "remark_decided"
    DEVIATION_MADE = "deviation_made"
    DEVIATION_CONFIRMED = "deviation_confirmed"
    DEVIATION_WITHDRAWN = "deviation_withdrawn"
    FINDING_WRITTEN = "finding_written"
    DETERMINED = "determined"
    REOPENED = "reopened"
    REPLY_EXTENDED = "reply_extended"
    CYCLE_CHOSEN = "cycle_chosen"
    RATING_SHOWN = "rating_shown"
    VISIT_PREPARED = "visit_prepared"
    VISIT_CHANGED = "visit_changed"
    VISIT_REMOVED = "visit_removed"
    VISIT_AGREED = "visit_agreed"
    CONVERSATION_PLANNED = "conversation_planned"
    CONVERSATION_CHANGED = "conversation_changed"
    CONVERSATION_REMOVED = "conversation_removed"
    PLAN_DEMANDED = "plan_demanded"
    PLAN_CHANGED = "plan_changed"
    PLAN_HANDED_IN = "plan_handed_in"
    PLAN_CLOSED = "plan_closed"
    EFFECT_CHECKED = "effect_checked"
    LADDER_CHANGED = "ladder_changed"
    GROUND_CHANGED = "ground_changed"
    ESCALATED = "escalated"
    ESCALATION_CHANGED = "escalation_changed"
    ESCALATION_ENDED = "escalation_ended"
    TERMINATION_CHANGED = "termination_changed"
    CONTINUITY_CHANGED = "continuity_changed"
    FIGURE_ADDED = "figure_added"
    FIGURE_CHANGED = "figure_changed"
    FIGURE_REMOVED = "figure_removed"
    FIGURES_IMPORTED = "figures_imported"
    NORMS_APPLIED = "norms_applied"
    GOAL_CHANGED = "goal_changed"
    INDICATOR_CHANGED = "indicator_changed"
    FILE_ATTACHED = "file_attached"
    FILE_REMOVED = "file_removed"
    DOCUMENT_MADE = "document_made"
    REMINDED = "reminded"
    TEMPLATE_CHANGED = "template_changed"
    RETENTION_CHANGED = "retention_changed"
    DESTROYED = "destroyed"

    @property
    def outward(self) -> bool:
        """Tell whether the act had an effect outside the register, so that undo stops there."""
        return self in _OUTWARD

    @property
    def standing(self) -> bool:
        """Tell whether undo steps over the act: it is no work, only who was there to do it."""
        return self in (Verb.PERSON_ADDED, Verb.PERSON_CHANGED)


_OUTWARD = frozenset(
    {
        Verb.REGISTER_MADE,
        Verb.REGISTER_MIGRATED,
        Verb.FORMS_SENT,
        Verb.SIGNAL_VERIFIED,
        Verb.SIGNAL_REPAIRED,
        Verb.SIGNAL_WITHDRAWN,
        Verb.VERIFIED_SIGNALS_IMPORTED,
        Verb.TEXT_MASKED,
        Verb.DRAFT_SENT,
        Verb.DRAFT_WITHDRAWN,
        Verb.DETERMINED,
        Verb.REOPENED,
        Verb.VISIT_AGREED,
        Verb.ESCALATED,
        Verb.DOCUMENT_MADE,
        Verb.REMINDED,
        Verb.DESTROYED,
    }
)


class Step(StrEnum):
    """Whether a change set does something new or moves along the undo line."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, kw_only=True, slots=True)
class ChangeSet:
    """One act of one person: the header that the chain runs over.

    `target_id` names the change set that an undo or redo moves; `group_id` is shared by change
    sets that are undone together (typing in one field within five minutes).
    """

    id: str
    copy_id: str
    sequence: int
    at: datetime
    person_id: str | None
    account: str
    verb: Verb
    note: str
    step: Step
    target_id: str | None
    group_id: str
    previous_hash: str
    payload_hash: str
    hash: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ChangeEntry:
    """One record that a change set touched: fields before and after.

    `before` is None for a new record, `after` for a removed one; both are None where the content
    was erased and only its hash remains.
    """

    change_set_id: str
    position: int
    kind: str
    record_id: str
    before: Row | None
    after: Row | None
    erased: bool = False
