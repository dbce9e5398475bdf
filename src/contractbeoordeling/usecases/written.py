"""Writing a file for the user: aside first, so that a failure leaves what stood there."""

from pathlib import Path

from contractbeoordeling.domain.record import new_id


def write_file(path: Path, content: bytes) -> None:
    """Write a whole file or nothing. Raises OSError."""
    aside = path.with_name(f".{path.name}.{new_id()[-12:]}")
    try:
        aside.write_bytes(content)
        aside.replace(path)
    except BaseException as error:
        aside.unlink(missing_ok=True)
        if isinstance(error, OSError):  # the user knows the file by its own name
            error.filename, error.filename2 = str(path), None
        raise
