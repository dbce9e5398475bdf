"""`python -m contractbeoordeling`."""

import signal
import sys

from contractbeoordeling.app import main

if __name__ == "__main__":
    status = main()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it has told how it ended: there is nothing to break off
    sys.exit(status)
