"""`self-test`: is this installation sound?"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.cli.parser import Commands
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.usecases.self_test.run import SelfTest


def register(commands: Commands) -> None:
    """Add the command."""
    commands.add("self-test", tr("controleer of deze installatie werkt"), _self_test)


def _self_test(args: argparse.Namespace, out: Output) -> ExitStatus:
    from contractbeoordeling.usecases.self_test.run import self_test
    from contractbeoordeling.usecases.self_test.told import concluded, tabled

    test = self_test(args.window_checks, out.progress(tr("Zelftest")))
    out.result(_document(test))
    out.say(f"{tabled(test)}\n\n{concluded(test)}")
    return ExitStatus.DONE if test.sound else ExitStatus.FINDINGS


def _document(test: SelfTest) -> dict[str, object]:
    """The test in the form of its JSON document."""
    from contractbeoordeling.wording.self_test import title

    checks = [
        {
            "code": each.code,
            "title": title(each.code),
            "outcome": each.outcome,
            "detail": each.detail,
            "seconds": each.seconds,
        }
        for each in test.checks
    ]
    return {"sound": test.sound, "facts": test.facts, "checks": checks}
