"""The example: an invented register that goes through a whole round by real files."""
