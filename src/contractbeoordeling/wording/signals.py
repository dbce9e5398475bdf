"""Dutch words for the codes of signals, observations, supervision and actions; never translated."""

from contractbeoordeling.domain.action import ActionStatus, Owner
from contractbeoordeling.domain.observation import Origin
from contractbeoordeling.domain.signal import Audience, Polarity, SignalKind, Urgency

KINDS: dict[SignalKind, str] = {
    SignalKind.COMPLAINT: "klacht",
    SignalKind.INCIDENT: "incident",
    SignalKind.CALAMITY: "calamiteit",
    SignalKind.GUT_FEELING: "niet-pluisgevoel",
    SignalKind.COMPLIMENT: "compliment",
    SignalKind.ADMINISTRATION: "administratie",
    SignalKind.FRAUD: "fraude",
    SignalKind.OTHER: "anders",
}

POLARITIES: dict[Polarity, str] = {Polarity.NEGATIVE: "negatief", Polarity.POSITIVE: "positief"}

SEVERITIES: dict[int, str] = {1: "licht", 2: "matig", 3: "ernstig", 4: "zeer ernstig"}

AUDIENCES: dict[Audience, str] = {
    Audience.NARROW: "beperkte kring",
    Audience.INTERNAL: "intern",
    Audience.PROVIDER: "aanbieder",
    Audience.PUBLIC: "openbaar",
}

URGENCIES: dict[Urgency, str] = {Urgency.DANGER: "gevaar", Urgency.FRAUD: "fraude"}

ORIGINS: dict[Origin, str] = {
    Origin.FORM: "formulier",
    Origin.VISIT: "werkbezoek",
    Origin.DESK_CHECK: "bureaucontrole",
    Origin.FIGURE: "cijfer",
    Origin.SUPERVISION: "toezichtrapport",
    Origin.TYPED: "ingetypt",
}

OWNERS: dict[Owner, str] = {Owner.PROVIDER: "aanbieder", Owner.MUNICIPALITY: "gemeente"}

STATUSES: dict[ActionStatus, str] = {
    ActionStatus.AGREED: "afgesproken",
    ActionStatus.RUNNING: "loopt",
    ActionStatus.DONE: "klaar",
    ActionStatus.DROPPED: "vervallen",
}
OVERDUE = "te laat"
