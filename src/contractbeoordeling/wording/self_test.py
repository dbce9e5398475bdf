"""What the self-test of an installation says."""

from contractbeoordeling.wording.i18n import mark, ntr, tr

TITLES: dict[str, str] = {
    "program": mark("Programma"),
    "places": mark("Instellingen en logboek"),
    "resources": mark("Meegeleverde bestanden"),
    "encodings": mark("Tekens en tijd"),
    "register": mark("Register maken en bewaren"),
    "encrypted": mark("Bestand versleutelen"),
    "backup": mark("Reservekopie"),
    "upgrade": mark("Ouder register bijwerken"),
    "forms": mark("Formulieren maken"),
    "import": mark("Formulieren inlezen"),
    "lists": mark("Lijst van elders inlezen"),
    "hostile": mark("Schadelijke bestanden weren"),
    "method": mark("Rekenvoorbeelden"),
    "assess": mark("Ronde beoordelen"),
    "export": mark("Uitdraai voor collega's"),
    "names": mark("Bestandsnamen en lange paden"),
    "qt": mark("Vensters: Qt"),
    "screens": mark("Vensters: schermen laden"),
    "qt_texts": mark("Vensters: Nederlandse knoppen"),
    "images": mark("Vensters: pictogrammen"),
    "font": mark("Vensters: lettertype"),
    "window": mark("Venster openen"),
    "pages": mark("Alle pagina's"),
    "find": mark("Aanbieder zoeken"),
    "pictures": mark("Beelden naast elkaar"),
    "quiet": mark("Geen meldingen van Qt"),
    "closed": mark("Venster sluiten"),
    "tidied": mark("Opruimen"),
}

OUTCOMES: dict[str, str] = {
    "works": mark("werkt"),
    "fails": mark("WERKT NIET"),
    "skipped": mark("overgeslagen"),
}

_SAID: dict[str, str] = {
    "release": mark("uitgave"),
    "test": mark("testversie"),
    "source": mark("uit de broncode"),
    "no_cipher": mark("SQLite {sqlite} is hier zonder SQLCipher"),
    "mixed_build": mark("gemaakt als {built}, maar dit is {found}"),
    "places_written": mark("schrijfbaar: {settings} en {log}"),
    "policy_faulty": mark("{path} geldt niet helemaal: {problems}"),
    "not_as_written": mark("wat in {path} geschreven wordt, komt er anders uit"),
    "framework_faulty": mark("het kwaliteitskader heeft {count} fouten"),
    "sample_empty": mark("het oudere register om op te proberen is leeg"),
    "migrations_missing": mark("de stap naar registerversie {head} ontbreekt"),
    "texts_missing": mark("de teksten in een andere taal ontbreken ({language})"),
    "licences_missing": mark("de licentieteksten ontbreken"),
    "resources_read": mark("{framework} {version}: {themes} thema's, {criteria} criteria"),
    "encoding_loses": mark("{encoding} verliest tekens"),
    "encodings_known": mark("{encodings}; bestandsnamen {files}; tijd UTC{offset}"),
    "not_stored": mark("wat opgeslagen is, is er niet"),
    "not_undone": mark("ongedaan maken laat het staan"),
    "not_redone": mark("opnieuw doen brengt het niet terug"),
    "not_found": mark("zoeken in teksten vindt niet wat er staat"),
    "not_kept": mark("na opnieuw openen is het weg of anders"),
    "register_unsound": mark("het register is niet gaaf: {part}, {fault} {detail}"),
    "register_made": mark("{kilobytes} kB; opslaan, terugdraaien, zoeken en {changes} handelingen kloppen"),
    "cipher_readable": mark("een bestand met een sleutel is zonder sleutel te lezen"),
    "cipher_other_key_opens": mark("een bestand met een sleutel gaat ook met een andere sleutel open"),
    "cipher_lost": mark("een bestand met een sleutel gaat met zijn eigen sleutel niet open"),
    "locked": mark("alleen de eigen sleutel opent het"),
    "copy_differs": mark("in de teruggezette kopie staat iets anders"),
    "damage_unseen": mark("een beschadigde kopie wordt teruggezet"),
    "copied": mark("{kilobytes} kB gekopieerd en teruggezet; een beschadigde kopie geweigerd"),
    "not_upgraded": mark("het register is na openen niet van versie {head}"),
    "upgraded_empty": mark("er staat niet meer in wat erin stond"),
    "no_copy_before_upgrade": mark("er is vooraf geen kopie gemaakt"),
    "sample_opened": mark("versie {version} is de nieuwste; geopend, {providers} aanbieders beoordeeld"),
    "sample_upgraded": mark(
        "van versie {before} naar {after}, met een kopie vooraf; {providers} aanbieders beoordeeld"
    ),
    "forms_missing": mark("{wanted} formulieren gemaakt, maar in de map staat: {names}"),
    "forms_written": mark("{forms} formulieren met {questions} vragen"),
    "forms_not_imported": mark("niet ingelezen zoals het hoort: {statuses}"),
    "wrong_cell_unseen": mark("de foute cel is niet aangewezen ({count} fouten)"),
    "not_marked": mark("het formulier om terug te sturen is niet gemaakt"),
    "remark_lost": mark("een toelichting met é, ï en € komt anders binnen"),
    "forms_imported": mark("{forms} formulieren, {answers} antwoorden; foute cel aangewezen: {sheet} {cell}"),
    "list_not_imported": mark("niet ingelezen zoals het hoort: {status}, {found}"),
    "list_imported": mark("csv met puntkomma's in codepagina 1252, in een eigen proces; regels: {rows}"),
    "not_refused": mark("{wanted} verwacht, maar het werd: {reason}"),
    "register_changed": mark("een schadelijk bestand heeft het register gewijzigd"),
    "reader_lost": mark("na een schadelijk bestand wordt een goed bestand niet meer gelezen"),
    "harm_refused": mark(
        "{files} bestanden geweigerd in {seconds} s; het register is gebleven zoals het was"
    ),
    "example_differs": mark("{code}: {name} is {found} in plaats van {wanted}"),
    "examples_right": mark("{examples} gepubliceerde voorbeelden komen uit"),
    "not_repeatable": mark("dezelfde gegevens geven een andere uitkomst"),
    "not_assessed": mark("{providers} aanbieders beoordeeld, {rated} oordelen"),
    "assessed": mark("{providers} aanbieders; {rated} van {criteria} criteria met een oordeel, herhaalbaar"),
    "rows_missing": mark("blad {sheet}: {found} regels in plaats van {wanted}"),
    "exported": mark("{sheets} bladen met {rows} regels, teruggelezen"),
    "names_lost": mark("van {wanted} lastige namen zijn er {found} bewaard"),
    "names_kept": mark("{names} lastige namen; uitdraai op een pad van {signs} tekens"),
    "left_behind": mark("{count} bestanden laten zich niet weghalen: {names}"),
    "all_gone": mark("niets achtergelaten"),
    "needs": mark("kan niet zonder ‘{title}’"),
    "no_window": mark("dit is de opdrachtregel zonder venster"),
    "no_screen": mark("hier is geen scherm"),
    "no_qt_here": mark("hier is geen scherm, en Qt laadt niet: {detail}"),
    "too_slow": mark("duurde langer dan {seconds} seconden en is afgebroken"),
    "crashed": mark("het proces van het venster brak af (code {status})"),
    "stopped": mark("het proces van het venster stopte te vroeg"),
    "qt_loaded": mark("Qt {qt}, {platform}, scherm {width}×{height} op {scale}%"),
    "screens_missing": mark("maar {count} schermen gevonden"),
    "screens_loaded": mark("{modules} modules, {forms} schermen"),
    "button_differs": mark("op de knop staat ‘{text}’"),
    "buttons_right": mark("‘{text}’"),
    "image_blank": mark("{name} wordt niet getekend"),
    "image_missing": mark("er is geen enkel pictogram"),
    "images_drawn": mark("{count} getekend"),
    "letters_missing": mark("{family} heeft geen {letters}"),
    "font_drawn": mark("{family}, {size} punten, met {letters}"),
    "not_painted": mark("{name} wordt niet getekend"),
    "not_shown": mark("het venster verschijnt niet"),
    "window_shown": mark("getekend, {colours} kleuren, {width}×{height}"),
    "not_opened": mark("het register gaat niet open {said}"),
    "pages_shown": mark("{pages} pagina's en tabbladen getekend"),
    "not_narrowed": mark("zoeken op ‘{word}’ laat {found} van {total} aanbieders over"),
    "not_entered": mark("Enter opent de aanbieder niet"),
    "found": mark("‘{word}’ laat 1 van {total} aanbieders over; Enter opent die"),
    "no_pictures": mark("er staan geen beelden"),
    "nothing_explained": mark("bij criterium {criterion} staat geen uitleg"),
    "pictures_shown": mark("{criteria} criteria in {themes} thema's, elk met uitleg"),
    "qt_said": mark("{count} meldingen; de eerste: {first}"),
    "silence": mark("geen"),
    "system_said": mark("geen over het programma; over deze computer: {first}"),
    "still_open": mark("na sluiten is er nog: {what}"),
    "all_closed": mark("venster, werk op de achtergrond en register"),
}


def title(code: str) -> str:
    """Return what a check is called."""
    return tr(TITLES[code])


def say(code: str, /, **values: object) -> str:
    """Return what a check tells, with its values."""
    return tr(_SAID[code]).format(**values)


def summary(checks: int, failed: int, skipped: int, log: str) -> str:
    """Return whether the installation is sound, and what to do where it isn't; `log` is empty where there is none."""
    if not failed:
        left_out = ntr(
            "{skipped} onderdeel kon hier niet geprobeerd worden.",
            "{skipped} onderdelen konden hier niet geprobeerd worden.",
            skipped,
        )
        sound = tr("Deze installatie werkt.")
        return f"{sound} {left_out.format(skipped=skipped)}" if skipped else sound
    told = ntr(
        "{failed} van {checks} onderdelen werkt niet.",
        "{failed} van {checks} onderdelen werken niet.",
        failed,
    )
    remedy = tr(
        "Geef deze tabel door aan wie het programma beheert; er staan geen gegevens van aanbieders of medewerkers in."
    )
    more = tr("Meer staat in {log}.").format(log=log) if log else ""
    return f"{told.format(failed=failed, checks=checks)} {remedy} {more}".rstrip()
