"""What the user reads when the program or the machine says no: one sentence with the way out.

Each part of the program has a module here with its own `SENTENCES`, gathered below; a test sees to it that
every code raised anywhere has one. `{names}` are the values that the error carries.
"""

from __future__ import annotations

from contractbeoordeling.domain.errors import CodedError
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.refusals import (
    assessments,
    cycle,
    documents,
    example,
    export,
    figures,
    files,
    followup,
    general,
    mappings,
    meetings,
    providers,
    register,
    rounds,
    signals,
    workbooks,
    year,
)

SENTENCES: dict[str, str] = {
    **assessments.SENTENCES,
    **cycle.SENTENCES,
    **documents.SENTENCES,
    **example.SENTENCES,
    **export.SENTENCES,
    **figures.SENTENCES,
    **files.SENTENCES,
    **followup.SENTENCES,
    **general.SENTENCES,
    **mappings.SENTENCES,
    **meetings.SENTENCES,
    **providers.SENTENCES,
    **register.SENTENCES,
    **rounds.SENTENCES,
    **signals.SENTENCES,
    **workbooks.SENTENCES,
    **year.SENTENCES,
}


def sentence(error: CodedError) -> str:
    """The refusal or fault in the user's language."""
    template = SENTENCES.get(error.code)
    if template is None:
        return tr("Dit kan niet ({code}).").format(code=error)
    return tr(template).format(**error.values)
