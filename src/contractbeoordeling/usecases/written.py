"""Writing a file for the user: aside first, so that a failure leaves what stood there."""

from pathlib import Path

from contractbeoordeling.usecases.replacing import replacing


def write_file(path: Path, content: bytes) -> None:
    """Write a whole file or nothing. Raises OSError, and a coded error where the place or the file is in the way."""
    with replacing(path) as stream:
        stream.write(content)
