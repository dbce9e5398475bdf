"""`mapping`: how workbooks of others are read: proposed, kept, shared."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.passwords import ask_password
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.kept_mapping import KeptMapping


def register(commands: Commands) -> None:
    """Add the commands that begin with `mapping`."""
    group = commands.group("mapping", tr("indelingen van werkmappen van anderen"))
    _add_propose(group)
    path_of(group.add("list", tr("toon de bewaarde indelingen"), _list))
    show = group.add("show", tr("toon één bewaarde indeling"), _show)
    path_of(show)
    _named(show)
    export = group.add(
        "export", tr("schrijf een indeling om te delen, zonder gegevens van aanbieders"), _export
    )
    path_of(export)
    _named(export)
    export.add_argument(
        "--out", type=given_path, required=True, metavar="M.json", help=tr("waar het bestand komt")
    )
    importing = group.add("import", tr("bewaar een indeling die iemand deelde"), _import)
    path_of(importing)
    importing.add_argument("file", type=given_path, metavar="M.json", help=tr("het bestand met de indeling"))
    importing.add_argument("--name", default="", metavar=tr("NAAM"), help=tr("onder welke naam"))
    remove = group.add("remove", tr("vergeet een bewaarde indeling"), _remove)
    path_of(remove)
    _named(remove)


def _named(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar=tr("INDELING"), help=tr("naam of id van de indeling"))
    parser.add_argument(
        "--provider",
        default="",
        metavar=tr("AANBIEDER"),
        help=tr("van welke aanbieder: KvK-nummer, naam of id"),
    )


def _add_propose(group: Commands) -> None:
    propose = group.add("propose", tr("stel een indeling voor bij een bestand"), _propose)
    propose.add_argument("file", type=given_path, metavar=tr("BESTAND"), help=tr("werkmap of CSV-bestand"))
    propose.add_argument(
        "--out", type=given_path, required=True, metavar="M.json", help=tr("waar de indeling komt")
    )
    propose.add_argument(
        "--register",
        type=given_path,
        metavar=tr("REGISTER"),
        help=tr("zoek hierin criteria, aanbieder en bewaarde indelingen"),
    )
    propose.add_argument("--round", default="", metavar=tr("RONDE"), help=tr("voor welke ronde"))
    propose.add_argument("--password", metavar=tr("WACHTWOORD"), help=tr("wachtwoord van het bestand"))


def _propose(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.cli.proposed import document, told
    from contractbeoordeling.usecases.given_file import given_file
    from contractbeoordeling.usecases.mapped_import.options import Target
    from contractbeoordeling.usecases.mapped_import.propose import FileProposal, propose_file
    from contractbeoordeling.usecases.mapped_import.sharing import mapping_bytes
    from contractbeoordeling.usecases.session import register as opened_register
    from contractbeoordeling.usecases.written import write_file
    from contractbeoordeling.workbook.forms.opening import open_file

    content = given_file(args.file)
    opened = open_file(content, args.file.name, ask_password(args.file, args.password, out))
    found: FileProposal
    if args.register is None:
        found, content = (proposal := propose_file(opened)), mapping_bytes(proposal.mapping)
    else:
        with opened_register(args.register) as store:
            found = propose_file(opened, store, Target(round=args.round))
            content = mapping_bytes(found.mapping, store)
    if not found.mapping.sheets:
        out.result(document(found))
        out.say(told(args.file.name, found))
        return ExitStatus.FINDINGS
    write_file(args.out, content)
    out.result(document(found))
    out.say(told(args.file.name, found))
    out.say(tr("Indeling geschreven: {path}").format(path=args.out))
    return ExitStatus.DONE


def _list(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.kept_mapping import KeptMapping
    from contractbeoordeling.domain.provider import Provider
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.imports import KINDS
    from contractbeoordeling.wording.numbers import day
    from contractbeoordeling.wording.table import table

    with opened(args.register) as store:
        kept = store.find(KeptMapping)
        providers = store.by_id(Provider, [each.provider_id for each in kept if each.provider_id])
    names = {each.id: providers[each.provider_id].name if each.provider_id else "" for each in kept}
    out.result([{**_document(each), "provider": names[each.id] or None} for each in kept])
    if not kept:
        out.say(tr("Er zijn nog geen indelingen bewaard."))
        return ExitStatus.DONE
    heads = [tr("naam"), tr("soort"), tr("aanbieder"), tr("gemaakt"), tr("laatst gebruikt")]
    rows = [
        [
            each.name,
            tr(KINDS[each.kind]),
            names[each.id] or tr("elke"),
            day(each.made_on),
            day(each.last_used_on),
        ]
        for each in kept
    ]
    out.say(table(heads, rows))
    return ExitStatus.DONE


def _show(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.mapped_import.remembering import find_kept, mapping_of
    from contractbeoordeling.usecases.mapped_import.sharing import mapping_bytes
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        kept = find_kept(store, args.name, args.provider)
        content = mapping_bytes(mapping_of(kept), store)
    out.result({**_document(kept), "mapping": _json(content)})
    if not out.as_json:
        out.show(content.decode())
    return ExitStatus.DONE


def _export(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.mapped_import.remembering import find_kept
    from contractbeoordeling.usecases.mapped_import.sharing import exported
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.usecases.written import write_file

    with opened(args.register) as store:
        kept = find_kept(store, args.name, args.provider)
        write_file(args.out, exported(store, kept))
    out.result({"name": kept.name, "file": args.out})
    out.say(tr("Indeling '{name}' geschreven: {path}").format(name=kept.name, path=args.out))
    return ExitStatus.DONE


def _import(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.kept_mapping import KeptMapping
    from contractbeoordeling.usecases.given_file import given_file
    from contractbeoordeling.usecases.mapped_import.sharing import import_kept
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    content = given_file(args.file)
    with opened(args.register) as store:
        before = {each.id: each.name for each in store.find(KeptMapping)}
        kept = import_kept(store, author(), content, args.name)
    replaced = before.get(kept.id)
    out.result({**_document(kept), "replaced": replaced})
    said = tr(
        "Indeling '{name}' bewaard. Zij wordt aangeboden; na een eerste import ermee ook vanzelf gebruikt."
    )
    if replaced is not None:
        said = tr(
            "Indeling '{name}' bewaard in plaats van '{replaced}', die voor dezelfde koppen was. Zij wordt aangeboden; "
            "na een eerste import ermee ook vanzelf gebruikt."
        )
    out.say(said.format(name=kept.name, replaced=replaced))
    return ExitStatus.DONE


def _remove(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.mapped_import.remembering import find_kept, remove_kept
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        kept = find_kept(store, args.name, args.provider)
        remove_kept(store, author(), kept)
    out.result({"removed": kept.name})
    out.say(tr("Indeling '{name}' vergeten.").format(name=kept.name))
    return ExitStatus.DONE


def _document(kept: KeptMapping) -> dict[str, object]:
    return {
        "id": kept.id,
        "name": kept.name,
        "kind": kept.kind,
        "made_on": kept.made_on,
        "last_used_on": kept.last_used_on,
        "questions": len(kept.criteria),
    }


def _json(content: bytes) -> object:
    import json

    return json.loads(content)
