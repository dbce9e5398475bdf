"""Excel and CSV: sniff, read, map and check what comes in, write the forms that go out."""
