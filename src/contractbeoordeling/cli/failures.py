"""The one place where an exception becomes an exit status and a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.progress import Cancelled
from contractbeoordeling.wording.i18n import mark, tr

_ALLOW = mark("Wilt u het toch, op eigen risico: --allow-shared.")
_OPTIONS = {
    "register_on_network": _ALLOW,
    "register_synced": _ALLOW,
    "kept_mapping_taken": mark("Een andere naam geeft u met --name."),
}
"""What can be said to a refusal on the command line alone."""


@dataclass(frozen=True, slots=True)
class Failure:
    """How a command ended that did not do its work."""

    status: ExitStatus
    code: str
    message: str
    values: dict[str, object]


def failure_of(error: BaseException) -> Failure:
    """Name what happened; what nobody foresaw is a bug, and goes to the log."""
    if isinstance(error, (Cancelled, KeyboardInterrupt)):
        return Failure(ExitStatus.CANCELLED, "cancelled", tr("Afgebroken; er is niets gewijzigd."), {})
    # All sentences are only loaded once one of them is needed: the window opens through here too.
    from contractbeoordeling.wording.machine import coded
    from contractbeoordeling.wording.refusals import sentence

    known = coded(error)
    if known is not None:
        status = ExitStatus.REFUSED if isinstance(known, Refusal) else ExitStatus.ENVIRONMENT
        option = _OPTIONS.get(known.code)
        said = f"{sentence(known)} {tr(option)}" if option else sentence(known)
        return Failure(status, known.code, said, known.values)
    return _bug(error)


def _bug(error: BaseException) -> Failure:
    """Write the trace to the log and tell where it is."""
    from contractbeoordeling.usecases.bugs import log_bug

    log = log_bug(error)
    where = str(log) if log else tr("(het logboek kon niet geschreven worden)")
    message = tr("Dit is een fout in het programma zelf ({kind}). Wat er gebeurde staat in {log}.")
    kind = type(error).__name__
    return Failure(ExitStatus.BUG, "bug", message.format(kind=kind, log=where), {"kind": kind, "log": where})
