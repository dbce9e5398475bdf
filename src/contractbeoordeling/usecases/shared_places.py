"""Registers on a network drive or in a synchronised folder: refused, until somebody says that it must be so."""

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import cast

from contractbeoordeling import settings
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.files.names import folded
from contractbeoordeling.files.shares import Lying, lying

SHARED = {Lying.NETWORK: "register_on_network", Lying.SYNCED: "register_synced"}
"""The code of the refusal for each place where no register should be."""

_allowed_now: ContextVar[bool] = ContextVar("allowed_now", default=False)

_EVERYWHERE, _REMEMBERED = "network_registers", "shared_registers"


def refuse_shared(path: Path) -> None:
    """Refuse a register that other machines or a cloud service can change while it is open."""
    code = SHARED.get(lying(path))
    if code is not None and not may_be_shared(path):
        raise Refusal(code, path=path)


@contextmanager
def allowing() -> Generator[None]:
    """Let registers lie anywhere meanwhile: whoever runs this command took the risk."""
    token = _allowed_now.set(True)
    try:
        yield
    finally:
        _allowed_now.reset(token)


def may_be_shared(path: Path) -> bool:
    """Tell whether somebody took the risk: for this command, for this register, or for all on this laptop."""
    return _allowed_now.get() or settings.read().get(_EVERYWHERE) is True or _place(path) in _remembered()


def allow_shared(path: Path) -> None:
    """Remember on this laptop that a register stays where it is."""
    settings.write(**{_REMEMBERED: sorted({*_remembered(), _place(path)})})


def _remembered() -> list[str]:
    kept = settings.read().get(_REMEMBERED)
    return [str(each) for each in cast("list[object]", kept)] if isinstance(kept, list) else []


def _place(path: Path) -> str:
    return folded(str(path.absolute()))
