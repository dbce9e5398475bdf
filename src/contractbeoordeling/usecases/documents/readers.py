"""Which texts a reader of a document may see, and how they come out: without personal data and names of providers."""

from collections.abc import Callable, Sequence

from contractbeoordeling.domain.provider import Provider, TradeName
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.export.texts import Texts
from contractbeoordeling.wording.export import OTHER_PROVIDER

_READS: dict[Audience, frozenset[Audience]] = {
    Audience.NARROW: frozenset(Audience),
    Audience.INTERNAL: frozenset((Audience.INTERNAL, Audience.PROVIDER, Audience.PUBLIC)),
    Audience.PROVIDER: frozenset((Audience.PROVIDER, Audience.PUBLIC)),
    Audience.PUBLIC: frozenset((Audience.PUBLIC,)),
}


def may_read(reader: Audience, text: Audience) -> bool:
    """Tell whether a text meant for an audience may stand in a document for a reader."""
    return text in _READS[reader]


def nameless(reader: Reader) -> Callable[[str], str]:
    """Return what cleans texts of personal data and of the names of providers."""
    providers: Sequence[Provider] = reader.find(Provider)
    ids = {each.id for each in providers}
    traded = [each.name for each in reader.find(TradeName) if each.provider_id in ids]
    texts = Texts(Readership.PROVIDER, narrow=False, others=[*(each.name for each in providers), *traded])

    def clean(text: str) -> str:
        return texts.clean(text).replace(OTHER_PROVIDER, "een aanbieder")

    return clean
