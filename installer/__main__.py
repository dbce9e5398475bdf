"""`python -m installer`: build what is installed on Windows."""

from __future__ import annotations

import argparse
import subprocess
import sys

from installer import build
from installer.facts import Refused
from installer.figures import Figures

_RELEASE = """\
The Python inside is one to try things with, and the installers are called test. For a release, name the newest
embeddable Python 3.13 of python.org and its hash: CONTRACTBEOORDELING_PYTHON=ADDRESS-OR-PATH#sha256=HASH
"""


def main(words: list[str]) -> int:
    """Build, and tell the figures."""
    parser = argparse.ArgumentParser(
        prog="dev.py windows",
        description=__doc__,
        epilog=_RELEASE,
        formatter_class=argparse.RawTextHelpFormatter,
    )
    parser.add_argument("--fast", action="store_true", help="pack less tightly, to try it")
    parser.add_argument(
        "--twice", action="store_true", help="build the payload twice and compare, and no more"
    )
    parser.add_argument(
        "--smoke",
        action="store_true",
        help="install it under Wine afterwards and use it; what else is said goes there",
    )
    asked, for_smoke = parser.parse_known_args(words)
    if for_smoke and not asked.smoke:
        parser.error(f"unknown without --smoke: {' '.join(for_smoke)}")
    try:
        source = build.source()
        if asked.twice:
            _say(f"the same twice: {build.build_payload_twice(source)}")
            return 0
        built = build.build(source, fast=asked.fast)
        for line in built.lines():
            _say(line)
        return _try(built, for_smoke) if asked.smoke else 0
    except Refused as refused:
        _say(f"refused: {refused}")
        return 1
    except subprocess.CalledProcessError as error:
        _say(f"this went wrong ({error.returncode}): {' '.join(map(str, error.cmd))}")
        return 1


def _try(built: Figures, words: list[str]) -> int:
    """Install, use, upgrade and remove what was built, in an empty Windows of Wine."""
    command = [sys.executable, "-m", "installer.smoke", "--setup", built.setup, "--msi", built.msi]
    return subprocess.run([*command, *words], check=False).returncode


def _say(text: str) -> None:
    sys.stdout.write(f"installer: {text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
