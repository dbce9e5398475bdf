"""What a reply says against the remarks that the register has: new, filled in, changed or emptied.

Empty never overwrites. A remark that somebody typed in already is not taken twice.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from contractbeoordeling.domain.assessment import ReplyRemark
from contractbeoordeling.domain.privacy import masked
from contractbeoordeling.wording.reply import remark_text, told_apart
from contractbeoordeling.workbook.reply.content import PointSaid
from contractbeoordeling.workbook.reply.read import ReplyLine


@dataclass(frozen=True, slots=True)
class Differing:
    """A known remark and the line that says something else now, or nothing any more."""

    before: ReplyRemark
    line: ReplyLine


@dataclass(slots=True)
class ReplyComparison:
    """What a reply would do to the remarks of a draft."""

    known: tuple[ReplyRemark, ...]
    new: list[ReplyLine] = field(default_factory=list[ReplyLine])
    filled: list[Differing] = field(default_factory=list[Differing])
    changed: list[Differing] = field(default_factory=list[Differing])
    emptied: list[Differing] = field(default_factory=list[Differing])

    @property
    def clashes(self) -> bool:
        """Tell whether somebody must decide what is right."""
        return bool(self.changed or self.emptied)


def compare_reply(
    lines: Iterable[ReplyLine], known: Iterable[ReplyRemark], by_form: Mapping[str, ReplyRemark]
) -> ReplyComparison:
    """Compare a reply with the remarks of its draft; `by_form` are those that came in such a workbook, by criterion."""
    found = ReplyComparison(tuple(known))
    for line in lines:
        before = by_form.get(line.key)
        if not line.said.remark:
            if before is not None:
                found.emptied.append(Differing(before, line))
        elif any(_same(each, line) for each in found.known):
            continue
        elif before is None:
            found.new.append(line)
        elif _filled(before, line):
            found.filled.append(Differing(before, line))
        else:
            found.changed.append(Differing(before, line))
    return found


def said_before(remark: ReplyRemark) -> PointSaid:
    """Return a known remark as its cells had it."""
    return PointSaid(*told_apart(remark.text))


def text_of(line: ReplyLine) -> str:
    """Return the text of a remark with the evidence that it names."""
    return remark_text(line.said.remark, line.said.evidence)


def _same(remark: ReplyRemark, line: ReplyLine) -> bool:
    """Tell whether a remark is known; a form that was sent back has personal data masked in its texts."""
    if remark.criterion_key != line.key:
        return False
    text, before = text_of(line), said_before(remark)
    known = remark_text(before.remark, before.evidence if line.said.evidence else "")
    return text in (remark.text, masked(remark.text), known, masked(known))


def _filled(remark: ReplyRemark, line: ReplyLine) -> bool:
    """Tell whether only evidence was added where there was none."""
    before = said_before(remark)
    return not before.evidence and line.said.remark in (before.remark, masked(before.remark))
