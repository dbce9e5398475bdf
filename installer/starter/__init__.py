"""The starters: two small programs in C that run the Python beside them under the program's own name."""
