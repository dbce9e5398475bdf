"""The command line: parse, run the handler, end with the right status."""

from __future__ import annotations

import argparse
import contextlib
import importlib
import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from contractbeoordeling import __version__, settings
from contractbeoordeling.cli import argparse_words, streams
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.failures import Failure, failure_of
from contractbeoordeling.cli.interrupts import until_stored
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import (
    Commands,
    Handler,
    Parser,
    UsageError,
    common_options,
    early_options,
)
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording import i18n
from contractbeoordeling.wording.i18n import tr

OpenWindow = Callable[[Path | None], int]

# The modules of cli/commands, each with its own `register(commands)`; the order is that of --help.
COMMANDS: tuple[str, ...] = (
    "demo",
    "self_test",
    "register",
    "history",
    "provider",
    "details",
    "contract",
    "framework",
    "round",
    "import_files",
    "signal",
    "observation",
    "supervision",
    "figure",
    "action",
    "plan",
    "escalation",
    "continuity",
    "dossier",
    "visit",
    "conversation",
    "year",
    "privacy",
    "retention",
    "woo",
    "assess",
    "assessments",
    "export",
    "report",
    "template",
    "method",
    "workbook",
    "mapping",
)


def main(
    argv: Sequence[str] | None = None,
    *,
    window: OpenWindow | None = None,
    window_checks: str | None = None,
) -> int:
    """Run one command line and return its exit status.

    `window` opens the desktop where there is one, and `window_checks` is the module that the self-test tries it with.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    language, as_json = early_options(words)
    i18n.use(i18n.preferred(language, settings.read().get("language"), os.environ))
    streams.prepare()
    out = Output(as_json)
    with until_stored():
        status = _run(words, out, window, window_checks)
        return _finish(status, out)


def _run(words: list[str], out: Output, window: OpenWindow | None, window_checks: str | None) -> int:
    """Parse and run, turning whatever goes wrong into a status and a sentence."""
    asked, given = io.StringIO(), argparse.Namespace(window_checks=window_checks)
    try:
        with contextlib.redirect_stdout(asked):
            args = build_parser(window, only_window=_asks_window(words)).parse_args(words, given)
        return _handled(args, out)
    except SystemExit:  # --help and --version end this way
        out.show(asked.getvalue())
        return ExitStatus.DONE
    except UsageError as wrong:
        out.say(wrong.usage)
        return _fail(Failure(ExitStatus.REFUSED, "usage", wrong.message, {}), out)
    except BaseException as error:  # noqa: BLE001 - the one place where everything ends
        return _fail(failure_of(error), out)


def _handled(args: argparse.Namespace, out: Output) -> int:
    if not getattr(args, "allow_shared", False):
        return args.handler(args, out)
    from contractbeoordeling.usecases.shared_places import allowing

    with allowing():
        return args.handler(args, out)


def _finish(status: int, out: Output) -> int:
    """Hand over the JSON document; a reader that went away (`| head`) is no fault."""
    try:
        out.finish(status)
    except OSError as error:
        gone = streams.is_reader_gone(error)
        streams.close_standard_output()
        if gone:
            return status
        failure = failure_of(error)
        out.say(failure.message)
        return failure.status
    return status


def _asks_window(words: list[str]) -> bool:
    """Tell whether the line can only mean the window, which then needn't wait for all other commands."""
    return not words or (words[0] == "open" and len(words) == 2 and not words[1].startswith("-"))


def command_registers() -> Iterator[Callable[[Commands], None]]:
    """Load the command modules one by one, and give how each adds its commands."""
    for name in COMMANDS:
        yield importlib.import_module(f"contractbeoordeling.cli.commands.{name}").register


def build_parser(window: OpenWindow | None, *, only_window: bool = False) -> Parser:
    """The whole command line, in the current language."""
    argparse_words.speak()
    parser = Parser(
        prog="contractbeoordeling",
        description=tr("Beoordeel de kwaliteit van zorgaanbieders vanuit alle perspectieven."),
        epilog=tr("Zonder opdracht opent het venster."),
        parents=[common_options()],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"contractbeoordeling {__version__}")
    commands = Commands(parser, tr("opdrachten"), required=False)
    open_window = _opener(window)
    parser.set_defaults(handler=open_window, register=None)
    opening = commands.add("open", tr("open het venster, met dit register"), open_window)
    opening.add_argument(
        "register", nargs="?", type=given_path, metavar="REGISTER", help=tr("het registerbestand")
    )
    for register in () if only_window else command_registers():
        register(commands)
    return parser


def _opener(window: OpenWindow | None) -> Handler:
    """The command that opens the window, where this front has one."""

    def open_window(args: argparse.Namespace, _out: Output) -> ExitStatus:
        if window is None:
            raise Refusal("no_window")
        return ExitStatus(window(args.register))

    return open_window


def _fail(failure: Failure, out: Output) -> int:
    out.say(failure.message)
    out.fail({"code": failure.code, "message": failure.message, "values": failure.values}, failure.status)
    return failure.status
