"""`python -m contractbeoordeling`."""

import sys

from contractbeoordeling.app import main

if __name__ == "__main__":
    sys.exit(main())
