"""How long work tells where it is, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from typing import Protocol


class Cancelled(Exception):
    """The user stopped the work; whoever is in a transaction rolls it back."""


class Progress(Protocol):
    """Told after each step of long work; may end that work by raising Cancelled."""

    def step(self, done: int, total: int) -> None:
        """Say that `done` of `total` steps are done. Raises Cancelled."""
        ...


class NoProgress:
    """A Progress that nobody watches."""

    def step(self, done: int, total: int) -> None:
        """Do nothing."""


def _nobody_listens() -> None:
    """Do nothing."""


before_storing: ContextVar[Callable[[], None]] = ContextVar("before_storing", default=_nobody_listens)
"""What is called just before work is stored for good: from then on it is too late to cancel."""
