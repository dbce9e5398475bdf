"""What every command that takes a list over asks: the file, a rehearsal, and what wins where it differs."""

from __future__ import annotations

import argparse

from contractbeoordeling.files.given import given_path
from contractbeoordeling.wording.i18n import tr


def list_options(parser: argparse.ArgumentParser, conflict: str) -> None:
    """Add the options of a list; `conflict` says what it means for this kind of list that the file wins or not."""
    parser.add_argument("file", type=given_path, metavar=tr("BESTAND"), help=tr("de lijst, in Excel of CSV"))
    parser.add_argument("--dry-run", action="store_true", help=tr("toon wat er zou gebeuren; wijzig niets"))
    parser.add_argument("--on-conflict", choices=("stop", "skip", "update"), default="stop", help=conflict)
    parser.add_argument(
        "--all-or-nothing", action="store_true", help=tr("neem niets over als er iets mis is")
    )
