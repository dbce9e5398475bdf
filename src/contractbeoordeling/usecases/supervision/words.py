"""A supervisor's own words: ours are known, others are mapped once per supervisor and kept."""

from collections.abc import Mapping
from dataclasses import replace

from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.journal import Verb
from contractbeoordeling.domain.names import folded
from contractbeoordeling.domain.person import Author
from contractbeoordeling.domain.supervision import Judgement, SupervisorWord
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.storage.store import Store
from contractbeoordeling.wording.forms import JUDGEMENTS

OUR_WORDS: dict[str, Judgement] = {
    **{folded(word): judgement for judgement, word in JUDGEMENTS.items()},
    **{folded(str(judgement)): judgement for judgement in Judgement},
    "voldoet grotendeels": Judgement.MOSTLY,
    "voldoet grotendeels niet": Judgement.MOSTLY_NOT,
    "voldoet niet": Judgement.NOT,
    "niet beoordeeld": Judgement.NOT_TESTED,
}


def map_words(
    store: Store, who: Author, supervisor: str, words: Mapping[str, Judgement]
) -> list[SupervisorWord]:
    """Keep what words of a supervisor's scale mean; a word that was mapped before gets the new meaning.

    Reports that were stored already keep the judgement that they got.
    """
    kept: list[SupervisorWord] = []
    with store.change(who, Verb.SUPERVISOR_WORD_MAPPED) as change:
        for word, judgement in words.items():
            written = spelling(word)
            if written in OUR_WORDS:
                raise Refusal("supervisor_word_is_ours", word=word)
            mapped = SupervisorWord(supervisor=folded(supervisor), word=written, judgement=judgement)
            old = change.first(SupervisorWord, supervisor=mapped.supervisor, word=written)
            kept.append(change.add(mapped) if old is None else change.update(replace(mapped, id=old.id)))
    return kept


def judgement_of(reader: Reader, supervisor: str, word: str) -> Judgement:
    """Return what a supervisor's word means; refuses a word that was never mapped."""
    found = known_words(reader, supervisor).get(folded(word))
    if found is None:
        raise Refusal("supervisor_word_unknown", supervisor=supervisor, word=word)
    return found


def known_words(reader: Reader, supervisor: str) -> dict[str, Judgement]:
    """Return every folded word that is understood of a supervisor."""
    own = reader.find(SupervisorWord, supervisor=folded(supervisor))
    return {**{each.word: each.judgement for each in own}, **OUR_WORDS}


def spelling(word: str) -> str:
    """Return a word as it is known: capitals and accents tell nothing."""
    return folded(word)
