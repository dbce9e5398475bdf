"""The two kinds of error that a user meets: what the program won't do, and what the machine can't do.

Both carry a code and values, never a sentence: the wording package turns them into Dutch.
What is wrong *inside* a workbook is neither: that is data, see finding.py.
"""

from __future__ import annotations


class CodedError(Exception):
    """An error known by its code, with the values that its sentence mentions."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value!r}" for name, value in self.values.items())
        return f"{self.code}({details})"


class Refusal(CodedError):
    """The program won't do what was asked; nothing changed and asking differently helps."""


class EnvironmentFault(CodedError):
    """The machine can't do it now (disk full, file in use, no permission); nothing changed."""
