"""`python -m contractbeoordeling`."""

import signal
import sys

if __name__ == "__main__":
    # While the program loads, and when it has told how it ended, Ctrl+C has nothing to break off.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from contractbeoordeling.app import main

    signal.signal(signal.SIGINT, signal.default_int_handler)
    status = main()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(status)
