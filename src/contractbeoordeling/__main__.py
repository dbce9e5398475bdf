"""`python -m contractbeoordeling`."""

import signal
import sys

from contractbeoordeling.app import main

if __name__ == "__main__":
    status = main()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it has told how it ended: there is nothing to break off
    # Python remembers a Ctrl+C that came while a piece of text was run, as many libraries do while they load, and would
    # end by that signal instead of with the status, also where it was caught. Running another text makes it forget.
    eval("0")
    sys.exit(status)
