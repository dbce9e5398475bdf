"""What the pages and dialogs about observations and supervision say."""

from __future__ import annotations

from contractbeoordeling.wording.i18n import tr


def change_title() -> str:
    return tr("Waarneming wijzigen")


def remove_question() -> str:
    return tr("Deze waarneming verwijderen? Met Ongedaan maken komt zij terug.")


def none_yet() -> str:
    return tr("Over deze aanbieder is nog niets waargenomen.")


def follows_source() -> str:
    return tr("Deze waarneming volgt haar formulier of rapport; alleen waarop zij rust kan hier anders.")


def outside_round() -> str:
    return tr("hoort bij geen ronde")


def running() -> str:
    return tr("loopt")


def end_title() -> str:
    return tr("Maatregel beëindigen")


def remove_report() -> str:
    return tr("Dit rapport met zijn oordelen verwijderen? Met Ongedaan maken komt het terug.")


def not_judged() -> str:
    return tr("niet genoemd")


def tested(number: int) -> str:
    return tr("{n} criteria getoetst").format(n=number)


def public(is_public: bool) -> str:
    return tr("openbaar") if is_public else tr("niet openbaar")


def judged_columns() -> list[str]:
    return [tr("Criterium"), tr("Oordeel"), tr("Toelichting")]
