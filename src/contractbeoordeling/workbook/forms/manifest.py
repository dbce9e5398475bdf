"""The hidden sheet of a form: its version, its ids, and which rows it has, so that a lost one is noticed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contractbeoordeling.domain.answer import Question
from contractbeoordeling.wording import forms as words
from contractbeoordeling.wording.reply import SHEET_REPLY
from contractbeoordeling.workbook.forms.codes import (
    CHOICE_ROW,
    FORMAT,
    MARK,
    OVERALL_ROW,
    THEME_QUESTIONS,
    Role,
    RowCode,
)
from contractbeoordeling.workbook.forms.content import Block, Form, FormIdentity, FormKind
from contractbeoordeling.workbook.grid import Value

_PART, _SAME = "part", "="


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of one request on one sheet, by the name that the sheet had."""

    role: Role
    sheet: str
    request_id: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a form says of itself; `formulas` is how many it was made with, all of them outside the answers."""

    version: int
    identity: FormIdentity
    parts: tuple[Part, ...]
    formulas: int = 0
    round_name: str = ""

    @property
    def request_ids(self) -> tuple[str, ...]:
        """Every request of the form, once."""
        return tuple(dict.fromkeys(part.request_id for part in self.parts if part.request_id))


def manifest_rows(form: Form, names: Sequence[str], formulas: int) -> Iterator[tuple[str, ...]]:
    """Go through the rows of the hidden sheet."""
    identity = form.identity
    yield MARK, str(FORMAT), identity.kind
    yield "register", identity.register_id
    yield "round", identity.round_id
    yield "round_name", form.occasion.round_name
    yield "framework", identity.framework_id
    yield "respondent", identity.respondent_id
    if identity.draft_sha256:
        yield "draft", identity.draft_sha256
    yield "formulas", str(formulas)
    last = ""
    for part in _parts(form, names):
        listed = " ".join(part.codes)
        # Many providers are asked the same: their rows are listed once.
        yield _PART, part.role, part.sheet, part.request_id, _SAME if listed == last else listed
        last = listed


def _parts(form: Form, names: Sequence[str]) -> Iterator[Part]:
    if form.identity.kind is FormKind.SELF_EVALUATION:
        yield from _self_parts(form)
    elif form.identity.kind is FormKind.REPLY:
        block = form.blocks[0]
        codes = (CHOICE_ROW, OVERALL_ROW, *_criteria(block))
        yield Part(Role.REPLY, SHEET_REPLY, block.request_id, codes)
    elif form.identity.kind is FormKind.RESIDENTS:
        for block in form.blocks:
            yield Part(Role.RESULTS, words.SHEET_RESULTS, block.request_id, _criteria(block))
    else:
        for block, name in zip(form.blocks, names, strict=True):
            yield Part(Role.PROVIDER, name, block.request_id, _criteria(block))


def _self_parts(form: Form) -> Iterator[Part]:
    block = form.blocks[0]
    themes = (
        str(RowCode(question, section.key)) for section in block.sections for question in THEME_QUESTIONS
    )
    yield Part(Role.SELF, words.SHEET_SELF, block.request_id, (*_criteria(block), *themes))
    if form.mutual.items:
        about = tuple(
            str(RowCode(Question.MUNICIPALITY, item.key, municipality_id, item.number))
            for municipality_id, _ in form.mutual.municipalities
            for item in form.mutual.items
        )
        yield Part(Role.MUNICIPALITY, words.SHEET_MUNICIPALITY, block.request_id, about)


def _criteria(block: Block) -> tuple[str, ...]:
    return tuple(str(RowCode(Question.CRITERION, item.key, number=item.number)) for item in block.items)


def read_manifest(rows: Sequence[Sequence[Value]]) -> Manifest | None:
    """Return what the hidden sheet says, or None where it isn't (or no longer) one."""
    if not rows or len(rows[0]) < 3 or rows[0][0] != MARK or rows[0][2] not in list(FormKind):
        return None
    try:
        version = int(str(rows[0][1]))
    except ValueError:
        return None
    # Some programs leave out the empty cells at the end of a row.
    named = {str(row[0]): str(row[1]) for row in rows[1:] if len(row) > 1 and row[0] and row[0] != _PART}
    identity = FormIdentity(
        kind=FormKind(str(rows[0][2])),
        register_id=named.get("register", ""),
        round_id=named.get("round", ""),
        framework_id=named.get("framework", ""),
        respondent_id=named.get("respondent", ""),
        draft_sha256=named.get("draft", ""),
    )
    formulas = named.get("formulas", "")
    return Manifest(
        version=version,
        identity=identity,
        parts=tuple(_read_parts(rows)),
        formulas=int(formulas) if formulas.isdecimal() else -1,
        round_name=named.get("round_name", ""),
    )


def _read_parts(rows: Sequence[Sequence[Value]]) -> Iterator[Part]:
    last: tuple[str, ...] = ()
    for row in rows:
        if len(row) > 4 and row[0] == _PART and row[1] in list(Role):
            listed = str(row[4])
            last = last if listed == _SAME else tuple(listed.split(" "))
            yield Part(Role(str(row[1])), str(row[2]), str(row[3]), last)
