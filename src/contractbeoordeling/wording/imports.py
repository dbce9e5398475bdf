"""Words for what an import makes of a file."""

from contractbeoordeling.domain.document import FileKind
from contractbeoordeling.wording.i18n import mark

KINDS: dict[FileKind, str] = {
    FileKind.SELF_EVALUATION: mark("zelfevaluatie"),
    FileKind.SOURCE_FORM: mark("bronformulier"),
    FileKind.RESIDENTS: mark("uitkomsten van inwoners"),
    FileKind.SIGNALS: mark("lijst van signalen"),
    FileKind.OBSERVATIONS: mark("lijst van waarnemingen"),
    FileKind.ACTIONS: mark("lijst van acties"),
    FileKind.FIGURES: mark("cijfers"),
    FileKind.PROVIDERS: mark("lijst van aanbieders"),
    FileKind.SUPERVISION: mark("toezicht"),
    FileKind.REPLY: mark("wederhoor"),
    FileKind.FRAMEWORK: mark("kwaliteitskader"),
    FileKind.EVIDENCE: mark("bewijsstuk"),
    FileKind.TEMPLATE: mark("sjabloon"),
    FileKind.OUTGOING: mark("verstuurd document"),
    FileKind.UNKNOWN: mark("onbekend bestand"),
}
STATUSES: dict[str, str] = {
    "imported": mark("overgenomen"),
    "partly": mark("deels overgenomen"),
    "refused": mark("niet overgenomen"),
    "duplicate": mark("al bekend"),
    "would_import": mark("zou worden overgenomen"),
}
