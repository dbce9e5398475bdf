"""Drafts that went out with their documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.usecases.assessments.years import Year, year
from tests.usecases.reply_import.replies import SentOut, sent_out

__all__ = ["year"]


@pytest.fixture
def out(year: Year, tmp_path: Path) -> SentOut:
    """A draft that went out with its report and its reply workbook."""
    return sent_out(year, tmp_path)
