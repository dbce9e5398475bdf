"""What goes out: every document is kept as it went, and lies in a folder once all of them are made."""
