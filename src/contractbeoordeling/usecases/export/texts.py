"""The gate that every free text passes on its way out: audience, personal data, names of others."""

import re
from collections.abc import Iterable

from contractbeoordeling.domain.privacy import masked
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.wording.export import OTHER_PROVIDER, WITHHELD

_SHORTEST_NAME = 4
"""A shorter name is as likely a word; masking it everywhere would make texts unreadable."""


class Texts:
    """Lets through what one reader may read, and counts what it held back or masked."""

    def __init__(self, readership: Readership, *, narrow: bool, others: Iterable[str] = ()) -> None:
        """`others` are names that may not be read either: those of other providers, for a provider."""
        self._readership = readership
        self._narrow = narrow
        names = sorted({each for each in others if len(each) >= _SHORTEST_NAME}, key=len, reverse=True)
        self._others = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)") if names else None
        self.withheld = 0
        self.masked = 0
        self.other_names = 0

    def may_read(self, audience: Audience) -> bool:
        """Tell whether texts for this audience are shown."""
        return self._readership.may_read(audience) or (audience is Audience.NARROW and self._narrow)

    def shown(self, text: str, audience: Audience) -> str:
        """Return the text as this reader may see it; one that it may not see says so."""
        if not text:
            return ""
        if not self.may_read(audience):
            self.withheld += 1
            return WITHHELD
        return self.clean(text)

    def clean(self, text: str) -> str:
        """Return a text that the reader may see without personal data and without other providers' names."""
        if not text:
            return ""
        without = masked(text)
        self.masked += without != text
        if self._others is None:
            return without
        found, number = self._others.subn(OTHER_PROVIDER, without)
        self.other_names += number > 0
        return found
