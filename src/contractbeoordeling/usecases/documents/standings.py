"""How every participation of a round stands: as it was sealed, or else as it is computed now with what people made of it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from contractbeoordeling.domain.assessment import AssessmentState, Level
from contractbeoordeling.domain.blind import Place
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.framework import Theme
from contractbeoordeling.domain.progress import NoProgress, Progress
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.report.board.content import ThemeSpread
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.assessments.blind import hidden_codes
from contractbeoordeling.usecases.assessments.file import AssessmentFile, assessment_files
from contractbeoordeling.usecases.assessments.outcome import outcome_of
from contractbeoordeling.usecases.assessments.place import code_of
from contractbeoordeling.usecases.round_context import RoundContext, context_of
from contractbeoordeling.usecases.rounds.form_content import subject_names

Ratings = Mapping[tuple[Level, str], int | None]
OVERALL = (Level.OVERALL, "")


@dataclass(frozen=True, slots=True)
class Standing:
    """One participation: its file, how far it is (None while answers are collected) and its ratings.

    Ratings that may not be shown yet aren't among them; then it is `blind`.
    """

    file: AssessmentFile
    subject: str
    state: AssessmentState | None
    ratings: Ratings
    blind: bool = False

    @property
    def provider(self) -> Provider:
        """The provider that takes part."""
        return self.file.computed.provider

    @property
    def overall(self) -> int | None:
        """The overall rating as it stands."""
        return self.ratings.get(OVERALL)


@dataclass(frozen=True, slots=True)
class RoundStandings:
    """A round with all its standings, by the providers' names."""

    context: RoundContext
    standings: tuple[Standing, ...]

    @property
    def themes(self) -> list[Theme]:
        """The themes of the round, in the framework's order."""
        wanted = self.context.round.theme_codes
        return [each for each in self.context.framework.themes if not wanted or each.code in wanted]


def round_standings(
    store: Store, of_round: Round, today: date, progress: Progress | None = None
) -> RoundStandings:
    """Return how all participations of a round stand on a day, without the ratings that wait to be seen."""
    bar, context = progress or NoProgress(), context_of(store, of_round)
    participations = store.find(Participation, round_id=of_round.id)
    subjects = subject_names(store, participations)
    found: list[Standing] = []
    for done, file in enumerate(assessment_files(store, context, participations), start=1):
        state = None if file.version is None else file.version.state_on(today)
        hidden = _hidden(store, file)
        ratings = {place: each for place, each in _ratings(store, file).items() if place not in hidden}
        found.append(Standing(file, subjects[file.participation.id], state, ratings, bool(hidden)))
        bar.step(done, len(participations))
    return RoundStandings(context, tuple(sorted(found, key=_name)))


def refuse_blind(found: RoundStandings) -> None:
    """Refuse what shows the ratings of a whole round while some of them may not be shown yet."""
    unseen = [each.provider.name for each in found.standings if each.blind]
    if unseen:
        raise Refusal(
            "round_with_unseen", round=found.context.round.name, providers=", ".join(dict.fromkeys(unseen))
        )


def round_before(store: Store, of_round: Round) -> Round | None:
    """Return the newest round before this one that assessed the same kind of subject."""
    earlier = [
        each
        for each in store.find(Round)
        if each.subject is of_round.subject and each.reference_date < of_round.reference_date
    ]
    return max(earlier, key=_day, default=None)


def theme_spreads(now: RoundStandings, before: RoundStandings | None = None) -> list[ThemeSpread]:
    """Return how the ratings of each theme spread, and how many moved since the round before."""
    return [_spread(each, now, before) for each in now.themes]


def _spread(theme: Theme, now: RoundStandings, before: RoundStandings | None) -> ThemeSpread:
    place = (Level.THEME, theme.code)
    ratings = Counter(each.ratings[place] for each in now.standings if place in each.ratings)
    moved = _moved(theme, now, before) if before else Counter[str]()
    return ThemeSpread(
        code=theme.code,
        name=theme.name,
        core=theme.core,
        ratings=ratings,
        higher=moved["higher"],
        equal=moved["equal"],
        lower=moved["lower"],
    )


def _moved(theme: Theme, now: RoundStandings, before: RoundStandings) -> Counter[str]:
    """Count who went up or down on a theme, where both rounds asked the same of it."""
    older = next((each for each in before.context.framework.themes if each.key == theme.key), None)
    if older is None or not _same(theme, older, now, before):
        return Counter()
    past = {_subject(each): each.ratings.get((Level.THEME, older.code)) for each in before.standings}
    counted: Counter[str] = Counter()
    for each in now.standings:
        rating, was = each.ratings.get((Level.THEME, theme.code)), past.get(_subject(each))
        if rating is not None and was is not None:
            counted["higher" if rating > was else "lower" if rating < was else "equal"] += 1
    return counted


def _same(theme: Theme, older: Theme, now: RoundStandings, before: RoundStandings) -> bool:
    keys = {each.key for each in theme.criteria}
    version = before.context.round.framework_id
    return keys == {each.key for each in older.criteria} and all(
        now.context.comparable(key, version) for key in keys
    )


def _hidden(store: Store, file: AssessmentFile) -> frozenset[Place]:
    return frozenset() if _is_determined(file) else hidden_codes(store, file.computed)


def _is_determined(file: AssessmentFile) -> bool:
    return file.version is not None and file.version.determined_at is not None


def _ratings(store: Store, file: AssessmentFile) -> Ratings:
    if _is_determined(file):
        outcome = outcome_of(store, file)
        return {(each.level, each.code): each.standing for each in outcome.ratings}
    result = file.computed.result
    computed: dict[tuple[Level, str], int | None] = {OVERALL: result.overall.rating}
    computed |= {(Level.THEME, each.code): each.rating for each in result.themes if each.counts}
    made = {
        (each.level, code_of(file.framework, each.level, each.subject_key)): each.determined
        for each in file.deviations
    }
    return computed | {place: rating for place, rating in made.items() if place in computed}


def _subject(standing: Standing) -> tuple[str, str, str]:
    own = standing.file.participation
    return own.provider_id, own.subject_id, own.lot


def _name(standing: Standing) -> tuple[str, str, str]:
    return standing.provider.name.casefold(), standing.provider.id, standing.subject


def _day(of_round: Round) -> tuple[date, str]:
    return of_round.reference_date, of_round.id
