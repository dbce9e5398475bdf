"""What is said about the rows of somebody else's workbook when they are imported: expected, what to do, how bad."""

from contractbeoordeling.domain.finding import Finding, FindingSeverity
from contractbeoordeling.domain.privacy import masked
from contractbeoordeling.wording.i18n import mark, tr

_ERROR, _WARNING, _NOTE = FindingSeverity.ERROR, FindingSeverity.WARNING, FindingSeverity.NOTE
_LONGEST = 200

FINDINGS: dict[str, tuple[FindingSeverity, str, str]] = {
    "mapping_used": (
        _NOTE,
        mark("de indeling die u eerder bevestigde"),
        mark("Gelezen met de bewaarde indeling '{name}'. Klopt die niet meer, maak dan een nieuwe."),
    ),
    "mapping_needed": (
        _ERROR,
        mark("een formulier van dit programma, of een bestand met een bewaarde indeling"),
        mark(
            "Dit is geen formulier van ons ({kinds}). Open het in het venster met Importeren, of maak een "
            "indeling met 'mapping propose', vul haar aan en lees het in met --mapping."
        ),
    ),
    "not_listed_figures": (
        _ERROR,
        mark("een formulier, of een lijst die het programma kent"),
        mark(
            "Dit lijkt een lijst met cijfers. Zeg met een indeling wat er in de kolommen staat en lees haar opnieuw in, "
            "of neem de cijfers over in de lijst die het programma zelf maakt. Declaraties horen er niet bij."
        ),
    ),
    "not_listed_supervision": (
        _ERROR,
        mark("een formulier, of een lijst die het programma kent"),
        mark(
            "Dit lijkt een toezichtrapport. Leg het met zijn oordelen vast bij Toezicht; het bestand "
            "kan erbij bewaard worden."
        ),
    ),
    "not_listed_reply": (
        _ERROR,
        mark("een formulier, of een lijst die het programma kent"),
        mark(
            "Dit lijkt een reactie van de aanbieder op een concept. Een reactie verandert geen antwoorden: bewaar haar bij "
            "de beoordeling, en leg vast wat feitelijk anders is."
        ),
    ),
    "not_listed_single_residents": (
        _ERROR,
        mark("uitkomsten per vraag, met het aantal inwoners dat antwoordde"),
        mark(
            "Hier staan de antwoorden van afzonderlijke inwoners. Die worden niet bewaard: vraag om gemiddelden of "
            "percentages met aantallen."
        ),
    ),
    "not_listed_several_answers": (
        _ERROR,
        mark("één kolom met antwoorden"),
        mark(
            "Er zijn meer kolommen met antwoorden en geen kop zegt welke van nu en van de invuller is. Open het bestand in "
            "het venster met Importeren en wijs de kolom aan."
        ),
    ),
    "figure_unclear": (
        _ERROR,
        mark("een percentage met %-teken"),
        mark(
            "Dit kan {value}% zijn of, zoals Excel het bewaart, {whole}%. Verbeter de cel, of zet met 'corrections' in de "
            "indeling wat er staat. De rij is niet overgenomen."
        ),
    ),
    "contracts_not_taken": (
        _NOTE,
        mark("aanbieders"),
        mark(
            "Uit dit contractregister zijn de aanbieders overgenomen. Contracten legt u vast bij de aanbieder."
        ),
    ),
    "mapping_misses": (
        _ERROR,
        mark("de kolom '{header}' van de indeling"),
        mark(
            "Deze kop is niet gevonden. Wijs de kolom opnieuw aan, of controleer of dit het goede bestand is."
        ),
    ),
    "mapping_misses_sheet": (
        _ERROR,
        mark("een blad met de koppen van de indeling"),
        mark(
            "Geen blad past bij deze indeling. Maak er een nieuwe voor, of controleer of dit het goede bestand is."
        ),
    ),
    "provider_of_file": (
        _NOTE,
        mark("de aanbieder van dit bestand"),
        mark("Als aanbieder is {provider} genomen, naar het nummer op deze plaats."),
    ),
    "no_criteria": (
        _ERROR,
        mark("vragen die bij criteria horen"),
        mark("Geen enkele vraag is aan een criterium gekoppeld. Koppel de vragen eerst."),
    ),
    "questions_unmatched": (
        _WARNING,
        mark("bij elke vraag een criterium, of 'geen'"),
        mark("{count} vragen zijn nog aan geen criterium gekoppeld en zijn niet overgenomen: {questions}."),
    ),
    "criterion_unknown": (
        _ERROR,
        mark("een criterium van het kwaliteitskader van deze ronde"),
        mark("Criterium '{criterion}' bestaat niet. Verbeter de indeling. De rij is niet overgenomen."),
    ),
    "outside_scope": (
        _WARNING,
        mark("een criterium dat in deze ronde beoordeeld wordt"),
        mark("Criterium {criterion} valt buiten deze ronde. De rij is niet overgenomen."),
    ),
    "several_rows": (
        _ERROR,
        mark("één antwoord bij {criterion}"),
        mark(
            "Hierbij horen {count} rijen (rij {rows}). Kies in de indeling wat telt: het gemiddelde of het laagste. "
            "Deze rijen zijn niet overgenomen."
        ),
    ),
    "taken_together": (
        _NOTE,
        mark("één antwoord bij {criterion}"),
        mark("{count} rijen zijn samen één antwoord: {rule} van {scores}. Alle toelichtingen zijn bewaard."),
    ),
    "score_outside": (
        _ERROR,
        mark("een score van 1 tot en met 5"),
        mark("Verbeter in de indeling wat deze waarde betekent. De rij is niet overgenomen."),
    ),
    "no_meaning": (
        _ERROR,
        mark("wat deze waarde betekent"),
        mark("Zeg in de indeling welke score bij deze waarde hoort. De rij is niet overgenomen."),
    ),
    "few_respondents": (
        _ERROR,
        mark("ten minste {minimum} antwoorden"),
        mark(
            "Uitkomsten van minder inwoners worden niet bewaard: zij zouden herkenbaar zijn. De rij is niet overgenomen."
        ),
    ),
    "count_missing": (
        _ERROR,
        mark("het aantal inwoners dat antwoord gaf (n)"),
        mark("Zonder n telt een uitkomst niet. De rij is niet overgenomen."),
    ),
    "not_in_round": (
        _ERROR,
        mark("een aanbieder die meedoet in de ronde '{round}'"),
        mark("{provider} doet niet mee. Voeg de aanbieder aan de ronde toe, of kies een andere ronde."),
    ),
    "subject_needed": (
        _ERROR,
        mark("één deelname van {provider}"),
        mark("{provider} doet met meer dan een mee. Kies contract, perceel of vestiging."),
    ),
    "day_unclear": (
        _WARNING,
        mark("een datum zoals 15-04-2026"),
        mark("Hieruit is geen dag op te maken; de dag van ontvangst is genomen."),
    ),
    "day_about": (
        _NOTE,
        mark("een datum op de dag af"),
        mark("Alleen een periode is genoemd; als datum is {day} genomen."),
    ),
    "day_to_come": (
        _WARNING,
        mark("een datum die al geweest is"),
        mark("De dag van ontvangst is genomen. Verbeter de datum en lees het bestand opnieuw in."),
    ),
    "received_late": (
        _WARNING,
        mark("een datum tot en met de peildatum {reference_date}"),
        mark(
            "Er staat geen datum bij, dus de dag van ontvangst is genomen. Die ligt na de peildatum: zo tellen deze "
            "antwoorden niet mee. Geef de datum van invullen op, of verschuif de peildatum."
        ),
    ),
    "after_reference_date": (
        _WARNING,
        mark("een datum tot en met de peildatum {reference_date}"),
        mark("Bewaard, maar telt zo niet mee. Verschuif de peildatum of verbeter de datum."),
    ),
    "positive_signal": (
        _NOTE,
        mark("een ernst, of een compliment"),
        mark("Als positief signaal opgenomen, zonder ernst."),
    ),
    "contract_ended": (
        _WARNING,
        mark("een lopend contract"),
        mark("Bij dit contract staat dat het eindigde. De aanbieder is overgenomen; controleer zijn stand."),
    ),
    "same_row": (
        _WARNING,
        mark("een andere rij dan rij {earlier}"),
        mark("Deze rij zegt precies hetzelfde als rij {earlier}. Is dat de bedoeling?"),
    ),
    "measure_missing": (
        _ERROR,
        mark("wat er gedaan wordt"),
        mark("Vul de actie in. De rij is niet overgenomen."),
    ),
    "due_unclear": (
        _ERROR,
        mark("een datum met jaar, een week, maand of kwartaal, of niets"),
        mark(
            "Zeg wanneer de actie klaar moet zijn, of maak de cel leeg: dan heeft de actie geen termijn. "
            "De rij is niet overgenomen."
        ),
    ),
    "due_about": (
        _NOTE,
        mark("een datum op de dag af"),
        mark("Alleen een periode is genoemd; als uiterste dag is {day} genomen."),
    ),
    "status_unknown": (
        _ERROR,
        mark("afgesproken, loopt, klaar of vervallen"),
        mark("Zeg in de indeling wat dit woord betekent. De rij is niet overgenomen."),
    ),
    "action_changed": (
        _ERROR,
        mark("{known} (zo staat het in het register)"),
        mark(
            "Kies wat klopt: lees opnieuw in waarbij het bestand wint of het register wint. De rij is overgeslagen."
        ),
    ),
    "action_kept": (
        _NOTE,
        mark("{known} (zo staat het in het register)"),
        mark("De actie in het register is gebleven zoals zij was."),
    ),
    "action_updated": (
        _NOTE,
        mark("{known} (zo stond het in het register)"),
        mark("De actie is bijgewerkt naar het bestand."),
    ),
}

SKIPPED: dict[str, str] = {
    "left_out": mark("door u weggelaten"),
    "no_criterion": mark("hoort bij geen criterium van ons"),
    "criterion_unmatched": mark("nog aan geen criterium gekoppeld"),
    "not_answered": mark("niet ingevuld"),
    "value_unknown": mark("antwoord is nog niet uitgelegd"),
    "value_unmapped": mark("antwoord is nog niet uitgelegd"),
    "value_refuse": mark("antwoord geweigerd"),
    "several_marks": mark("meer dan één kruisje"),
    "error_cell": mark("foutwaarde in de cel"),
    "formula_without_result": mark("formule zonder uitkomst"),
    "provider_other": mark("over een aanbieder die niet overgenomen is"),
    "action_changed": mark("wijkt af van het register"),
    "criterion_unknown": mark("onbekend criterium"),
    "outside_scope": mark("buiten deze ronde"),
    "several_rows": mark("meer rijen bij één criterium"),
    "score_outside": mark("score valt buiten 1 tot en met 5"),
    "no_meaning": mark("antwoord is nog niet uitgelegd"),
    "figure_unclear": mark("percentage onduidelijk"),
    "few_respondents": mark("te weinig antwoorden"),
    "count_missing": mark("aantal antwoorden ontbreekt"),
    "not_in_round": mark("aanbieder doet niet mee in de ronde"),
    "subject_needed": mark("niet zeker welke deelname"),
    "measure_missing": mark("actie ontbreekt"),
    "due_unclear": mark("termijn onduidelijk"),
    "status_unknown": mark("stand onduidelijk"),
}


def mapped_finding(code: str, place: tuple[str, str, str], found: str = "", **values: object) -> Finding:
    """A finding about a place (file, sheet, cell); personal data in what was found is masked."""
    severity, expected, remedy = FINDINGS[code]
    shown = masked(found)
    return Finding(
        code,
        *place,
        shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…",
        tr(expected).format(**values),
        tr(remedy).format(**values),
        severity,
    )
