"""Names of organisations, folded so that spellings of one name are the same text."""

import re
import unicodedata
from functools import lru_cache

# Legal forms and small words come and go in what people type; they tell no two providers apart.
_LEGAL_FORMS = frozenset(
    "bv nv vof cv ua bvba stichting st vereniging cooperatie coop maatschap eenmanszaak zzp holding".split()
)
_SMALL_WORDS = frozenset(("de", "het", "een", "en", "van", "voor"))
_NO_WORD = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=1 << 14)
def folded(text: str) -> str:
    """Return the text in small letters without accents, dots and signs, its words single-spaced."""
    letters = text.replace("&", " en ").casefold()
    if not letters.isascii():
        decomposed = unicodedata.normalize("NFKD", letters)
        letters = "".join(each for each in decomposed if not unicodedata.combining(each))
    return _NO_WORD.sub(" ", letters.replace(".", "").replace("'", "")).strip()


def name_core(name: str) -> str:
    """Return a folded name without legal form and small words; the whole folded name where nothing is left."""
    words = folded(name).split()
    core = [word for word in words if word not in _LEGAL_FORMS and word not in _SMALL_WORDS]
    return " ".join(core or words)
