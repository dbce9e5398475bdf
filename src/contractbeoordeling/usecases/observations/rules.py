"""What every verb on typed observations does first and last."""

from datetime import date

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.notice import Notice, NoticeCode, personal_data_notices
from contractbeoordeling.domain.observation import Observation
from contractbeoordeling.domain.observation_rules import observation_faults
from contractbeoordeling.domain.party import Perspective
from contractbeoordeling.domain.round import Participation, Respondent
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.criteria import framework_in_use
from contractbeoordeling.usecases.places import provider_of
from contractbeoordeling.usecases.reference_dates import late_notices, old_notices

TEXTS = ("remark", "method")


def find_observation(reader: Reader, observation_id: str) -> Observation:
    """Return the observation with this id; refuses where there is none."""
    found = reader.get(Observation, observation_id)
    if found is None:
        raise Refusal("record_gone")
    return found


def refuse_wrong(reader: Reader, observation: Observation, today: date) -> None:
    """Refuse an observation with a wrong score, number or date, or that names what doesn't fit it."""
    for fault in observation_faults(observation, today):
        raise Refusal(str(fault))
    provider = provider_of(reader, observation)
    _, framework = framework_in_use(reader, observation.framework_id)
    if framework.criterion(observation.criterion_key) is None:
        raise Refusal("criterion_unknown", criterion=observation.criterion_key, framework=framework.version)
    if observation.participation_id is not None:
        participation = reader.get(Participation, observation.participation_id)
        if participation is None or participation.provider_id != provider.id:
            raise Refusal("participation_of_another", provider=provider.name)
    if observation.respondent_id is not None:
        respondent = reader.get(Respondent, observation.respondent_id)
        if respondent is None or respondent.party.perspective is not observation.perspective:
            raise Refusal("respondent_of_another_party")


def notices_of(reader: Reader, observation: Observation) -> tuple[Notice, ...]:
    """Return what somebody should know: personal data, and where the observation won't count."""
    found = list(personal_data_notices({name: getattr(observation, name) for name in TEXTS}))
    _, framework = framework_in_use(reader, observation.framework_id)
    criterion = framework.criterion(observation.criterion_key)
    if criterion is not None and not criterion.weights.get(observation.perspective, 0):
        found.append(Notice(NoticeCode.NO_KNOWLEDGE))
    minimum = framework.parameters.minimum_respondents
    if observation.perspective is Perspective.RESIDENT and (observation.respondents or 0) < minimum:
        found.append(Notice(NoticeCode.FEW_RESIDENTS, {"minimum": str(minimum)}))
    found += late_notices(reader, observation.provider_id, observation.observed_on)
    longest = max((step.months for step in framework.parameters.recency), default=0)
    found += old_notices(reader, observation.provider_id, observation.observed_on, longest)
    return tuple(found)
