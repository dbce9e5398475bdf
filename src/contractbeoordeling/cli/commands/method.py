"""`method`: the assessment method as a calculator, and as a page to read."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, TextIO

from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.files import disk
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.framework import Framework


def register(commands: Commands) -> None:
    """Add the commands that begin with `method`."""
    group = commands.group("method", tr("de beoordelingsmethode: rekenen en uitleggen"))
    parser = group.add("evaluate", tr("reken dossiers in JSON door"), _evaluate)
    parser.add_argument(
        "cases",
        metavar="CASES.json",
        help=tr("een dossier of een lijst van dossiers; - is standaardinvoer"),
    )
    explain = group.add("explain", tr("leg de methode uit"), _explain)
    explain.add_argument(
        "--out",
        type=given_path,
        metavar=tr("BESTAND.pdf|.docx"),
        help=tr("als document in plaats van als tekst"),
    )
    explain.add_argument(
        "--register",
        type=given_path,
        metavar="REGISTER",
        help=tr("met de getallen van een kader in dit register"),
    )
    explain.add_argument(
        "--round", metavar=tr("RONDE"), help=tr("het kader van deze ronde (anders: van de nieuwste ronde)")
    )


def _evaluate(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.method.evaluate import evaluate
    from contractbeoordeling.domain.method.reading import read_cases
    from contractbeoordeling.domain.method.writing import result_document
    from contractbeoordeling.wording.method_faults import fault_line, fault_sentence

    from_stdin = args.cases == "-"
    name = tr("standaardinvoer") if from_stdin else args.cases
    read = read_cases(_standard_input() if from_stdin else disk.read(given_path(args.cases)))
    if read.faults:
        for fault in read.faults:
            out.say(fault_line(fault, name))
        listed = [
            {"place": fault.place, "code": fault.code, "message": fault_sentence(fault)}
            for fault in read.faults
        ]
        out.result({"status": ExitStatus.REFUSED, "faults": listed})
        return ExitStatus.REFUSED
    results = [result_document(evaluate(case)) for case in read.cases]
    out.document(results if read.as_list else results[0])
    return ExitStatus.DONE


def _standard_input() -> bytes:
    """Return what was given; nothing where the caller closed standard input: Python then has no stream."""
    given: TextIO | None = sys.stdin
    return b"" if given is None else given.buffer.read()


def _explain(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.wording.method_page import method_page

    if args.round and args.register is None:
        raise Refusal("round_without_register")
    framework, client = _framework(args)
    if args.out is None:
        out.show(method_page() if framework is None else method_page(framework.parameters))
        return ExitStatus.DONE
    from contractbeoordeling.usecases.clock import today
    from contractbeoordeling.usecases.documents.method_page import write_method_page

    write_method_page(args.out, today(), framework, client)
    out.result({"file": args.out, "framework": None if framework is None else framework.version})
    out.say(tr("{path} is geschreven.").format(path=args.out))
    return ExitStatus.DONE


def _framework(args: argparse.Namespace) -> tuple[Framework | None, str]:
    """Return the framework whose numbers are told, and whose register it is in."""
    if args.register is None:
        return None, ""
    from contractbeoordeling.usecases.documents.method_page import client_of, framework_in
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        return framework_in(store, args.round), client_of(store)
