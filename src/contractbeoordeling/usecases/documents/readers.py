"""How texts stand in a document that anybody may read: without personal data and names of providers."""

from collections.abc import Callable, Sequence

from contractbeoordeling.domain.provider import Provider, TradeName
from contractbeoordeling.domain.readership import Readership
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.export.texts import Texts
from contractbeoordeling.wording.export import OTHER_PROVIDER


def nameless(reader: Reader) -> Callable[[str], str]:
    """Return what cleans texts of personal data and of the names of providers."""
    providers: Sequence[Provider] = reader.find(Provider)
    ids = {each.id for each in providers}
    traded = [each.name for each in reader.find(TradeName) if each.provider_id in ids]
    texts = Texts(Readership.PROVIDER, narrow=False, others=[*(each.name for each in providers), *traded])

    def clean(text: str) -> str:
        return texts.clean(text).replace(OTHER_PROVIDER, "een aanbieder")

    return clean
