"""Where the checks take place: a folder of their own, and what one check leaves for the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.round import Round
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.demo.invented import InventedProvider
from contractbeoordeling.usecases.rounds.send_forms import SentForm

# The self-test's own hand: neither the account nor the person of whoever runs it.
WHO = Author(account="zelftest")
CLIENT = "Gemeente Zélftest"
REFERENCE_DATE = date(2026, 6, 1)
MARK = "Één cliënt meldt: € 3,50 te veel – opgelost"
"""A text with what code pages lose; it is written, read and looked for along the way."""


@dataclass(slots=True)
class Stage:
    """What the checks share; what a check needs of another stands in its `needs`."""

    folder: Path
    facts: dict[str, object] = field(default_factory=dict[str, object])
    forms: Sequence[SentForm] = ()
    cast: Sequence[InventedProvider] = ()
    _store: Store | None = None
    _round: Round | None = None

    @property
    def register(self) -> Path:
        """The register in which the round is played."""
        return self.folder / "Zélftest €.register"

    @property
    def store(self) -> Store:
        """The register, open."""
        if self._store is None:
            raise RuntimeError("no register is open")
        return self._store

    @property
    def round(self) -> Round:
        """The round whose forms are filled in."""
        if self._round is None:
            raise RuntimeError("there is no round")
        return self._round

    def work_in(self, store: Store) -> None:
        """Go on in this register."""
        self._store = store

    def play(self, of_round: Round, forms: Sequence[SentForm], cast: Sequence[InventedProvider]) -> None:
        """Go on with this round, its forms and those whom it is about."""
        self._round, self.forms, self.cast = of_round, forms, cast

    def close(self) -> None:
        """Put the register away."""
        store, self._store = self._store, None
        if store is not None:
            store.close()
