"""What the register knows about the round of a form, read once for all files of one import."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from contractbeoordeling.domain.answer import Answer
from contractbeoordeling.domain.framework import Criterion, Framework, Theme
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.record import Record
from contractbeoordeling.domain.register import RegisterInfo
from contractbeoordeling.domain.round import Participation, Request, Respondent, Round, SubjectKind
from contractbeoordeling.storage.reading import Reader, chunks
from contractbeoordeling.usecases.frameworks import framework_of

_R = TypeVar("_R", bound=Record)


@dataclass(frozen=True, slots=True)
class RoundMaterial:
    """A round with its framework and participations, and the names that findings mention."""

    round: Round
    framework: Framework
    participations: dict[str, Participation]
    providers: dict[str, Provider]
    respondents: dict[str, Respondent]
    criteria: dict[str, Criterion]
    themes: dict[str, Theme]

    def provider_of(self, request: Request) -> Provider:
        """Return whom a request is about."""
        return self.providers[self.participations[request.participation_id].provider_id]

    def contract_id(self, request: Request) -> str | None:
        """Return the contract that is assessed, where it isn't the whole provider."""
        if self.round.subject in (SubjectKind.CONTRACT, SubjectKind.LOT):
            return self.participations[request.participation_id].subject_id
        return None

    def location_id(self, request: Request) -> str | None:
        """Return the location that is assessed, where it isn't the whole provider."""
        if self.round.subject is SubjectKind.LOCATION:
            return self.participations[request.participation_id].subject_id
        return None


class Materials:
    """The register's id and its rounds, each read when the first form of it comes in.

    Requests with their answers are read for many files at once, and once more after a file changed them.
    Nothing else can change them meanwhile: the import holds the register from its first read on.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._requests: dict[str, Request] = {}
        self._answers: dict[str, list[Answer]] = {}
        register = reader.first(RegisterInfo)
        self.register_id = register.id if register else ""
        self._rounds: dict[str, RoundMaterial | None] = {}

    def round(self, round_id: str) -> RoundMaterial | None:
        """Return what is known of a round, or None where it isn't in this register."""
        if round_id not in self._rounds:
            self._rounds[round_id] = self._read(round_id)
        return self._rounds[round_id]

    def expect(self, request_ids: Iterable[str]) -> None:
        """Read these requests and their answers together; those of earlier files are let go."""
        self._requests, self._answers = {}, {}
        self._load(request_ids)

    def requests(self, request_ids: Iterable[str]) -> dict[str, Request]:
        """Return the requests with these ids that the register has."""
        wanted = list(request_ids)
        self._load(each for each in wanted if each not in self._requests)
        return {each: self._requests[each] for each in wanted if each in self._requests}

    def _load(self, request_ids: Iterable[str]) -> None:
        found = self._reader.by_id(Request, request_ids)
        self._requests.update(found)
        self._answers.update((each, []) for each in found)
        for chunk in chunks(sorted(found)):
            for answer in self._reader.find(Answer, request_id=chunk):
                self._answers[answer.request_id].append(answer)

    def know(self, request: Request) -> None:
        """Take a request as known that is stored together with its first answers."""
        self._requests[request.id] = request
        self._answers[request.id] = []

    def answers(self, request_ids: Iterable[str]) -> list[Answer]:
        """Return the answers to requests that were just asked for."""
        return [answer for each in request_ids for answer in self._answers[each]]

    def forget(self, request_ids: Iterable[str]) -> None:
        """Let go of requests that have just got answers."""
        for each in request_ids:
            self._requests.pop(each, None)

    def _read(self, round_id: str) -> RoundMaterial | None:
        found = self._reader.get(Round, round_id)
        if found is None:
            return None
        framework = framework_of(self._reader, found.framework_id)
        participations = self._reader.find(Participation, round_id=round_id)
        return RoundMaterial(
            round=found,
            framework=framework,
            participations=_by_id(participations),
            providers=self._reader.by_id(Provider, [each.provider_id for each in participations]),
            respondents=_by_id(self._reader.find(Respondent)),
            criteria={each.key: each for each in framework.criteria},
            themes={each.key: each for each in framework.themes},
        )


def _by_id(records: Iterable[_R]) -> dict[str, _R]:
    return {each.id: each for each in records}
