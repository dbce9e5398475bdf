"""What changed between two versions of a framework, in words."""

from contractbeoordeling.wording.i18n import mark

CHANGES: dict[str, str] = {
    "added": mark("nieuw"),
    "removed": mark("vervallen"),
    "moved": mark("ander thema"),
    "code": mark("andere code"),
    "wording": mark("andere formulering"),
    "anchors": mark("andere ankers"),
    "weights": mark("andere gewichten"),
    "certificate": mark("andere dekking door keurmerken"),
    "scope": mark("andere reikwijdte"),
    "background": mark("andere achtergrond"),
}
