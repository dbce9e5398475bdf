"""The register itself: make, check, back up and put back, and who works in it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands, Parser
from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.domain.framework import Framework
    from contractbeoordeling.usecases.check_register import CheckedPart


def register(commands: Commands) -> None:
    """Add the commands."""
    new = commands.add("new", tr("maak een nieuw register"), _new)
    path_of(new)
    new.add_argument(
        "--framework", type=given_path, metavar=tr("BESTAND"), help=tr("eigen kwaliteitskader (xlsx)")
    )
    new.add_argument(
        "--client", default="", metavar=tr("NAAM"), help=tr("gemeente of regio van het register")
    )
    path_of(commands.add("check", tr("controleer of een register gaaf is"), _check))
    backup = commands.add("backup", tr("maak een reservekopie"), _backup)
    path_of(backup)
    backup.add_argument("--out", type=given_path, metavar=tr("BESTAND"), help=tr("waar de kopie komt"))
    restore = commands.add("restore", tr("zet een reservekopie terug"), _restore)
    path_of(restore)
    restore.add_argument(
        "backup", type=given_path, metavar=tr("RESERVEKOPIE"), help=tr("de reservekopie die terug moet")
    )
    person = commands.add("person", tr("van wie deze laptop is: in wiens naam u werkt"), _person)
    person.add_argument(
        "--name", metavar=tr("NAAM"), help=tr("uw naam; zonder deze optie staat er wie het nu is")
    )
    person.add_argument("--function", default="", metavar=tr("FUNCTIE"), help=tr("uw functie"))
    person.add_argument("--organisation", default="", metavar=tr("ORGANISATIE"), help=tr("uw organisatie"))


def path_of(parser: Parser) -> None:
    """Add the register that a command works on."""
    parser.add_argument("register", type=given_path, metavar="REGISTER", help=tr("het registerbestand"))


def _new(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.frameworks import newest_framework
    from contractbeoordeling.usecases.new_register import new_register
    from contractbeoordeling.usecases.session import author

    framework = _framework(args.framework, out) if args.framework else None
    store = new_register(args.register, author(), client=args.client, framework=framework)
    try:
        version = newest_framework(store)
    finally:
        store.close()
    named = {"id": version.id, "name": version.name, "version": version.version} if version else None
    out.result({"register": args.register, "client": args.client, "framework": named})
    out.say(tr("Register {path} is gemaakt.").format(path=args.register))
    if version:
        said = tr("Kwaliteitskader: {name}, versie {version}.")
        out.say(said.format(name=version.name, version=version.version))
    return ExitStatus.DONE


def _framework(file: Path, out: Output) -> Framework:
    """The framework in a workbook; refuses one with faults after naming them."""
    from contractbeoordeling.cli.imports import findings_said
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.usecases.framework_import import read_framework_file

    reading = read_framework_file(file)
    for line in findings_said(reading.findings):
        out.say(line)
    if reading.framework is None:
        raise Refusal("framework_faulty", path=file, count=len(reading.findings))
    return reading.framework


def _check(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.check_register import check_register
    from contractbeoordeling.usecases.session import register as opened
    from contractbeoordeling.wording.soundness import PARTS
    from contractbeoordeling.wording.table import table

    with opened(args.register) as store:
        parts = check_register(store, out.progress(tr("Controleren")))
    sound = not any(each.faults for each in parts)
    out.result(_checked(parts, sound=sound))
    rows = [[tr(PARTS[each.part]), _told(each)] for each in parts]
    out.say(table([tr("Onderdeel"), tr("Uitkomst")], rows))
    out.say(
        tr("Het register is gaaf.") if sound else tr("Het register is niet gaaf. Zet een reservekopie terug.")
    )
    return ExitStatus.DONE if sound else ExitStatus.FINDINGS


def _checked(parts: list[CheckedPart], *, sound: bool) -> dict[str, object]:
    """The check in the form of its JSON document."""
    listed = [
        {
            "part": each.part,
            "sound": not each.faults,
            "faults": [{"code": fault.code, "detail": fault.detail} for fault in each.faults],
        }
        for each in parts
    ]
    return {"sound": sound, "parts": listed}


def _told(part: CheckedPart) -> str:
    from contractbeoordeling.wording.soundness import FAULTS

    if not part.faults:
        return tr("goed")
    first = part.faults[0]
    more = tr(" (en nog {count})").format(count=len(part.faults) - 1) if len(part.faults) > 1 else ""
    return tr(FAULTS[first.code]).format(detail=first.detail) + more


def _backup(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.backup import backup_place, backup_register
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        made = backup_register(store, args.out or backup_place(args.register))
    out.result({"register": args.register, "backup": made})
    out.say(tr("Reservekopie gemaakt: {path}.").format(path=made))
    return ExitStatus.DONE


def _restore(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.backup import restore_register
    from contractbeoordeling.usecases.session import author

    kept = restore_register(args.backup, args.register, author())
    out.result({"register": args.register, "backup": args.backup, "kept": kept})
    out.say(tr("Reservekopie {path} is teruggezet.").format(path=args.backup))
    if kept is not None:
        out.say(tr("Wat er stond is bewaard als {path}.").format(path=kept))
    return ExitStatus.DONE


def _person(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.laptop import laptop_person, set_laptop_person

    given = (args.name, args.function, args.organisation)
    person = set_laptop_person(*given) if args.name else laptop_person()
    if person is None:
        out.result({"person": None})
        out.say(tr("Van wie deze laptop is, is nog niet bekend. Geef --name en zo nodig --function."))
        return ExitStatus.DONE
    out.result({"person": person})
    who = ", ".join(each for each in (person.name, person.function, person.organisation) if each)
    out.say(tr("U werkt als {who}.").format(who=who))
    return ExitStatus.DONE
