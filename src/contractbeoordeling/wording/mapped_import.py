"""Words of importing other people's workbooks: kinds of sheets, scales, why something is proposed."""

from contractbeoordeling.domain.framework.figures import Figure, FigureSteps
from contractbeoordeling.wording.i18n import mark, tr
from contractbeoordeling.wording.numbers import number

RULES_SAID: dict[str, str] = {
    "mean": mark("het gemiddelde"),
    "lowest": mark("het laagste"),
}

LEFT_OUT: dict[str, str] = {
    "empty": mark("leeg blad"),
    "hidden": mark("verborgen blad"),
    "no_table": mark("geen tabel"),
    "no_answers": mark("vragen zonder antwoorden"),
    "form_design": mark("ontwerp van een formulier"),
    "unknown_list": mark("lijst van een onbekende soort"),
    "about_municipality": mark("over de gemeente, niet over de aanbieder"),
    "several_answers": mark("meer kolommen met antwoorden: kies welke bedoeld is"),
    "single_residents": mark("antwoorden van afzonderlijke inwoners: vraag om uitkomsten met aantallen"),
    "figures": mark("losse cijfers: leg vast wat ertoe doet als waarneming of signaal"),
    "supervision": mark("toezicht: leg het rapport met de oordelen vast bij Toezicht"),
    "reply": mark("reactie op een concept: hoort bij de beoordeling, niet bij de antwoorden"),
}

KIND_REASONS: dict[str, str] = {
    "questions": mark("vragen met antwoorden ernaast"),
    "respondents": mark("een rij per invuller of aanbieder"),
    "counts": mark("cijfers met aantallen antwoorden"),
    "words": mark("naar de woorden van de titel of het blad"),
    "severities": mark("meldingen met een ernst"),
    "providers": mark("namen met nummers van aanbieders"),
    "actions": mark("acties met termijn, stand of eigenaar"),
}

RULES: dict[str, str] = {
    "as_is": mark("de cijfers zoals ze zijn (1 t/m 5)"),
    "marks": mark("rapportcijfer, naar het kwaliteitskader: {steps}"),
    "percent": mark("percentage, naar het kwaliteitskader: {steps}"),
    "steps_1_4": mark("vier stappen zonder midden: 1 = 1, 2 = 2, 3 = 4, 4 = 5"),
    "narrow_1_3": mark("drie stappen om het midden: 1 = 2, 2 = 3, 3 = 4"),
    "linear": mark("gelijkmatig verdeeld van {low} t/m {high} over 1 t/m 5, afgerond"),
    "yes_no": mark("ja = 5, deels = 3, nee = 1"),
    "yes_no_minimum": mark("ja = 4, deels = 2, nee = 1 (als minimumtoets)"),
    "lights": mark("groen = 5, oranje = 3, rood = 1"),
    "lights_narrow": mark("groen = 4, oranje = 3, rood = 2"),
    "levels": mark("onvoldoende = 1, matig = 2, voldoende = 3, goed = 4, uitstekend = 5"),
    "judgement": mark("voldoet = 4, grotendeels = 3, grotendeels niet = 2, niet = 1 (als minimumtoets)"),
    "judgement_wide": mark("voldoet = 5, grotendeels = 4, grotendeels niet = 2, niet = 1"),
    "agree": mark("helemaal oneens = 1 t/m helemaal eens = 5"),
    "frequency": mark("nooit = 1, soms = 2, regelmatig = 3, vaak = 4, altijd = 5"),
    "degree": mark("niet = 1, beperkt = 2, gedeeltelijk = 3, grotendeels = 4, volledig = 5"),
    "low_high": mark("laag = 1, middel = 3, hoog = 5"),
    "signs": mark("-- = 1, - = 2, 0 of +/- = 3, + = 4, ++ = 5"),
    "signs_wide": mark("- = 1, 0 of +/- = 3, + = 5"),
}

WHY: dict[str, str] = {
    "rule": mark("staat in de schaal"),
    "notation": mark("ongewone schrijfwijze"),
    "remark": mark("woord van de schaal met een opmerking"),
    "listed": mark("plaats in de keuzelijst van het bestand"),
    "beside": mark("getal dat er steeds naast staat"),
    "same_word": mark("meer antwoorden beginnen met hetzelfde woord"),
    "between": mark("tussen twee stappen of met een voorbehoud"),
    "off_scale": mark("staat niet in de schaal"),
    "no_opinion": mark("geen mening: weet ik niet?"),
    "nothing": mark("zegt niets"),
    "not_applicable": mark("niet van toepassing"),
    "empty": mark("leeg"),
    "no_rule": mark("geen schaal herkend"),
}

MEANINGS: dict[str, str] = {
    "not_applicable": mark("n.v.t."),
    "dont_know": mark("weet ik niet"),
    "unknown": mark("vragen"),
    "empty": mark("leeg"),
    "refuse": mark("weigeren"),
}


def rule_said(rule: str, figures: FigureSteps) -> str:
    """Say what a rule makes of answers, with the bounds of the framework."""
    kind, _, bounds = rule.partition("_")
    if kind == "linear":
        low, _, high = bounds.partition("_")
        return tr(RULES["linear"]).format(low=low, high=high)
    if rule not in ("marks", "percent"):
        return tr(RULES[rule])
    steps = figures.steps(Figure.MARK if rule == "marks" else Figure.AGREE)
    said = "; ".join(f"<{number(bound)} = {score}" for score, bound in enumerate(steps, 1))
    return tr(RULES[rule]).format(steps=tr("{steps}; anders 5").format(steps=said))


def meaning_said(meaning: float | str) -> str:
    """Say what a value means: a score, or one of the outcomes."""
    return tr(MEANINGS[meaning]) if isinstance(meaning, str) else f"{meaning:g}".replace(".", ",")
