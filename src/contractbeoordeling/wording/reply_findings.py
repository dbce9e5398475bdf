"""What is said about a cell of a reply to a draft, beside what every form knows."""

from contractbeoordeling.domain.finding import FindingSeverity
from contractbeoordeling.wording.i18n import mark

_ERROR, _WARNING, _NOTE = FindingSeverity.ERROR, FindingSeverity.WARNING, FindingSeverity.NOTE

REPLY_FINDINGS: dict[str, tuple[FindingSeverity, str, str]] = {
    "reply_choice_unknown": (
        _ERROR,
        mark("geen opmerkingen, hele reactie of er volgt nog meer"),
        mark("Kies uit de lijst of dit de hele reactie is. Deze cel is niet overgenomen."),
    ),
    "reply_choice_missing": (
        _WARNING,
        mark("een keuze of dit de hele reactie is"),
        mark("De opmerkingen zijn bewaard. Vraag de aanbieder of dit alles is; de termijn loopt door."),
    ),
    "reply_has_remarks": (
        _ERROR,
        mark("geen opmerkingen, of een andere keuze"),
        mark(
            "Er staat dat er geen opmerkingen zijn, maar er zijn er wel. De opmerkingen zijn bewaard; kies opnieuw."
        ),
    ),
    "reply_without_remarks": (
        _ERROR,
        mark("minstens één opmerking, of de keuze dat er geen opmerkingen zijn"),
        mark("Er staat dat dit de hele reactie is, maar er is niets ingevuld. Kies opnieuw."),
    ),
    "reply_evidence_alone": (
        _ERROR,
        mark("een opmerking bij de onderbouwing"),
        mark("Schrijf op deze regel wat er niet klopt. De onderbouwing alleen is niet overgenomen."),
    ),
    "reply_outside": (
        _ERROR,
        mark("opmerkingen alleen in de kolommen die daarvoor zijn"),
        mark(
            "Dit is niet gelezen, want hier vraagt het formulier niets. Hoort het bij de reactie, leg het dan vast als "
            "opmerking."
        ),
    ),
    "reply_empty": (
        _ERROR,
        mark("een opmerking, of de keuze dat er geen opmerkingen zijn"),
        mark("Het formulier is leeg. Vraag of het opgeslagen was toen het werd verstuurd."),
    ),
    "reply_unknown": (
        _ERROR,
        mark("een concept dat dit register verstuurd heeft"),
        mark("Bij dit formulier hoort geen verstuurd concept in dit register."),
    ),
    "reply_older_version": (
        _ERROR,
        mark("een reactie op versie {version}, de nieuwste"),
        mark("Deze reactie hoort bij een eerdere versie van de beoordeling. Er is niets overgenomen."),
    ),
    "reply_withdrawn": (
        _ERROR,
        mark("een reactie op een concept dat bij de aanbieder ligt"),
        mark(
            "Deze reactie hoort bij een concept dat is ingetrokken. Er is niets overgenomen. Verstuur eerst het nieuwe concept, "
            "en vraag de aanbieder daarop te reageren."
        ),
    ),
    "reply_older_draft": (
        _ERROR,
        mark("een reactie op het concept van {sent}, het nieuwste"),
        mark(
            "Deze reactie hoort bij een eerder concept, dat is ingetrokken. Er is niets overgenomen. Geldt er nog iets van, leg "
            "het dan vast als opmerking."
        ),
    ),
    "reply_determined": (
        _ERROR,
        mark("een beoordeling die nog niet is vastgesteld"),
        mark("De beoordeling is al vastgesteld. Heropen haar als deze reactie iets verandert."),
    ),
    "reply_after_term": (
        _WARNING,
        mark("een reactie tot en met {due}"),
        mark("De termijn was voorbij. De reactie is bewaard; u kunt haar nog meewegen."),
    ),
    "reply_file_named": (
        _NOTE,
        mark("het bestand dat hier genoemd wordt"),
        mark("Kwam er een bestand mee? Voeg het toe bij de opmerking."),
    ),
}
