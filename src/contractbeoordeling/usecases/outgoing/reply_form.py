"""From a draft that went out to the workbook in which the provider replies to it."""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

from contractbeoordeling.domain.assessment import AssessmentVersion, Level, ReplyRemark
from contractbeoordeling.domain.canonical import canonical_bytes
from contractbeoordeling.domain.framework import Framework, Theme
from contractbeoordeling.domain.method.criterion import CriterionResult
from contractbeoordeling.domain.method.evaluate import CaseResult, evaluate
from contractbeoordeling.domain.method.reading import read_cases
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.privacy import masked
from contractbeoordeling.domain.register import RegisterInfo
from contractbeoordeling.domain.round import Participation
from contractbeoordeling.report.assessment.content import OtherRating
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.assessments.reply import by_form
from contractbeoordeling.usecases.documents.people import not_asked_in, people_in
from contractbeoordeling.usecases.round_context import RoundContext, round_context
from contractbeoordeling.wording import reply as words
from contractbeoordeling.wording.export import reason, verdict_word
from contractbeoordeling.wording.labels import PARTIES
from contractbeoordeling.wording.numbers import number
from contractbeoordeling.wording.why import why_overall
from contractbeoordeling.workbook.forms.content import (
    Block,
    Form,
    FormIdentity,
    FormKind,
    Item,
    Occasion,
    Section,
)
from contractbeoordeling.workbook.reply.content import PointSaid, ReplyChoice, ReplyForm

Others = Mapping[tuple[Level, str], OtherRating]


class DraftSaid:
    """What a draft that went out says, read back from its kept JSON."""

    def __init__(self, framework: Framework, content: bytes) -> None:
        envelope: Mapping[str, Any] = json.loads(content)
        (case,) = read_cases(canonical_bytes(envelope["case"])).cases
        people = people_in(envelope["human"])
        self.framework = framework
        self.result: CaseResult = evaluate(case)
        self.draft: Mapping[str, Any] = envelope["draft"]
        self.not_asked = not_asked_in(envelope["human"])
        self._others: Others = {(each.level, each.code): each for each in people.deviations}

    def rating(self, level: Level, code: str, rating: int | None) -> str:
        """Return a rating in a sentence; where a person deviated, both."""
        scale = self.framework.scale
        if rating is None:
            return words.NO_RATING
        other = self._others.get((level, code))
        if other is None:
            return words.RATED.format(rating=rating, word=scale[rating])
        return words.RATED_OTHERWISE.format(
            rating=other.determined,
            word=scale[other.determined],
            computed=rating,
            computed_word=scale[rating],
        )

    def overall(self) -> str:
        """Return what it says of the whole."""
        overall = self.result.overall
        said = [self.rating(Level.OVERALL, "", overall.rating), *why_overall(overall, self.result.themes)]
        return " ".join(said)

    def sections(self) -> Iterator[Section]:
        """Give every theme with its criteria."""
        found = {each.code: each for each in self.result.criteria}
        themes = {each.code: each for each in self.framework.themes}
        for case in self.result.case.themes:
            theme = themes[case.code]
            items = tuple(self._item(theme, found[each.code]) for each in case.criteria)
            yield Section(key=theme.key, number=theme.code, name=theme.name, core=theme.core, items=items)

    def _item(self, theme: Theme, result: CriterionResult) -> Item:
        criterion = next(each for each in theme.criteria if each.code == result.code)
        verdict = verdict_word(result, self_asked=result.code not in self.not_asked)
        said = [
            self.rating(Level.CRITERION, result.code, result.rating),
            f"{verdict[:1].upper()}{verdict[1:]}.",
            reason(result, self.result.case.parameters),
        ]
        seen = "\n".join(self._seen(result))
        return Item(
            key=criterion.key,
            number=criterion.code,
            name=criterion.name,
            statement="\n".join(said),
            question=seen,
        )

    def _seen(self, result: CriterionResult) -> Iterator[str]:
        """Give what each party saw; parties, never teams or persons."""
        own = result.case.self_score
        if own is not None:
            yield words.SEEN_SELF.format(score=number(own))
        elif result.code in self.not_asked:
            yield words.NOT_ASKED
        counted = [each for each in result.sources if each.score is not None and each.know_weight]
        for each in counted:
            party = PARTIES[Party(each.perspective)]
            yield words.SEEN.format(party=party, score=number(result.shown_score(each)))
        if result.picture.external is not None:
            yield words.SEEN_TOGETHER.format(score=number(result.picture.external))
        if not counted:
            yield words.NOBODY


def reply_form(
    reader: Reader,
    participation: Participation,
    version: AssessmentVersion,
    draft: bytes,
    known: tuple[Mapping[str, PointSaid], ReplyChoice | None] | None = None,
) -> ReplyForm:
    """Return the reply to a draft, with what is known of it: nothing, unless a draft before it was withdrawn."""
    context = round_context(reader, participation.round_id)
    said = DraftSaid(context.framework, draft)
    remarks, choice = known or (said_so_far(reader, version), None)
    if version.sent_on is None or version.reply_due is None:
        raise ValueError("the draft did not go out")
    return ReplyForm(
        form=_form(reader, context, version, said, sha256(draft).hexdigest()),
        subject=said.draft["subject"],
        overall=said.overall(),
        sent_on=version.sent_on,
        due=version.reply_due,
        said=remarks,
        choice=choice,
    )


def said_so_far(reader: Reader, version: AssessmentVersion) -> dict[str, PointSaid]:
    """Return what came by workbook, by criterion; it travels once more, and a text that comes back masked is known."""
    known = by_form(reader, reader.find(ReplyRemark, assessment_id=version.id))
    return {
        key: PointSaid(*(masked(text) for text in words.told_apart(each.text))) for key, each in known.items()
    }


def _form(
    reader: Reader, context: RoundContext, version: AssessmentVersion, said: DraftSaid, draft_sha256: str
) -> Form:
    register = reader.first(RegisterInfo)
    of_round, framework = context.round, context.framework
    provider = str(said.draft["provider"])
    return Form(
        identity=FormIdentity(
            kind=FormKind.REPLY,
            register_id=register.id if register else "",
            round_id=of_round.id,
            framework_id=of_round.framework_id,
            draft_sha256=draft_sha256,
        ),
        occasion=Occasion(
            client=register.client if register else "",
            round_name=of_round.name,
            framework=f"{framework.name}, versie {framework.version}",
            reference_date=of_round.reference_date,
            return_by=None,
            contact=of_round.contact,
            scale=framework.scale,
        ),
        party=Party.PROVIDER,
        name=provider,
        blocks=(
            Block(
                request_id=version.id,
                provider=provider,
                detail=str(said.draft["subject"]),
                sections=tuple(said.sections()),
            ),
        ),
    )
