"""What was expected in a framework's workbook, and how to mend what stands there."""

from collections.abc import Mapping

from contractbeoordeling.domain.party import Party
from contractbeoordeling.wording.i18n import mark, tr
from contractbeoordeling.wording.labels import COVERAGES, LAWS, PARTIES, VARIANTS

_WORDS = {code.value: word for words in (COVERAGES, LAWS, VARIANTS) for code, word in words.items()}
_WANTED = {
    "flag": mark("ja of nee"),
    "text": mark("tekst"),
    "recency_steps": mark("een tot vijf stappen"),
    "months_and_weight": mark("maanden en een gewicht"),
    "four_bounds": mark("vier grenzen"),
    "list": mark("een lijst"),
    "object": mark("een lijst met velden"),
}

_SENTENCES: dict[str, tuple[str, str]] = {
    # the whole file
    "foreign_workbook": (
        mark("een werkboek met een kwaliteitskader, geëxporteerd door dit programma"),
        mark("Exporteer eerst een kader, pas dat werkboek aan en lees het opnieuw in."),
    ),
    "newer_workbook": (
        mark("een werkboek van deze of een oudere versie van het programma"),
        mark("Werk het programma bij, of exporteer het kader met deze versie."),
    ),
    "missing_sheet": (
        mark("het blad met deze inhoud"),
        mark("Exporteer het kader opnieuw en neem uw wijzigingen daarin over."),
    ),
    "copied_sheet": (
        mark("elk blad één keer"),
        mark("Dit is een kopie en wordt niet gelezen. Verwijder het blad, of verwijder het eerste."),
    ),
    "missing_codes": (
        mark("de verborgen rij met codes boven de kolomkoppen"),
        mark("Exporteer het kader opnieuw en neem uw wijzigingen daarin over."),
    ),
    "missing_column": (
        mark("de kolom ‘{label}’"),
        mark("Exporteer het kader opnieuw en neem uw wijzigingen daarin over."),
    ),
    "missing_row": (
        mark("de rij ‘{label}’"),
        mark("Exporteer het kader opnieuw en neem uw wijzigingen daarin over."),
    ),
    # keys and codes
    "key_copied": (
        mark("voor elk criterium en thema een eigen sleutel"),
        mark("Deze gekopieerde rij is nieuw en kreeg de sleutel {key}. U hoeft niets te doen."),
    ),
    "key_restored": (
        mark("de sleutel van deze rij"),
        mark("De sleutel {key} is teruggezet. U hoeft niets te doen."),
    ),
    "key_changed": (
        mark("de sleutel {expected}"),
        mark("Zet in de verborgen kolom met sleutels {expected} terug, of maak de cel leeg."),
    ),
    "bad_key": (
        mark("kleine letters, cijfers en streepjes, hooguit 80 tekens"),
        mark("Maak de sleutel leeg; dan wordt hij uit de naam gemaakt."),
    ),
    "duplicate_key": (
        mark("een sleutel die nog niet voorkomt; deze staat ook in {other}"),
        mark("Maak de sleutel van de nieuwe rij leeg, of verwijder de dubbele rij."),
    ),
    "bad_code": (
        mark("hooguit 20 letters, cijfers, punten en streepjes, zonder spaties"),
        mark("Geef een korte code, zoals 4.2."),
    ),
    "duplicate_code": (
        mark("een code die nog niet voorkomt; deze staat ook in {other}"),
        mark("Geef een van beide een andere code. 1.1 en 1.10 verschillen alleen als de cel tekst is."),
    ),
    "code_as_date": (
        mark("een code als tekst {expected}"),
        mark("Excel maakte er een datum van. Maak de cel op als tekst en typ de code opnieuw."),
    ),
    "code_ambiguous": (
        mark("een code als tekst"),
        mark("Gelezen als {text}. Is {other} bedoeld, maak de cel dan op als tekst en typ de code opnieuw."),
    ),
    "code_restored": (mark("een code als tekst"), mark("Gelezen als {text}. U hoeft niets te doen.")),
    "unknown_theme": (
        mark("een code van het blad Thema's: {options}"),
        mark("Kies een thema uit de lijst, of voeg het toe op het blad Thema's."),
    ),
    # values
    "missing": (mark("een waarde"), mark("Vul de cel in.")),
    "too_long": (mark("hooguit {limit} tekens; dit zijn er {length}"), mark("Maak de tekst korter.")),
    "wrong_type": (mark("{wanted}"), mark("Verbeter de cel, of kies uit de lijst.")),
    "not_whole": (
        mark("een heel getal van {low} tot en met {high}"),
        mark("Typ een heel getal, zonder tekst erbij."),
    ),
    "not_number": (
        mark("een getal of breuk van {low} tot en met {high}"),
        mark("Typ een getal (0,5) of een breuk (2/3) in een cel die als tekst is opgemaakt."),
    ),
    "out_of_range": (mark("van {low} tot en met {high}"), mark("Kies een waarde binnen deze grenzen.")),
    "not_rising": (mark("meer dan {previous}"), mark("Zet de waarden van laag naar hoog.")),
    "unknown_value": (
        mark("{options}"),
        mark("Kies uit deze woorden; meer dan een scheidt u met een puntkomma."),
    ),
    "unknown_field": (mark("een veld dat dit programma kent"), mark("Verwijder het veld.")),
    "newer_format": (
        mark("een kader van deze of een oudere versie van het programma"),
        mark("Werk het programma bij."),
    ),
    "bad_list": (mark("namen zonder puntkomma of nieuwe regel erin"), mark("Splits of verander de naam.")),
    "duplicate_value": (mark("elke naam één keer"), mark("Verwijder de dubbele.")),
    "duplicate_term": (
        mark("een afkorting die nog niet voorkomt; deze staat ook in {other}"),
        mark("Verwijder een van beide, of voeg ze samen."),
    ),
    "error_cell": (mark("een waarde"), mark("De cel toont een fout van Excel. Typ de waarde zelf.")),
    "uncalculated_cell": (
        mark("een waarde"),
        mark("De formule heeft geen uitkomst. Typ de waarde zelf, of open en bewaar het bestand in Excel."),
    ),
    # what must hold between values
    "no_themes": (mark("minstens één thema"), mark("Vul het blad Thema's.")),
    "theme_without_criteria": (
        mark("minstens één criterium bij dit thema"),
        mark("Zet bij een criterium deze code in de kolom Thema, of verwijder het thema."),
    ),
    "too_many_short_questions": (
        mark("hooguit {limit} criteria met een korte inwonervraag"),
        mark("Zet bij een of meer criteria ‘Korte inwonervraag’ op nee."),
    ),
    "short_without_question": (
        mark("een vraag aan de inwoner"),
        mark("Vul de vraag in, of zet ‘Korte inwonervraag’ op nee."),
    ),
    "covered_without_certificate": (
        mark("de keurmerken die dit dekken"),
        mark("Noem de keurmerken, of zet ‘Keurmerk dekt’ op geen."),
    ),
    "certificate_without_coverage": (
        mark("deels of geheel, nu er keurmerken staan"),
        mark("Kies deels of geheel, of haal de keurmerken weg."),
    ),
    "weight_without_question": (
        mark("een vraag aan {party}, nu die een gewicht heeft"),
        mark("Vul de vraag in, of zet het gewicht op 0."),
    ),
    "question_without_weight": (
        mark("een gewicht van 1, 2 of 3, nu {party} een vraag krijgt"),
        mark("Geef een gewicht, of maak de vraag leeg. Met gewicht 0 telt het antwoord niet mee."),
    ),
    "never_rated": (
        mark("bij minstens {minimum} partijen een gewicht boven 0"),
        mark("Geef meer partijen een gewicht; zo krijgt dit criterium nooit een score."),
    ),
    # norm tables
    "norm_unknown_criterion": (
        mark("een code van het blad Criteria"),
        mark("Kies een criterium uit de lijst, of verwijder de rij."),
    ),
    "norm_unknown_part": (
        mark("een onderdeel van dit soort cijfer, of niets"),
        mark("Kies een onderdeel dat bij het soort cijfer hoort, of maak de cel leeg."),
    ),
    "norm_without_part": (
        mark("een onderdeel, zoals een domein van de ZRM"),
        mark("Kies het onderdeel; over onderdelen heen wordt niet gemiddeld."),
    ),
    "norm_no_direction": (
        mark("een soort cijfer waarvan meer of minder beter is"),
        mark("Kies een ander soort cijfer, zoals uitval of ZRM-verandering, of verwijder de rij."),
    ),
    "norm_not_rising": (
        mark("meer dan {previous}; bij dit cijfer is meer beter"),
        mark("Zet de grenzen van laag naar hoog."),
    ),
    "norm_not_falling": (
        mark("minder dan {previous}; bij dit cijfer is minder beter"),
        mark("Zet de grenzen van hoog naar laag."),
    ),
    "norm_residents": (
        mark("toegang of backoffice; bij dit cijfer hoort geen aantal cliënten"),
        mark("Kies een andere bron: een beeld van inwoners telt alleen met hun aantal."),
    ),
    "norm_twice": (
        mark("één rij per cijfer, onderdeel, criterium en bron; deze staat ook in {other}"),
        mark("Verwijder een van beide rijen."),
    ),
    "norm_without_weight": (
        mark("een bron die dit criterium kan weten"),
        mark(
            "{party} heeft hier gewicht 0: de score wordt getoond en telt niet mee. Geef een gewicht of kies anders."
        ),
    ),
}

CODES = frozenset(_SENTENCES)


def expectation(code: str, values: Mapping[str, str]) -> str:
    """What should have stood there."""
    return _filled(_SENTENCES[code][0], values)


def remedy(code: str, values: Mapping[str, str]) -> str:
    """What to do about it."""
    return _filled(_SENTENCES[code][1], values)


def _filled(template: str, values: Mapping[str, str]) -> str:
    shown = dict(values)
    if "options" in shown:
        shown["options"] = ", ".join(_WORDS.get(each, each) for each in shown["options"].split())
    if "party" in shown:
        shown["party"] = PARTIES[Party(shown["party"])]
    if "wanted" in shown:
        shown["wanted"] = tr(_WANTED[shown["wanted"]])
    return tr(template).format(**shown).strip()
