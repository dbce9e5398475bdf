"""Dutch words for the records of the assessment year: visits, conversations, plans, the ladder and what goes out."""

from contractbeoordeling.domain.action import ImprovementPlan
from contractbeoordeling.domain.assessment import CycleChoice
from contractbeoordeling.domain.board import BoardGoal
from contractbeoordeling.domain.continuity import ContinuityRisk
from contractbeoordeling.domain.contract import SuccessIndicator
from contractbeoordeling.domain.conversation import AgendaPoint, Conversation
from contractbeoordeling.domain.document import Attachment, Outgoing, Template
from contractbeoordeling.domain.escalation import ContractGround, Escalation, LadderStep, TerminationTask
from contractbeoordeling.domain.measured import MeasuredFigure
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.retention import Destruction, KeptLonger, RetentionRule
from contractbeoordeling.domain.visit import Visit, VisitNote
from contractbeoordeling.wording.i18n import mark

RECORDS: dict[type[Record], str] = {
    CycleChoice: mark("keuze van de cyclus"),
    ImprovementPlan: mark("verbeterplan"),
    Visit: mark("werkbezoek"),
    VisitNote: mark("aantekening van een werkbezoek"),
    Conversation: mark("gesprek"),
    AgendaPoint: mark("agendapunt"),
    LadderStep: mark("trede van de escalatieladder"),
    ContractGround: mark("grond in een contract"),
    Escalation: mark("escalatie"),
    TerminationTask: mark("taak bij beëindiging"),
    ContinuityRisk: mark("continuïteitsrisico"),
    MeasuredFigure: mark("cijfer"),
    BoardGoal: mark("jaardoel van het college"),
    SuccessIndicator: mark("succesindicator"),
    Attachment: mark("bijlage"),
    Outgoing: mark("verstuurd document"),
    Template: mark("sjabloon"),
    RetentionRule: mark("bewaartermijn"),
    KeptLonger: mark("besluit om langer te bewaren"),
    Destruction: mark("verklaring van vernietiging"),
}

_PROVIDER = {"provider_id": mark("aanbieder")}
_CRITERION = {"criterion_key": mark("criterium")}
_AUDIENCE = {"audience": mark("wie dit mag lezen")}
_DECIDED = {
    "decided_on": mark("besloten op"),
    "decided_by_id": mark("besloten door"),
    "decided_function": mark("functie van wie besloot"),
    "decided_on_behalf_of": mark("besloten namens"),
}
_MEETING = {
    **_PROVIDER,
    **_AUDIENCE,
    "participation_id": mark("deelname"),
    "planned_at": mark("begint"),
    "ends_at": mark("eindigt"),
    "held_on": mark("gehouden op"),
    "place": mark("plaats"),
    "purpose": mark("doel"),
    "present": mark("aanwezigen"),
}

FIELDS: dict[type[Record], dict[str, str]] = {
    CycleChoice: {"light": mark("lichte cyclus"), "reason": mark("reden"), **_DECIDED},
    ImprovementPlan: {
        **_PROVIDER,
        **_AUDIENCE,
        "participation_id": mark("deelname"),
        "criterion_keys": mark("criteria"),
        "demanded_on": mark("gevraagd op"),
        "due_on": mark("in te leveren vóór"),
        "handed_in_on": mark("ingeleverd op"),
        "accepted_on": mark("akkoord op"),
        "retest_on": mark("hertoets op"),
        "closed_on": mark("afgesloten op"),
        "note": mark("opmerking"),
    },
    Visit: {
        **_MEETING,
        "location_id": mark("vestiging"),
        "report": mark("verslag"),
        "reported_by_id": mark("verslag door"),
        "second_reporter_id": mark("tweede bezoeker"),
        "second_reporter_name": mark("naam van de tweede bezoeker"),
        "agreed_on": mark("verslag akkoord op"),
        "pictures_promised_on": mark("afspraak over foto's gelezen op"),
    },
    VisitNote: {
        **_CRITERION,
        **_AUDIENCE,
        "position": mark("volgorde"),
        "question": mark("vraag"),
        "ask_whom": mark("aan wie"),
        "score": mark("score"),
        "evidence": mark("waarop het rust"),
        "remark": mark("toelichting"),
    },
    Conversation: {
        **_MEETING,
        "level": mark("niveau"),
        "minutes": mark("verslag"),
        "minutes_agreed_on": mark("verslag akkoord op"),
    },
    AgendaPoint: {
        **_AUDIENCE,
        "position": mark("volgorde"),
        "kind": mark("soort punt"),
        "title": mark("onderwerp"),
        "explanation": mark("waarom"),
        "said": mark("wat er besproken is"),
    },
    LadderStep: {
        "number": mark("trede"),
        "name": mark("naam"),
        "measures": mark("maatregelen"),
        "terminates": mark("beëindigt het contract"),
    },
    ContractGround: {
        "contract_id": mark("contract"),
        "step": mark("trede"),
        "measure": mark("maatregel"),
        "article": mark("artikel"),
        "text": mark("tekst van het artikel"),
    },
    Escalation: {
        **_PROVIDER,
        **_DECIDED,
        **_AUDIENCE,
        "contract_id": mark("contract"),
        "participation_id": mark("deelname"),
        "step": mark("trede"),
        "measure": mark("maatregel"),
        "ground": mark("grond"),
        "facts": mark("feiten"),
        "heard_on": mark("aanbieder gehoord op"),
        "heard": mark("wat de aanbieder zei"),
        "not_heard_reason": mark("waarom niet gehoord"),
        "jump": mark("reden om een trede over te slaan"),
        "jump_reason": mark("uitleg van de sprong"),
        "term_on": mark("termijn tot"),
        "ended_on": mark("beëindigd op"),
        "ended_reason": mark("reden van beëindigen"),
    },
    TerminationTask: {
        **_AUDIENCE,
        "position": mark("volgorde"),
        "task": mark("wat er moet gebeuren"),
        "owner": mark("wie"),
        "due_on": mark("klaar vóór"),
        "done_on": mark("gedaan op"),
        "note": mark("opmerking"),
    },
    ContinuityRisk: {
        **_PROVIDER,
        **_AUDIENCE,
        "step": mark("stap"),
        "since": mark("sinds"),
        "source": mark("bron"),
        "remark": mark("toelichting"),
        "ended_on": mark("beëindigd op"),
    },
    MeasuredFigure: {
        **_PROVIDER,
        "participation_id": mark("deelname"),
        "contract_id": mark("contract"),
        "municipality_id": mark("gemeente"),
        "kind": mark("soort cijfer"),
        "part": mark("onderdeel"),
        "since": mark("vanaf"),
        "until": mark("tot en met"),
        "value": mark("uitkomst"),
        "count": mark("aantal (n)"),
        "source": mark("bron"),
        "method": mark("methode"),
        "remark": mark("toelichting"),
    },
    BoardGoal: {
        **_AUDIENCE,
        "year": mark("jaar"),
        "name": mark("doel"),
        "text": mark("omschrijving"),
        "theme_keys": mark("thema's"),
    },
    SuccessIndicator: {
        "contract_id": mark("contract"),
        "name": mark("indicator"),
        "target": mark("streefwaarde"),
        "state": mark("stand"),
        "seen_on": mark("datum"),
        "remark": mark("toelichting"),
    },
    Attachment: {**_AUDIENCE, "caption": mark("bijschrift")},
    Outgoing: {
        **_PROVIDER,
        **_AUDIENCE,
        "round_id": mark("ronde"),
        "kind": mark("soort document"),
        "title": mark("titel"),
        "made_on": mark("gemaakt op"),
        "made_by_id": mark("gemaakt door"),
    },
    Template: {"kind": mark("soort document"), "name": mark("naam"), "added_on": mark("toegevoegd op")},
    RetentionRule: {
        "kind": mark("soort gegevens"),
        "ground": mark("grond"),
        "months": mark("termijn in maanden"),
        "starts": mark("begin van de termijn"),
        "after": mark("na de termijn"),
        "filled_on": mark("ingevuld op"),
        "filled_by": mark("ingevuld door"),
    },
    KeptLonger: {
        **_DECIDED,
        "kind": mark("soort gegevens"),
        "until": mark("bewaren tot"),
        "reason": mark("reden"),
    },
    Destruction: {
        **_DECIDED,
        "kind": mark("soort gegevens"),
        "provider_name": mark("aanbieder"),
        "description": mark("wat is vernietigd"),
        "records": mark("aantal"),
        "ground": mark("grond"),
        "backups_until": mark("reservekopieën tot"),
    },
}
