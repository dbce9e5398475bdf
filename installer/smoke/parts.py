"""The parts of the smoke test, in their order: what each needs, and what comes when something fails."""

from __future__ import annotations

from collections.abc import Sequence

from installer.smoke import commands, drive, installing, msi, removal, second, upgrade, windows_tests, wizard
from installer.smoke.installed import per_machine, per_user
from installer.smoke.smoke import Smoke

PARTS = ("commands", "self-test", "window", "removal", "upgrade", "wizard", "msi", "tests")


def run(smoke: Smoke, only: Sequence[str] | None) -> None:
    """Run all parts, or those that are asked for; the setup always comes first."""
    wanted = set(only or PARTS)
    installed = per_user(smoke.wine)
    was = removal.before(smoke.wine)
    if not installing.install(smoke, installed):
        smoke.report.left_out("everything else", "there is nothing to try it on")
        return
    if "commands" in wanted:
        commands.console(smoke, smoke.packages.facts)
    if "self-test" in wanted:
        commands.self_test(smoke, installed, "setup")
    if "window" in wanted and drive.drive(smoke, installed):
        second.second_start(smoke, installed)
        upgrade.refused_while_open(smoke, installed)
    if wanted & {"removal", "upgrade", "wizard", "msi"}:
        removal.remove(smoke, installed, was)
    if "upgrade" in wanted:
        upgrade.upgrade(smoke, installed, was)
    if "wizard" in wanted:
        wizard.go_through(smoke, installed, was)
    if "msi" in wanted and smoke.packages.msi:
        msi.try_msi(smoke, per_machine(smoke.wine), smoke.packages.msi, removal.before(smoke.wine))
    if "tests" in wanted:
        windows_tests.try_tests(smoke, smoke.packages.payload.parent / "python")
