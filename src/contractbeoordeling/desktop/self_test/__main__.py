"""`python -m contractbeoordeling.desktop.self_test FOLDER REGISTER LANGUAGE`."""

import sys

from contractbeoordeling.desktop.self_test.process import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
