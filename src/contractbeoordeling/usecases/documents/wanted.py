"""What to ask for, of a kind of document: who and what it is about, as people name it or as they selected it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from contractbeoordeling.domain.conversation import Conversation
from contractbeoordeling.domain.document import DocumentKind
from contractbeoordeling.domain.errors import Refusal
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.domain.round import Participation, Round
from contractbeoordeling.domain.signal import Audience
from contractbeoordeling.storage.store import Store
from contractbeoordeling.usecases.documents.kinds import kind_of
from contractbeoordeling.usecases.documents.request import About, DocumentRequest
from contractbeoordeling.wording.signals import AUDIENCES
from contractbeoordeling.wording.year import DOCUMENT_KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody named: a round, participations in it or providers, a record; no audience is the usual one."""

    kind: DocumentKind
    made_on: date
    audience: Audience | None = None
    round: Round | None = None
    participations: Sequence[Participation] = ()
    providers: Sequence[Provider] = ()
    record_id: str = ""
    options: dict[str, str] = field(default_factory=dict[str, str])


def requests_of(store: Store, wanted: Wanted) -> list[DocumentRequest]:
    """Return a request for each document; refuses where what it is about was not named."""
    known = kind_of(wanted.kind)
    audience = wanted.audience or known.audiences[0]
    if audience not in known.audiences:
        raise Refusal(
            "document_not_for_reader", kind=DOCUMENT_KINDS[wanted.kind], audience=AUDIENCES[audience]
        )
    whole = DocumentRequest(
        store=store,
        audience=audience,
        made_on=wanted.made_on,
        round=wanted.round,
        record_id=wanted.record_id,
        options=wanted.options,
    )
    return [*_each(whole, known.about, wanted)]


def _each(whole: DocumentRequest, about: About, wanted: Wanted) -> list[DocumentRequest]:
    if about in (About.ROUND, About.PARTICIPATION) and wanted.round is None:
        raise Refusal("document_needs_round")
    providers = _providers(whole.store, wanted)
    if about is About.RECORD and not wanted.record_id:
        if wanted.kind is not DocumentKind.AGENDA or not providers:
            raise Refusal("document_needs_record")
        return [
            replace(_with(whole, each), record_id=_next_conversation(whole.store, each, wanted).id)
            for each in providers.values()
        ]
    if about is About.PARTICIPATION:
        if not wanted.participations:
            raise Refusal("document_needs_provider")
        return [_with(whole, providers[each.provider_id], each) for each in wanted.participations]
    if about is About.PROVIDER:
        if not providers:
            raise Refusal("document_needs_provider")
        return [_with(whole, each) for each in providers.values()]
    return [whole]


def _next_conversation(store: Store, provider: Provider, wanted: Wanted) -> Conversation:
    """Return the first conversation with a provider that is still to be held; of the round, where one is named."""
    of = {each.id for each in wanted.participations}
    planned = [
        each
        for each in store.find(Conversation, provider_id=provider.id)
        if each.held_on is None and (not of or each.participation_id is None or each.participation_id in of)
    ]
    if not planned:
        raise Refusal("agenda_without_conversation", provider=provider.name)
    return min(planned, key=_moment)


def _moment(conversation: Conversation) -> tuple[bool, str]:
    return conversation.planned_at is None, str(conversation.planned_at)


def _providers(store: Store, wanted: Wanted) -> dict[str, Provider]:
    named = {each.id: each for each in wanted.providers}
    return named | store.by_id(Provider, {each.provider_id for each in wanted.participations} - set(named))


def _with(
    whole: DocumentRequest, provider: Provider, participation: Participation | None = None
) -> DocumentRequest:
    return replace(whole, provider=provider, participation=participation)
