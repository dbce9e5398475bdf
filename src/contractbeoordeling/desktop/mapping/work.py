"""What the steps work on together: the draft, and for whom and which round the file is."""

from __future__ import annotations

from contractbeoordeling.desktop.desk import Desk
from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.framework import Framework
from contractbeoordeling.domain.framework.figures import FigureSteps
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Round, RoundState
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.criteria import framework_in_use
from contractbeoordeling.usecases.mapped_import.options import Target
from contractbeoordeling.usecases.mapping_draft.draft import Draft, begin
from contractbeoordeling.usecases.mapping_draft.questions import Questions
from contractbeoordeling.usecases.mapping_draft.values import Values
from contractbeoordeling.usecases.rounds.newest import newest_rounds
from contractbeoordeling.workbook.forms.opening import OpenedFile


class Work:
    """One file that a mapping is made for."""

    def __init__(self, desk: Desk, draft: Draft, others: int = 0) -> None:
        self.desk = desk
        self.draft = draft
        self.values = Values(draft)
        self.questions = Questions(draft)
        self.others = others
        """So many files beside this one wait for a mapping."""
        guess = draft.proposal.provider
        self.provider_id = guess.provider.id if guess.provider is not None and guess.sure else ""
        open_rounds = self.open_rounds()
        self.round_id = open_rounds[0].id if len(open_rounds) == 1 else ""
        self.group: str | None = None
        """The earlier change set that the import is undone together with."""
        self.party: Party | None = None
        self.subject = ""
        self.respondent = ""

    def open_rounds(self) -> list[Round]:
        """The rounds that answers can still be for, the newest first."""
        return newest_rounds(self.desk.store, only_open=True)

    @property
    def of_round(self) -> Round | None:
        """The round that was chosen."""
        return self.desk.store.get(Round, self.round_id) if self.round_id else None

    @property
    def provider(self) -> Provider | None:
        """The provider that was chosen, where the rows don't say it."""
        if self.draft.names_providers or not self.provider_id:
            return None
        return self.desk.store.get(Provider, self.provider_id)

    def framework(self) -> Framework:
        """The framework of the round, else the newest. Raises Refusal where there is none."""
        of_round = self.of_round
        return framework_in_use(self.desk.store, of_round.framework_id if of_round else None)[1]

    def target(self) -> Target:
        """As what, about whom and for which round the file is imported."""
        asked = self.draft.asks_answers
        needs_party = self.draft.kind in (FileKind.SOURCE_FORM, FileKind.SIGNALS)
        return Target(
            kind=self.draft.kind,
            provider="" if self.draft.names_providers else self.provider_id,
            round=self.round_id if asked else "",
            subject=self.subject if asked else "",
            party=self.party if needs_party else None,
            respondent=self.respondent if self.draft.kind is FileKind.SOURCE_FORM else "",
        )


def look_into(opened: OpenedFile, reader: Reader) -> Draft:
    """Look into a file with what the register knows; its figures are read by the only open round's framework."""
    rounds = reader.find(Round, state=RoundState.OPEN)
    of_round = rounds[0] if len(rounds) == 1 else None
    try:
        steps = framework_in_use(reader, of_round.framework_id if of_round else None)[1].figures
    except Refusal:
        steps = FigureSteps()
    return begin(opened, reader, Target(round=of_round.id if of_round else ""), steps)
