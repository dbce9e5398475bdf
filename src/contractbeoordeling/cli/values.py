"""Values on the command line: dates, amounts and lists."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from contractbeoordeling.domain.decimals import read_decimal
from contractbeoordeling.wording.i18n import tr

_Choice = TypeVar("_Choice", bound=StrEnum)


def day(text: str) -> date:
    """A date as jjjj-mm-dd."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            tr("{text!r} is geen datum; schrijf jjjj-mm-dd").format(text=text)
        ) from error


def pair(text: str) -> tuple[str, str]:
    """Two texts around the last = of what was given."""
    name, sign, value = text.rpartition("=")
    if not (sign and name.strip() and value.strip()):
        raise argparse.ArgumentTypeError(tr("{text!r} mist een = met iets ervoor en erna").format(text=text))
    return name.strip(), value.strip()


def same_option(parser: argparse.ArgumentParser) -> None:
    """Let somebody say which providers are meant by names in a file."""
    parser.add_argument(
        "--same",
        action="append",
        default=[],
        type=pair,
        metavar=tr("NAAM=KVK"),
        help=tr("welke aanbieder met een naam bedoeld is; mag vaker"),
    )


def count(text: str) -> int:
    """A whole number from 0."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(
            tr("{text!r} is geen aantal; schrijf een heel getal").format(text=text)
        )
    return int(text)


def amount(text: str) -> Decimal:
    """An amount in euro, with a comma or a point before the cents."""
    value = read_decimal(text.replace("€", ""))
    if value is None:
        raise argparse.ArgumentTypeError(
            tr("{text!r} is geen bedrag; schrijf bijvoorbeeld 125000,50").format(text=text)
        )
    return value


def parts(text: str) -> tuple[str, ...]:
    """The items of a list with commas."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


def codes(choices: Iterable[_Choice]) -> list[str]:
    """The codes to choose from."""
    return [each.value for each in choices]
