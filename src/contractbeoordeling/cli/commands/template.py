"""`template`: the municipality's own Word templates."""

from __future__ import annotations

import argparse

from contractbeoordeling.cli.commands.register import path_of
from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.cli.values import codes
from contractbeoordeling.domain.document import DocumentKind
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

_EVERY = "all"


def register(commands: Commands) -> None:
    """Add the commands that begin with `template`."""
    group = commands.group("template", tr("eigen Word-sjablonen voor documenten"))
    add = group.add("add", tr("bewaar een sjabloon, als er niets mis mee is"), _add)
    path_of(add)
    add.add_argument("file", type=given_path, metavar=tr("BESTAND.docx"), help=tr("het sjabloon"))
    add.add_argument(
        "--kind",
        choices=[_EVERY, *codes(DocumentKind)],
        default=_EVERY,
        help=tr("voor welk document; anders voor alle"),
    )
    path_of(group.add("list", tr("toon de sjablonen"), _list))
    remove = group.add("remove", tr("haal een sjabloon weg"), _remove)
    path_of(remove)
    remove.add_argument("template", metavar=tr("SJABLOON"), help=tr("naam of id"))
    check = group.add("check", tr("kijk een sjabloon na zonder het te bewaren"), _check)
    check.add_argument("file", type=given_path, metavar=tr("BESTAND.docx"), help=tr("het sjabloon"))
    example = group.add("example", tr("schrijf een sjabloon om mee te beginnen"), _example)
    example.add_argument("file", type=given_path, metavar=tr("BESTAND.docx"), help=tr("waar het komt"))


def _add(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.documents.templates import add_template, kind_words
    from contractbeoordeling.usecases.given_file import given_file
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    kind = None if args.kind == _EVERY else DocumentKind(args.kind)
    content = given_file(args.file)
    with opened(args.register) as store:
        added = add_template(store, author(), (args.file.name, content), kind, today())
    out.result({"id": added.id, "name": added.name, "kind": added.kind})
    out.say(tr("Sjabloon '{name}' geldt nu voor: {kind}.").format(name=added.name, kind=kind_words(kind)))
    return ExitStatus.DONE


def _list(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.documents.templates import kind_words, list_templates
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.numbers import day

    with opened(args.register) as store:
        found = list_templates(store)
    out.result(
        [
            {
                "id": each.template.id,
                "name": each.template.name,
                "kind": each.template.kind,
                "added_on": each.template.added_on,
                "used": each.used,
                "sha256": each.document.sha256,
            }
            for each in found
        ]
    )
    for each in found:
        used = "" if each.used else tr(" (niet meer in gebruik: er is een nieuwere)")
        out.say(
            f"{each.template.name}: {kind_words(each.template.kind)}, {day(each.template.added_on)}{used}"
        )
    if not found:
        out.say(tr("Er zijn geen sjablonen; documenten krijgen de opmaak van het programma."))
    return ExitStatus.DONE


def _remove(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.documents.templates import find_template, remove_template
    from contractbeoordeling.usecases.session import author
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        found = find_template(store, args.template)
        remove_template(store, author(), found)
    out.result({"removed": found.id})
    out.say(tr("Sjabloon '{name}' is weggehaald.").format(name=found.name))
    return ExitStatus.DONE


def _check(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.documents.templates import check_template
    from contractbeoordeling.usecases.given_file import given_file
    from contractbeoordeling.wording.templates import fault_sentence

    faults = check_template(given_file(args.file))
    out.result(
        {
            "file": args.file,
            "faults": [
                {
                    "code": each.code,
                    "part": each.part,
                    "paragraph": each.paragraph or None,
                    "values": dict(each.values),
                    "message": fault_sentence(each),
                }
                for each in faults
            ],
        }
    )
    for each in faults:
        out.say(fault_sentence(each))
    if not faults:
        out.say(tr("Met dit sjabloon is niets mis."))
    return ExitStatus.FINDINGS if faults else ExitStatus.DONE


def _example(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.documents.templates import write_example
    from contractbeoordeling.wording.templates import PLACEHOLDERS, placeholder

    write_example(args.file)
    out.result({"file": args.file, "placeholders": list(PLACEHOLDERS)})
    out.say(tr("{path} is geschreven. Dit kan erin staan:").format(path=args.file))
    for name, words in PLACEHOLDERS.items():
        out.say(f"  {placeholder(name)}  {tr(words)}")
    return ExitStatus.DONE
