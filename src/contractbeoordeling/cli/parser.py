"""The parser of the command line, and how a module adds its commands to it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from typing import NoReturn

from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.wording.i18n import LANGUAGES, tr

Handler = Callable[[argparse.Namespace, Output], ExitStatus]


class UsageError(Exception):
    """The command line itself is wrong: what was meant can't be told."""

    def __init__(self, usage: str, message: str) -> None:
        super().__init__(message)
        self.usage = usage
        self.message = message


class Parser(argparse.ArgumentParser):
    """An ArgumentParser that raises where argparse would print and exit."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(self.format_usage().rstrip(), message)


class Commands:
    """The commands under one name; each front module gets the top one in its `register`."""

    def __init__(
        self, parser: Parser, title: str, *, required: bool = True, common: Parser | None = None
    ) -> None:
        self._common = (
            common or common_options()
        )  # one for all: making it anew for each takes most of the start
        self._choices = parser.add_subparsers(
            title=title, metavar=tr("OPDRACHT"), dest="command", required=required
        )
        self._groups: dict[str, Commands] = {}

    def add(self, name: str, summary: str, handler: Handler) -> Parser:
        """Add a command; the handler imports what it needs when it runs, so that starting stays quick."""
        parser = self._parser(name, summary)
        parser.set_defaults(handler=handler)
        return parser

    def group(self, name: str, summary: str) -> Commands:
        """The commands that begin with this word, made by whichever module asks first."""
        if name not in self._groups:
            parser = self._parser(name, summary)
            self._groups[name] = Commands(parser, tr("opdrachten"), common=self._common)
        return self._groups[name]

    def _parser(self, name: str, summary: str) -> Parser:
        return self._choices.add_parser(
            name, help=summary, description=summary, parents=[self._common], allow_abbrev=False
        )


def common_options() -> Parser:
    """The options that every command takes, at any place of the line (so they have no default)."""
    options = Parser(add_help=False, argument_default=argparse.SUPPRESS)
    options.add_argument("--lang", choices=LANGUAGES, help=tr("taal van de meldingen"))
    options.add_argument(
        "--json", action="store_true", help=tr("geef precies één JSON-document op standaarduitvoer")
    )
    options.add_argument(
        "--allow-shared",
        action="store_true",
        help=tr("werk ook op een netwerkschijf of in een clouddienst, op eigen risico"),
    )
    return options


def early_options(argv: Sequence[str]) -> tuple[str | None, bool]:
    """Language and JSON as asked anywhere on the line: both are needed before it can be parsed."""
    language = None
    for word, following in zip(argv, [*argv[1:], ""], strict=False):
        if word == "--lang":
            language = following
        elif word.startswith("--lang="):
            language = word.removeprefix("--lang=")
    return language, "--json" in argv
