"""`contact`, `certificate`, `link` and `municipality`: what belongs to providers and contracts."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.provider import provider_of
from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands, Handler, Parser
from contractbeoordeling.cli.values import day
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.provider import Provider
    from contractbeoordeling.domain.record import Record
    from contractbeoordeling.usecases.details import Detail


def register(commands: Commands) -> None:
    """Add the commands."""
    from contractbeoordeling.domain.provider import Certificate, Contact, Location

    contact = _adding(commands, "contact", tr("contactpersonen van een aanbieder"), _add_contact)
    contact.add_argument("--name", required=True, help=tr("naam"))
    _texts(contact, Contact, ("function", "email", "phone"))
    certificate = _adding(commands, "certificate", tr("keurmerken van een aanbieder"), _add_certificate)
    certificate.add_argument("--kind", required=True, help=tr("naam van het keurmerk, zoals HKZ"))
    _texts(certificate, Certificate, ("number", "issuer"))
    certificate.add_argument(
        "--from", dest="valid_from", type=day, metavar=tr("JJJJ-MM-DD"), help=tr("geldig vanaf")
    )
    certificate.add_argument(
        "--until", dest="valid_until", type=day, metavar=tr("JJJJ-MM-DD"), help=tr("geldig tot en met")
    )
    agb = _adding(commands, "agb", tr("AGB-codes van een aanbieder"), _add_agb)
    agb.add_argument("--code", required=True, help=tr("acht cijfers"))
    location = _adding(commands, "location", tr("vestigingen van een aanbieder"), _add_location)
    _texts(location, Location, ("number", "name", "street", "postal_code", "city"))
    trade_name = _adding(commands, "trade-name", tr("handelsnamen van een aanbieder"), _add_trade_name)
    trade_name.add_argument("--name", required=True, help=tr("de handelsnaam"))
    link = _adding(commands, "link", tr("aanbieders die bij elkaar horen"), _add_link)
    link.add_argument(
        "--other",
        required=True,
        metavar=tr("AANBIEDER"),
        help=tr("de andere aanbieder: KvK-nummer, naam of id"),
    )
    link.add_argument(
        "--kind",
        required=True,
        choices=("concern", "combination", "subcontractor"),
        help=tr("concern: zelfde concern; combination: combinatie; subcontractor: onderaannemer"),
    )


def _texts(parser: Parser, kind: type[Record], names: tuple[str, ...]) -> None:
    """Add text fields of a record as options."""
    from contractbeoordeling.wording.fields import field_label

    for name in names:
        option = f"--{name.replace('_', '-')}"
        parser.add_argument(option, default="", metavar=tr("TEKST"), help=field_label(kind, name))


def _adding(commands: Commands, name: str, summary: str, handler: Handler) -> Parser:
    """The command that adds one, beside the one that removes one by its id."""
    group = commands.group(name, summary)
    remove = group.add("remove", tr("haal er een weg"), _remove)
    path_of(remove)
    provider_of(remove)
    remove.add_argument("id", metavar="ID", help=tr("het id, zie provider show --json"))
    add = group.add("add", tr("voeg er een toe"), handler)
    path_of(add)
    provider_of(add)
    return add


def _add_contact(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.provider import Contact

    fields = {name: getattr(args, name) for name in ("name", "function", "email", "phone")}
    return _kept(args, out, Contact(provider_id="", **fields))


def _add_certificate(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.provider import Certificate

    fields = {name: getattr(args, name) for name in ("kind", "number", "issuer", "valid_from", "valid_until")}
    return _kept(args, out, Certificate(provider_id="", **fields))


def _add_agb(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.provider import AgbCode

    return _kept(args, out, AgbCode(provider_id="", code=args.code))


def _add_location(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.provider import Location

    fields = {name: getattr(args, name) for name in ("number", "name", "street", "postal_code", "city")}
    return _kept(args, out, Location(provider_id="", **fields))


def _add_trade_name(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.provider import TradeName

    return _kept(args, out, TradeName(provider_id="", name=args.name))


def _add_link(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.provider import LinkKind, ProviderLink

    return _kept(args, out, ProviderLink(provider_id="", other_id=args.other, kind=LinkKind(args.kind)))


def _kept(args: argparse.Namespace, out: Output, detail: Detail) -> ExitStatus:
    """Store a detail of the provider that the command names."""
    from dataclasses import replace

    from contractbeoordeling.domain.provider import ProviderLink
    from contractbeoordeling.usecases.details import keep_detail
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        provider = find_provider(store, args.provider)
        owned = replace(detail, provider_id=provider.id)
        if isinstance(owned, ProviderLink):
            owned = replace(owned, other_id=find_provider(store, owned.other_id).id)
        kept = keep_detail(store, author(), owned)
    return _told(out, provider, kept, tr("Toegevoegd aan {provider}: {kind}."))


def _remove(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.details import find_detail, remove_detail
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        provider = find_provider(store, args.provider)
        detail = find_detail(store, provider.id, args.id)
        remove_detail(store, author(), detail)
    return _told(out, provider, detail, tr("Verwijderd bij {provider}: {kind}. Met undo komt het terug."))


def _told(out: Output, provider: Provider, detail: Detail, said: str) -> ExitStatus:
    from contractbeoordeling.wording.fields import record_label

    out.result({"provider": provider.id, "record": detail})
    out.say(said.format(provider=provider.name, kind=record_label(type(detail))))
    return ExitStatus.DONE
