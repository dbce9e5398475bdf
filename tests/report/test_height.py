"""Rows are high enough for their text."""

import pytest

from contractbeoordeling.report.height import height_of, lines_of


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, 1),
        ("kort", 10, 1),
        ("twee woorden hier", 10, 3),
        ("een\ntwee\ndrie", 40, 3),
        ("x" * 50, 10, 5),
        ("woord " * 20, 30, 4),
    ],
)
def test_lines_of_a_text(text: str, width: float, lines: int) -> None:
    assert lines_of(text.strip(), width) == lines


def test_row_is_never_higher_than_excel_allows() -> None:
    assert height_of(1_000) == 409
