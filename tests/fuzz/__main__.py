"""`python -m tests.fuzz 2000 [SEED]`: damage so many workbooks and say what came of them; 1 where something failed."""

import sys
import time

from tests.fuzz.trial import try_files


def main(words: list[str]) -> int:
    """Run, and print what a reader of the log needs."""
    count = int(words[0]) if words else 2000
    seed = int(words[1]) if len(words) > 1 else int(time.time())
    started = time.monotonic()
    trials = try_files(seed, count)
    print(f"{count} files, seed {seed}, {time.monotonic() - started:.0f} s")
    print(", ".join(f"{reason} {number}" for reason, number in trials.outcomes.most_common()))
    print(f"slowest {trials.slowest:.1f} s, children lost {trials.deaths}, stored of {trials.stored}")
    for fault in trials.faults:
        print(fault)
    return 1 if trials.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
