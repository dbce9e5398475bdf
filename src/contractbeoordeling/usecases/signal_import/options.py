"""How a list of signals is taken over."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from contractbeoordeling.usecases.imported import OnConflict
from contractbeoordeling.workbook.signal_list.rows import ListWords


@dataclass(frozen=True, kw_only=True, slots=True)
class SignalOptions:
    """What the user said beforehand.

    `same` names the provider (KvK, name or id) that is meant by a name in the list; `near` takes the one
    provider with a near name where there is only one; `scores` stores the scores in the list as observations
    beside the signals.
    """

    words: ListWords = field(default_factory=ListWords)
    same: Mapping[str, str] = field(default_factory=dict[str, str])
    near: bool = False
    on_conflict: OnConflict = OnConflict.STOP
    dry_run: bool = False
    all_or_nothing: bool = False
    scores: bool = False
