"""The words of scales, Dutch and English, as they are written without accents, dots and capitals."""

from __future__ import annotations

from collections.abc import Mapping

NOT_APPLICABLE = frozenset(
    (
        "n v t",
        "nvt",
        "n a",
        "na",
        "niet van toepassing",
        "not applicable",
        "n a p",
        "niet relevant",
        "nvt voor ons",
    )
)
NO_OPINION = frozenset(
    (
        "weet ik niet", "weet niet", "ik weet het niet", "weten wij niet", "geen idee", "onbekend", "geen mening", "geen oordeel",
        "dont know", "don t know", "unknown", "no opinion", "niet te beoordelen", "niet bekend", "weet het niet",
        "nog niet beoordeeld", "niet beoordeeld", "niet getoetst", "nog te bepalen",
    )
)  # fmt: skip
NOTHING = frozenset(("geen", "geen antwoord", "niet ingevuld", "leeg", "none", "no answer"))


def _table(text: str) -> Mapping[str, int]:
    """`1 slecht|zwak; 2 matig` as a table of word to score."""
    return {
        word.strip(): int(part.split()[0])
        for part in text.split(";")
        for word in part.strip().split(maxsplit=1)[1].split("|")
    }


LEVELS = _table(
    "1 onvoldoende|slecht|zeer slecht|ruim onvoldoende|poor|very poor|unsatisfactory|insufficient|inadequate;"
    "2 matig|zwak|verbetering nodig|fair|weak|needs improvement|requires improvement;"
    "3 voldoende|satisfactory|sufficient|adequate|acceptable;"
    "4 goed|good; 5 uitstekend|excellent|outstanding"
)
LEVELS_NEAR = _table(
    "2 twijfelachtig|mager|krap voldoende; 3 ruim voldoende|redelijk|neutraal|gemiddeld|average|neutral|voldaan;"
    "5 zeer goed|heel goed|very good|prima|perfect|top"
)
YES_NO = _table(
    "5 ja|yes|j|y|waar|true; 3 deels|gedeeltelijk|partly|partially|partial|ten dele|half|in part; 1 nee|neen|no|n|onwaar|false"
)
YES_NO_NEAR = _table(
    "3 soms|bijna|grotendeels|in ontwikkeling|mee bezig|in uitvoering|loopt|in progress|planned|gepland"
)
LIGHTS = _table("5 groen|green; 3 oranje|orange|amber; 1 rood|red")
LIGHTS_OFF = frozenset(
    ("geel", "yellow", "lichtgroen", "licht groen", "donkergroen", "lichtoranje", "light green", "blauw")
)
LIGHTS_NONE = frozenset(("grijs", "grey", "gray", "wit"))
JUDGEMENT = _table(
    "4 voldoet|meets|compliant|conform|voldoet volledig|geheel|largely compliant volledig; 3 grotendeels|voldoet grotendeels|mostly;"
    "2 grotendeels niet|voldoet grotendeels niet|deels niet|mostly not; 1 niet|voldoet niet|non compliant|not compliant|does not meet"
)
AGREE = _table(
    "1 zeer oneens|helemaal oneens|helemaal mee oneens|zeer mee oneens|helemaal niet mee eens|strongly disagree;"
    "2 oneens|mee oneens|niet mee eens|disagree; 3 neutraal|niet eens niet oneens|niet oneens niet eens|neutral|noch eens noch oneens"
    "|eens noch oneens|mee eens noch mee oneens"
    "|niet mee eens niet mee oneens|deels eens deels oneens;"
    "4 eens|mee eens|agree; 5 zeer eens|helemaal eens|helemaal mee eens|zeer mee eens|volledig mee eens|strongly agree"
)
FREQUENCY = _table(
    "1 nooit|never; 2 zelden|soms|rarely|seldom; 3 regelmatig|sometimes|af en toe|geregeld; 4 vaak|meestal|often|usually; 5 altijd|always"
)
DEGREE = _table(
    "1 niet|helemaal niet|geheel niet|not at all|none|afwezig; 2 nauwelijks|beperkt|in beperkte mate|enigszins|limited|slightly;"
    "3 gedeeltelijk|deels|redelijk|in redelijke mate|partially|moderately; 4 grotendeels|in grote mate|largely|mostly;"
    "5 volledig|geheel|helemaal|fully|completely|in hoge mate"
)
LOW_HIGH = _table(
    "1 laag|low|zeer laag|very low; 3 middel|midden|gemiddeld|medium|moderate; 5 hoog|high|zeer hoog|very high"
)

SIGNS: Mapping[str, int] = {"++": 5, "+": 4, "0": 3, "+/-": 3, "\u00b1": 3, "-": 2, "--": 1}
"""Signs as they stand in a cell, with every sort of dash made plain."""

CHANGES = frozenset(
    "maar mits behalve niet deels soms bijna nog geen tenzij but except not partly sometimes mostly meestal alleen only".split()
)
"""A remark with one of these after a word of the scale may change what the word says."""
