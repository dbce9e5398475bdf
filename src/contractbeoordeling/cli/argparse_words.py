"""Dutch for what argparse says by itself.

argparse looks its own texts up through two names in its module; there is no other door. A test reads
argparse's source and sees to it that no text of the running Python is missing here.
"""

from __future__ import annotations

import argparse
from types import ModuleType

from contractbeoordeling.wording.i18n import current_language

DUTCH = {
    "usage: ": "gebruik: ",
    " (default: %(default)s)": " (standaard: %(default)s)",
    "%(heading)s:": "%(heading)s:",
    "positional arguments": "argumenten",
    "options": "opties",
    "subcommands": "opdrachten",
    "show this help message and exit": "toon deze hulp en stop",
    "show program's version number and exit": "toon de versie en stop",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "%(prog)s: error: %(message)s\n": "%(prog)s: fout: %(message)s\n",
    "%(prog)s: warning: %(message)s\n": "%(prog)s: let op: %(message)s\n",
    "the following arguments are required: %s": "dit ontbreekt: %s",
    "unrecognized arguments: %s": "onbekend: %s",
    "expected one argument": "hier hoort één waarde bij",
    "expected at most one argument": "hier hoort hoogstens één waarde bij",
    "expected at least one argument": "hier hoort minstens één waarde bij",
    "expected %s argument": "hier hoort %s waarde bij",
    "expected %s arguments": "hier horen %s waarden bij",
    "invalid choice: %(value)r (choose from %(choices)s)": "%(value)r bestaat niet; kies uit %(choices)s",
    "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)": (
        "%(value)r bestaat niet; bedoelde u %(closest)r? Kies uit %(choices)s"
    ),
    "invalid %(type)s value: %(value)r": "%(value)r past hier niet",
    "ignored explicit argument %r": "%r hoort hier niet",
    "not allowed with argument %s": "kan niet samen met %s",
    "one of the arguments %s is required": "geef één van deze: %s",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s kan van alles betekenen: %(matches)s",
    "unexpected option string: %s": "onverwachte optie: %s",
    "unknown parser %(parser_name)r (choices: %(choices)s)": "opdracht %(parser_name)r bestaat niet; kies uit %(choices)s",
    "can't open '%(filename)s': %(error)s": "kan '%(filename)s' niet openen: %(error)s",
    "cannot have multiple subparser arguments": "kan niet meer dan één opdracht tegelijk",
    "cannot merge actions - two groups are named %r": "kan opties niet samenvoegen: er zijn twee groepen %r",
    "argument '%(argument_name)s' is deprecated": "'%(argument_name)s' verdwijnt",
    "option '%(option)s' is deprecated": "optie '%(option)s' verdwijnt",
    "command '%(parser_name)s' is deprecated": "opdracht '%(parser_name)s' verdwijnt",
    "conflicting subparser: %s": "dubbele opdracht: %s",
    "conflicting subparser alias: %s": "dubbele opdracht: %s",
    'argument "-" with mode %r': "'-' kan niet met wijze %r",
    "conflicting option string: %s": "dubbele optie: %s",
    "conflicting option strings: %s": "dubbele opties: %s",
    "mutually exclusive arguments must be optional": "wat elkaar uitsluit moet weggelaten kunnen worden",
    ".__call__() not defined": ".__call__() ontbreekt",
    "'required' is an invalid argument for positionals": "'required' kan niet bij een argument zonder streepjes",
    "dest= is required for options like %r": "dest= is nodig bij opties als %r",
    "invalid option string %(option)r: must start with a character %(prefix_chars)r": (
        "optie %(option)r moet beginnen met %(prefix_chars)r"
    ),
    "invalid conflict_resolution value: %r": "onbekende conflict_resolution: %r",
    "unknown filetype %r": "onbekend bestandstype %r",
    "%r is not callable": "%r kan niet aangeroepen worden",
    "%r is a FileType class object, instance of it must be passed": "%r is een klasse; geef een exemplaar",
}


def speak() -> None:
    """Let argparse speak the current language; English is its own."""
    dutch = current_language() != "en"
    module: ModuleType = argparse
    module.__dict__.update(
        _=_dutch if dutch else str,
        ngettext=_dutch_plural if dutch else _english_plural,
    )


def _dutch(text: str) -> str:
    return DUTCH.get(text, text)


def _dutch_plural(one: str, many: str, number: int) -> str:
    return _dutch(one if number == 1 else many)


def _english_plural(one: str, many: str, number: int) -> str:
    return one if number == 1 else many
