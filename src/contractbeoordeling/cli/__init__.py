"""The command line: a thin front on the use cases."""
