"""Forms back: what came in is compared with what is known, and stored file by file."""
