"""`provider`: the providers of a register."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands, Parser
from contractbeoordeling.cli.values import codes
from contractbeoordeling.domain.provider import Law, ProviderStatus
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import ntr, tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.provider import Provider
    from contractbeoordeling.usecases.details import OwnDetail

_TEXTS = {
    "name": "--name",
    "kvk": "--kvk",
    "legal_form": "--legal-form",
    "street": "--street",
    "postal_code": "--postal-code",
    "city": "--city",
    "note": "--note",
}
_LISTS = {"laws": "--law", "care_forms": "--care-form", "regions": "--region"}


def register(commands: Commands) -> None:
    """Add the commands that begin with `provider`."""
    from contractbeoordeling.cli.commands import provider_import, provider_trend

    group = commands.group("provider", tr("aanbieders"))
    provider_import.register(group)
    provider_trend.register(group)
    listing = group.add("list", tr("toon de aanbieders"), _list)
    path_of(listing)
    listing.add_argument("--search", default="", metavar=tr("WOORDEN"), help=tr("in naam, nummer en plaats"))
    for name, choices in (
        ("law", codes(Law)),
        ("care-form", None),
        ("region", None),
        ("status", codes(ProviderStatus)),
    ):
        listing.add_argument(f"--{name}", default="", choices=choices, help=tr("alleen met deze waarde"))
    listing.add_argument(
        "--out",
        type=given_path,
        metavar=tr("BESTAND.xlsx"),
        help=tr("schrijf ze met al hun gegevens als Excel-bestand"),
    )
    for name, summary, handler in (
        ("show", tr("toon alles van een aanbieder"), _show),
        ("remove", tr("haal een aanbieder uit het register"), _remove),
    ):
        parser = group.add(name, summary, handler)
        path_of(parser)
        provider_of(parser)
    add = group.add("add", tr("voeg een aanbieder toe"), _add)
    path_of(add)
    _fields(add, adding=True)
    _fields_of_a_new_one(add)
    change = group.add("change", tr("wijzig een aanbieder"), _change)
    path_of(change)
    provider_of(change)
    _fields(change, adding=False)


def provider_of(parser: Parser) -> None:
    """Add the provider that a command is about."""
    parser.add_argument("provider", metavar=tr("AANBIEDER"), help=tr("KvK-nummer, naam of id"))


def _fields(parser: Parser, *, adding: bool) -> None:
    """The fields of a provider as options; what isn't given stays as it is."""
    from contractbeoordeling.domain.provider import Provider as Record
    from contractbeoordeling.wording.fields import field_label

    for name, option in _TEXTS.items():
        parser.add_argument(
            option,
            dest=name,
            required=adding and name == "name",
            metavar=tr("TEKST"),
            help=field_label(Record, name),
        )
    for name, option in _LISTS.items():
        choices = codes(Law) if name == "laws" else None
        parser.add_argument(
            option,
            dest=name,
            action="append",
            choices=choices,
            help=tr("{field} (mag vaker)").format(field=field_label(Record, name)),
        )
    parser.add_argument(
        "--status",
        choices=codes(ProviderStatus),
        help=tr("active: actief; prospective: nog niet actief; stopped: gestopt"),
    )


def _fields_of_a_new_one(parser: Parser) -> None:
    """What can be given with a new provider alone; later each has a command of its own."""
    parser.add_argument(
        "--agb", action="append", default=[], metavar=tr("CODE"), help=tr("acht cijfers (mag vaker)")
    )
    parser.add_argument(
        "--location",
        action="append",
        default=[],
        metavar=tr("VESTIGINGSNUMMER"),
        help=tr("twaalf cijfers (mag vaker)"),
    )
    parser.add_argument(
        "--trade-name",
        action="append",
        default=[],
        metavar=tr("HANDELSNAAM"),
        help=tr("andere naam van de aanbieder (mag vaker)"),
    )
    parser.add_argument(
        "--despite-doubles", action="store_true", help=tr("ook als er een aanbieder is die erop lijkt")
    )


def _given(args: argparse.Namespace) -> dict[str, Any]:
    """The fields that the command line gives."""
    given: dict[str, Any] = {name: getattr(args, name) for name in _TEXTS if getattr(args, name) is not None}
    for name in _LISTS:
        values: list[str] | None = getattr(args, name)
        if values is not None:
            given[name] = tuple(Law(each) for each in values) if name == "laws" else tuple(values)
    if args.status:
        given["status"] = ProviderStatus(args.status)
    return given


def _add(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.provider import Provider
    from contractbeoordeling.usecases.add_provider import add_provider
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        made = add_provider(
            store, author(), Provider(**_given(args)), _details(args), despite_doubles=args.despite_doubles
        )
    return _told(made, tr("Toegevoegd: {name}."), out)


def _details(args: argparse.Namespace) -> list[OwnDetail]:
    from contractbeoordeling.domain.provider import AgbCode, Location, TradeName

    return [
        *(AgbCode(provider_id="", code=each) for each in args.agb),
        *(Location(provider_id="", number=each) for each in args.location),
        *(TradeName(provider_id="", name=each) for each in args.trade_name),
    ]


def _change(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.change_provider import change_provider
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        provider = find_provider(store, args.provider)
        changed = change_provider(store, author(), replace(provider, **_given(args)))
    return _told(changed, tr("Gewijzigd: {name}."), out)


def _remove(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.remove_provider import remove_provider
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        provider = find_provider(store, args.provider)
        remove_provider(store, author(), provider)
    return _told(provider, tr("Verwijderd: {name}. Met undo komt alles terug."), out)


def _told(provider: Provider, said: str, out: Output) -> ExitStatus:
    out.result({"provider": provider})
    out.say(said.format(name=provider.name))
    return ExitStatus.DONE


def _list(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.export_providers import export_providers
    from contractbeoordeling.usecases.overview import ProviderFilter, haystacks, provider_rows
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.labels import LAWS, STATUSES
    from contractbeoordeling.wording.table import table

    asked = ProviderFilter(
        words=args.search, law=args.law, care_form=args.care_form, region=args.region, status=args.status
    )
    with opened(args.register) as store:
        rows = provider_rows(store)
        found = asked.of(rows, haystacks(store, rows))
        if args.out:
            export_providers(store, args.out, {each.id for each in found})
    out.result([each._asdict() for each in found])
    lines = [
        [
            each.name,
            each.kvk or "",
            each.city,
            ", ".join(LAWS[Law(law)] for law in each.laws),
            STATUSES[ProviderStatus(each.status)],
        ]
        for each in found
    ]
    out.say(table([tr("Naam"), tr("KvK"), tr("Plaats"), tr("Wet"), tr("Status")], lines))
    out.say(ntr("{count} aanbieder", "{count} aanbieders", len(found)).format(count=len(found)))
    if args.out:
        out.say(tr("Geschreven naar {file}.").format(file=args.out))
    return ExitStatus.DONE


def _show(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.provider_text import provider_text
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.provider_file import provider_file
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        file = provider_file(store, find_provider(store, args.provider))
    out.result(file)
    out.say(provider_text(file))
    return ExitStatus.DONE
