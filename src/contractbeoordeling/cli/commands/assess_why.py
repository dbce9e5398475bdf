"""`assess --why`: what a result rests on, rule by rule, as a page and as a document."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from contractbeoordeling.cli.exits import ExitStatus
from contractbeoordeling.cli.output import Output
from contractbeoordeling.wording.i18n import tr

if TYPE_CHECKING:
    from contractbeoordeling.storage.store import Store
    from contractbeoordeling.usecases.why import CriterionWhy, ProviderWhy, ThemeWhy


def say_why(args: argparse.Namespace, out: Output) -> ExitStatus:
    """Tell why the participations of a round that are asked for came out as they did."""
    from contractbeoordeling.cli.why_document import why_document
    from contractbeoordeling.usecases.rounds.form_content import subject_names
    from contractbeoordeling.usecases.session import register as opened

    with opened(args.register) as store:
        found = list(_found(store, args, out))
        subjects = subject_names(store, [each.assessment.participant.participation for each in found])
        code = _criterion_code(found, args.criterion)
    documents = [
        why_document(each, subjects[each.assessment.participant.participation.id], code) for each in found
    ]
    out.result(documents[0] if args.provider and len(documents) == 1 else documents)
    out.say("\n\n".join("\n".join(_page(each, subjects, code)) for each in found))
    return ExitStatus.DONE


def _found(store: Store, args: argparse.Namespace, out: Output) -> Iterator[ProviderWhy]:
    from contractbeoordeling.domain.round import Participation
    from contractbeoordeling.usecases.lookup import find_participations, find_provider, find_round
    from contractbeoordeling.usecases.why import provider_why

    of_round = find_round(store, args.round)
    if args.provider:
        chosen = find_participations(store, of_round, find_provider(store, args.provider), args.subject)
    else:
        chosen = store.find(Participation, round_id=of_round.id)
    bar = out.progress(tr("Beoordelen"))
    for done, each in enumerate(chosen, start=1):
        yield provider_why(store, each)
        bar.step(done, len(chosen))


def _criterion_code(found: list[ProviderWhy], asked: str | None) -> str | None:
    """Return the code of the criterion that is asked for. Refuses what is none of the framework's."""
    from contractbeoordeling.domain.errors import Refusal
    from contractbeoordeling.usecases.criteria import criterion_named

    if not asked or not found:
        return None
    framework = found[0].assessment.context.framework
    criterion = criterion_named(framework, asked)
    if criterion is None:
        raise Refusal("criterion_unknown", criterion=asked, framework=framework.version)
    return criterion.code


def _page(why: ProviderWhy, subjects: Mapping[str, str], code: str | None) -> Iterator[str]:
    from contractbeoordeling.wording.why import why_overall
    from contractbeoordeling.wording.why_rules import deviation_said, rating_distance, whole_rule

    result, participation = why.assessment.result, why.assessment.participant.participation
    yield " · ".join(each for each in (why.assessment.provider.name, subjects[participation.id]) if each)
    if code is None and why.blind:
        yield "  " + _unseen()
    elif code is None:
        yield f"  {whole_rule(why.reason)}"
        yield from _indented(why_overall(result.overall, result.themes))
        yield from _indented(rating_distance(why.reason.distance, result.overall.rating))
        if why.deviation is not None:
            yield f"  {deviation_said(why.deviation)}"
    for theme, criteria in why.about(code):
        yield f"\n{theme.theme.code} {theme.theme.name}"
        yield from _theme_page(theme)
        for each in criteria:
            yield from _criterion_page(each, why)


def _theme_page(theme: ThemeWhy) -> Iterator[str]:
    from contractbeoordeling.wording.why import why_theme
    from contractbeoordeling.wording.why_rules import deviation_said, rating_distance, whole_rule

    if theme.blind:
        yield "  " + _unseen()
        return
    yield f"  {whole_rule(theme.reason)}"
    yield from _indented(why_theme(theme.result))
    yield from _indented(rating_distance(theme.reason.distance, theme.result.rating))
    if theme.deviation is not None:
        yield f"  {deviation_said(theme.deviation)}"


def _unseen() -> str:
    return tr("Blind: schrijf eerst een bevinding, of vraag het oordeel te zien.")


def _criterion_page(each: CriterionWhy, why: ProviderWhy) -> Iterator[str]:
    from contractbeoordeling.wording.method_labels import CONSEQUENCES
    from contractbeoordeling.wording.why import why_criterion
    from contractbeoordeling.wording.why_rules import deviation_said, distances, score_rule, verdict_rule

    result, parameters = each.picture.result, why.assessment.case.parameters
    yield f"\n  {each.picture.criterion.code} {each.picture.criterion.name}"
    if each.picture.blind:
        yield "    " + _unseen()
        return
    yield f"    {tr('Beslist')}: {score_rule(result, each.reason)} {verdict_rule(result, each.reason)}"
    for reason in why_criterion(result, parameters):
        yield f"    {reason.heading}: {' '.join(reason.lines)}"
    yield f"    {tr('Afstand')}: {' '.join(distances(result, each.reason, parameters))}"
    if each.follows:
        yield f"    {tr('Wat nu')}: {'; '.join(CONSEQUENCES[one] for one in each.follows)}."
    if each.deviation is not None:
        yield f"    {deviation_said(each.deviation)}"


def _indented(lines: list[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)
