"""`contract` and `municipality`: what was agreed, with whom, for how much."""

from __future__ import annotations

import argparse
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from contractbeoordeling.cli.commands.provider import provider_of
from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands, Parser
from contractbeoordeling.cli.values import amount, count, day, parts
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.contract import Contract, ContractYear
    from contractbeoordeling.storage.store import Store

_TEXTS = ("title", "extension_options", "expectations_of_client", "expectations_of_provider")


def register(commands: Commands) -> None:
    """Add the commands that begin with `contract` and `municipality`."""
    group = commands.group("contract", tr("contracten van een aanbieder"))
    for name, summary, handler in (
        ("add", tr("voeg een contract toe"), _add),
        ("change", tr("wijzig een contract"), _change),
    ):
        parser = group.add(name, summary, handler)
        path_of(parser)
        provider_of(parser)
        _fields(parser)
    remove = group.add("remove", tr("haal een contract weg"), _remove)
    path_of(remove)
    provider_of(remove)
    remove.add_argument("number", metavar=tr("CONTRACTNUMMER"), help=tr("nummer van het contract"))
    listing = group.add("list", tr("toon de contracten van een aanbieder"), _list)
    path_of(listing)
    provider_of(listing)
    places = commands.group("municipality", tr("gemeenten van het register"))
    path_of(places.add("list", tr("toon de gemeenten"), _list_municipalities))
    place = places.add("add", tr("voeg een gemeente toe"), _add_municipality)
    path_of(place)
    place.add_argument("name", metavar=tr("NAAM"), help=tr("naam van de gemeente"))
    place.add_argument("--code", metavar=tr("GEMEENTECODE"), help=tr("de vier cijfers van het CBS"))
    gone = places.add("remove", tr("haal een gemeente weg"), _remove_municipality)
    path_of(gone)
    gone.add_argument("name", metavar=tr("NAAM"), help=tr("naam van de gemeente"))


def _fields(parser: Parser) -> None:
    """The fields of a contract as options; what isn't given stays as it is."""
    from contractbeoordeling.domain.contract import Contract as Record
    from contractbeoordeling.wording.fields import field_label

    parser.add_argument("number", metavar=tr("CONTRACTNUMMER"), help=tr("nummer van het contract"))
    for name in _TEXTS:
        parser.add_argument(
            f"--{name.replace('_', '-')}", metavar=tr("TEKST"), help=field_label(Record, name)
        )
    parser.add_argument(
        "--lots", type=parts, metavar=tr("PERCEEL,…"), help=tr("percelen, met komma’s ertussen")
    )
    parser.add_argument("--law", choices=("wmo", "youth"), help=tr("wmo: Wmo 2015; youth: Jeugdwet"))
    parser.add_argument(
        "--variant",
        choices=("effort", "output", "task"),
        help=tr("effort: inspanningsgericht; output: outputgericht; task: taakgericht"),
    )
    _terms(parser)
    parser.add_argument("--municipality", action="append", metavar=tr("GEMEENTE"), help=tr("mag vaker"))
    parser.add_argument(
        "--category",
        action="append",
        metavar=tr("CODE"),
        help=tr("productcategorie van iWmo of iJw, zoals 02 of 45; mag vaker"),
    )
    parser.add_argument(
        "--year",
        action="append",
        type=_year,
        metavar=tr("JAAR=PLAFOND[/GEBRUIKT]"),
        help=tr("plafond en gebruik in een jaar, in euro; mag vaker"),
    )


def _terms(parser: Parser) -> None:
    """The days that a contract sets."""
    parser.add_argument("--from", dest="starts_on", type=day, metavar=tr("JJJJ-MM-DD"), help=tr("eerste dag"))
    parser.add_argument("--until", dest="ends_on", type=day, metavar=tr("JJJJ-MM-DD"), help=tr("laatste dag"))
    parser.add_argument(
        "--reply-days",
        type=count,
        metavar=tr("DAGEN"),
        help=tr("eigen termijn voor wederhoor; gaat vóór die van het kwaliteitskader"),
    )


def _year(text: str) -> tuple[int, Decimal | None, Decimal | None]:
    """`2026=125000` or `2026=125000/90000,50`; either amount may be left out."""
    year, _, amounts = text.partition("=")
    ceiling, _, used = amounts.partition("/")
    if not (year.isascii() and year.isdigit()):
        raise argparse.ArgumentTypeError(
            tr("{text!r} begint niet met een jaar; schrijf bijvoorbeeld 2026=125000/90000").format(text=text)
        )
    return int(year), amount(ceiling) if ceiling else None, amount(used) if used else None


def _given(store: Store, args: argparse.Namespace) -> dict[str, Any]:
    """The fields that the command line gives."""
    from contractbeoordeling.domain.contract import FinancingVariant
    from contractbeoordeling.domain.provider import Law
    from contractbeoordeling.usecases.municipalities import find_municipality

    names = (*_TEXTS, "lots", "starts_on", "ends_on", "reply_days")
    given = {name: getattr(args, name) for name in names if getattr(args, name) is not None}
    if args.law:
        given["law"] = Law(args.law)
    if args.variant:
        given["variant"] = FinancingVariant(args.variant)
    if args.category:
        given["product_categories"] = tuple(args.category)
    if args.municipality:
        given["municipality_ids"] = tuple(find_municipality(store, each).id for each in args.municipality)
    return given


def _add(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.contract import Contract
    from contractbeoordeling.usecases.keep_contract import keep_contract
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        provider = find_provider(store, args.provider)
        contract = Contract(provider_id=provider.id, number=args.number, **_given(store, args))
        made = keep_contract(store, author(), contract, _years(args, ()))
    return _told(out, made, tr("Contract {number} is toegevoegd."))


def _change(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.contract import ContractYear
    from contractbeoordeling.usecases.keep_contract import find_contract, keep_contract
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        contract = find_contract(store, find_provider(store, args.provider), args.number)
        known = store.find(ContractYear, contract_id=contract.id)
        changed = replace(contract, **_given(store, args))
        made = keep_contract(store, author(), changed, _years(args, known) if args.year else None)
    return _told(out, made, tr("Contract {number} is gewijzigd."))


def _years(args: argparse.Namespace, known: list[ContractYear] | tuple[()]) -> list[ContractYear]:
    """The years as they become: those that are known, with what the command line gives."""
    from contractbeoordeling.domain.contract import ContractYear

    years = {each.year: each for each in known}
    for year, ceiling, used in args.year or ():
        old = years.get(year) or ContractYear(contract_id="", year=year)
        years[year] = replace(
            old,
            ceiling=old.ceiling if ceiling is None else ceiling,
            used=old.used if used is None else used,
        )
    return list(years.values())


def _remove(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.keep_contract import find_contract
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.remove_contract import remove_contract
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        contract = find_contract(store, find_provider(store, args.provider), args.number)
        remove_contract(store, author(), contract)
    return _told(out, contract, tr("Contract {number} is verwijderd. Met undo komt het terug."))


def _told(out: Output, contract: Contract, said: str) -> ExitStatus:
    from contractbeoordeling.domain.product_category import unfit_categories
    from contractbeoordeling.wording.product_categories import unfit_sentence

    unfit = unfit_categories(contract)
    out.result({"contract": contract, "unfit_categories": unfit})
    for code in unfit:
        out.say(tr("Let op: {sentence}").format(sentence=unfit_sentence(code)))
    out.say(said.format(number=contract.number))
    return ExitStatus.DONE


def _list(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.lookup import find_provider
    from contractbeoordeling.usecases.provider_file import contracts_of
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.labels import LAWS
    from contractbeoordeling.wording.numbers import day as shown
    from contractbeoordeling.wording.numbers import number
    from contractbeoordeling.wording.product_categories import category
    from contractbeoordeling.wording.table import table

    with opened(args.register) as store:
        files = contracts_of(store, find_provider(store, args.provider))
    out.result(list(files))
    rows = [
        [
            each.contract.number,
            each.contract.title,
            LAWS[each.contract.law] if each.contract.law else "",
            "; ".join(category(code) for code in each.contract.product_categories),
            f"{shown(each.contract.starts_on)} t/m {shown(each.contract.ends_on)}",
            "; ".join(
                f"{year.year}: {number(year.ceiling, 2)} / {number(year.used, 2)}" for year in each.years
            ),
        ]
        for each in files
    ]
    headers = [
        tr("Nummer"),
        tr("Titel"),
        tr("Wet"),
        tr("Productcategorieën"),
        tr("Looptijd"),
        tr("Plafond / gebruikt"),
    ]
    out.say(table(headers, rows))
    return ExitStatus.DONE


def _list_municipalities(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.contract import Municipality
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.table import table

    with opened(args.register) as store:
        found = store.find(Municipality)
    out.result(found)
    out.say(table([tr("Gemeente"), tr("Code")], [[each.name, each.code or ""] for each in found]))
    return ExitStatus.DONE


def _add_municipality(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.contract import Municipality
    from contractbeoordeling.usecases.municipalities import keep_municipality
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        made = keep_municipality(store, author(), Municipality(name=args.name, code=args.code))
    out.result({"municipality": made})
    out.say(tr("Gemeente {name} is toegevoegd.").format(name=made.name))
    return ExitStatus.DONE


def _remove_municipality(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.municipalities import find_municipality, remove_municipality
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        gone = find_municipality(store, args.name)
        remove_municipality(store, author(), gone)
    out.result({"municipality": gone})
    out.say(tr("Gemeente {name} is verwijderd.").format(name=gone.name))
    return ExitStatus.DONE
