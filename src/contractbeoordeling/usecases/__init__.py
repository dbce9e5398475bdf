"""What a user can do, one verb per file, as plain functions."""
