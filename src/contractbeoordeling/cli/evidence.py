"""What the commands on signals, observations, supervision and actions share: naming things, telling what came of it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Parser
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.notice import Notice
    from contractbeoordeling.domain.provider import Provider
    from contractbeoordeling.domain.record import Record
    from contractbeoordeling.storage.reading import Reader
    from contractbeoordeling.usecases.noted import Noted

E = TypeVar("E", bound=StrEnum)
DAY = "JJJJ-MM-DD"


def provider_option(parser: Parser, *, required: bool = True) -> None:
    """Add the provider that something is about."""
    parser.add_argument(
        "--provider", required=required, metavar=tr("AANBIEDER"), help=tr("KvK-nummer, naam of id")
    )


def providers_option(add: Callable[..., object], what: str) -> None:
    """Add providers, each named apart; `add` is that of a parser or of a group in it, `what` the help."""
    add("--provider", action="append", default=[], metavar=tr("AANBIEDER"), help=what)


def provider_document(provider: Provider) -> dict[str, object]:
    """A provider as every document names it."""
    return {"id": provider.id, "kvk": provider.kvk, "name": provider.name}


def subject_option(parser: Parser) -> None:
    """Add which contract, lot or location is meant, in a round that assesses those apart."""
    parser.add_argument(
        "--subject",
        default="",
        metavar=tr("ONDERDEEL"),
        help=tr("contractnummer, contractnummer/perceel of locatie, als de ronde die apart beoordeelt"),
    )


def place_options(parser: Parser) -> None:
    """Add where something was seen."""
    parser.add_argument("--municipality", metavar=tr("GEMEENTE"), help=tr("naam of code"))
    parser.add_argument("--contract", metavar=tr("CONTRACTNUMMER"), help=tr("nummer van het contract"))
    parser.add_argument("--location", metavar=tr("VESTIGING"), help=tr("nummer of naam"))


def places(reader: Reader, provider: Provider, args: argparse.Namespace) -> dict[str, Any]:
    """Return the ids of the places that the command line names."""
    from contractbeoordeling.usecases.municipalities import find_municipality
    from contractbeoordeling.usecases.places import find_contract, find_location

    found: dict[str, Any] = {}
    if args.municipality:
        found["municipality_id"] = find_municipality(reader, args.municipality).id
    if args.contract:
        found["contract_id"] = find_contract(reader, provider, args.contract).id
    if args.location:
        found["location_id"] = find_location(reader, provider, args.location).id
    return found


def noted(done: Noted[Record], name: str, said: str, out: Output) -> ExitStatus:
    """Tell what was stored: its id, and what somebody should know about it; texts are masked."""
    kind = type(done.record)
    for line in notices_said(kind, done.notices):
        out.say(line)
    out.say(said.format(id=done.record.id))
    out.result({name: masked_record(done.record), "notices": notices_document(kind, done.notices)})
    return ExitStatus.DONE


def notices_said(kind: type[Record], notices: Iterable[Notice]) -> list[str]:
    """Return a line per notice."""
    from contractbeoordeling.wording.notices import notice_sentence

    return [tr("Let op: {sentence}").format(sentence=notice_sentence(kind, each)) for each in notices]


def notices_document(kind: type[Record], notices: Iterable[Notice]) -> list[dict[str, object]]:
    """Return the notices for the JSON document."""
    from contractbeoordeling.wording.notices import notice_sentence

    return [
        {"code": each.code, "values": dict(each.values), "message": notice_sentence(kind, each)}
        for each in notices
    ]


def masked_record(record: Record) -> dict[str, object]:
    """Return the fields of a record, personal data in its texts masked: what is echoed ends up in logs."""
    from contractbeoordeling.domain.privacy import masked

    return {
        name: masked(value) if type(value) is str and not name.endswith("id") else value
        for name, value in fields_of(record).items()
    }


def fields_of(record: Record) -> dict[str, Any]:
    """Return the fields of a record by name."""
    from dataclasses import fields

    return {each.name: getattr(record, each.name) for each in fields(record)}


def labelled(labels: Mapping[E, str], code: str | None) -> str:
    """Return the Dutch word for a code; empty where there is none."""
    return next((label for each, label in labels.items() if each.value == code), "")


def short(text: str, width: int = 60) -> str:
    """Return a text on one line of a list."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1] + "…"
