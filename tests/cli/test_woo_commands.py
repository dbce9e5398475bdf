"""The export for a Woo request from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import RunCommand


def test_everything_about_a_provider_is_put_ready(
    register_file: Path, command: RunCommand, tmp_path: Path
) -> None:
    assert command("provider", "add", register_file, "--name", "De Lantaarn", "--kvk", "12345678").status == 0
    folder = tmp_path / "woo"
    words = ("woo", "export", register_file, "--provider", "12345678", "--out", folder)
    done = command(*words, "--json")
    assert (done.status, [each["kind"] for each in done.document["pieces"]]) == (0, ["aanbieder"])
    assert "Er is niets verstuurd" in done.err
    assert {each.name for each in folder.iterdir()} == {
        "inventaris.xlsx",
        "gegevens-1.pdf",
        "geschiedenis.pdf",
    }
    assert command(*words).status == 2
