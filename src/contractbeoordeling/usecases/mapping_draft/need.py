"""What a file of an import waits for before it can be taken over: a layout, a password, or a word of the user."""

from __future__ import annotations

from enum import StrEnum

from contractbeoordeling.usecases.imported import ImportedFile, ImportStatus


class Need(StrEnum):
    """What is lacking."""

    MAPPING = "mapping"
    PASSWORD = "password"
    PROVIDER = "provider"
    ROUND = "round"
    PARTY = "party"
    RESPONDENT = "respondent"


_NEEDS = {
    "mapping_needed": Need.MAPPING,
    "mapping_misses": Need.MAPPING,
    "mapping_misses_sheet": Need.MAPPING,
    "unknown_file": Need.MAPPING,
    "not_listed_figures": Need.MAPPING,
    "not_listed_supervision": Need.MAPPING,
    "not_listed_reply": Need.MAPPING,
    "not_listed_single_residents": Need.MAPPING,
    "not_listed_several_answers": Need.MAPPING,
    "workbook_password": Need.PASSWORD,
    "workbook_wrong_password": Need.PASSWORD,
    "provider_needed": Need.PROVIDER,
    "round_needed": Need.ROUND,
    "party_needed": Need.PARTY,
    "respondent_needed": Need.RESPONDENT,
}


def need_of(file: ImportedFile) -> Need | None:
    """What a file that was not taken waits for, if somebody here can give it."""
    if file.status is not ImportStatus.REFUSED:
        return None
    found = (_NEEDS.get(each.code) for each in file.findings)
    return next((each for each in found if each is not None), None)


def needs_mapping(file: ImportedFile) -> bool:
    """Tell whether a file was not read because nobody said yet what its columns are."""
    return need_of(file) is Need.MAPPING
