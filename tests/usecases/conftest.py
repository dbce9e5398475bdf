"""Registers that the use cases are tried on."""

from tests.usecases.example_register import example

__all__ = ["example"]
