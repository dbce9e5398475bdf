"""What a register file says of itself, known without loading the rest of storage."""

HEAD = "0004"
"""The schema version that this program works with."""

APPLICATION_ID = 0x43744272
"""\"CtBr\": tells our files from other SQLite databases."""
