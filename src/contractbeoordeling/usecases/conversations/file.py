"""One conversation with everything that belongs to it."""

from dataclasses import dataclass

from contractbeoordeling.domain.action import Action
from contractbeoordeling.domain.conversation import AgendaPoint, Conversation
from contractbeoordeling.domain.provider import Provider
from contractbeoordeling.storage.reading import Reader
from contractbeoordeling.usecases.conversations.rules import points_of
from contractbeoordeling.usecases.meetings.agree import agreed_actions
from contractbeoordeling.usecases.meetings.attach import KeptFile, files_of
from contractbeoordeling.usecases.meetings.rules import find_conversation


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationFile:
    """A conversation, its provider, its agenda in order, its files and what was agreed."""

    conversation: Conversation
    provider: Provider
    points: tuple[AgendaPoint, ...]
    files: tuple[KeptFile, ...]
    actions: tuple[Action, ...]


def conversation_file(reader: Reader, conversation_id: str) -> ConversationFile:
    """Return a conversation with everything that belongs to it."""
    found = find_conversation(reader, conversation_id)
    return ConversationFile(
        conversation=found,
        provider=reader.by_id(Provider, [found.provider_id])[found.provider_id],
        points=tuple(points_of(reader, found.id)),
        files=tuple(files_of(reader, found.id)),
        actions=tuple(agreed_actions(reader, found.id)),
    )
