"""What somebody should know about what was just stored, in one sentence each."""

from contractbeoordeling.domain.notice import Notice, NoticeCode
from contractbeoordeling.domain.privacy import PersonalKind
from contractbeoordeling.domain.record import Record
from contractbeoordeling.wording.fields import field_label
from contractbeoordeling.wording.i18n import mark, tr

PERSONAL_KINDS: dict[PersonalKind, str] = {
    PersonalKind.BSN: mark("een BSN"),
    PersonalKind.EMAIL: mark("een e-mailadres"),
    PersonalKind.PHONE: mark("een telefoonnummer"),
    PersonalKind.BIRTH_DATE: mark("een geboortedatum"),
    PersonalKind.WORD: mark("een naam"),
}

_SENTENCES: dict[NoticeCode, str] = {
    NoticeCode.PERSONAL_DATA: mark(
        "Bij '{field}' lijkt {kind} te staan ({shown}). Persoonsgegevens horen hier niet; u kunt ze laten maskeren."
    ),
    NoticeCode.CRIMINAL_DATA: mark(
        "Dit zijn mogelijk strafrechtelijke gegevens over een persoon of eenmanszaak. Beperk wie het leest, "
        "bewaar het zo kort mogelijk en overleg met de privacy-adviseur."
    ),
    NoticeCode.NO_KNOWLEDGE: mark(
        "Volgens het kwaliteitskader kan deze partij dit niet weten (gewicht 0): "
        "de waarneming wordt getoond en telt nergens mee."
    ),
    NoticeCode.FEW_RESIDENTS: mark(
        "Met minder dan {minimum} inwoners telt de uitkomst niet mee en wordt zij niet per aanbieder getoond."
    ),
    NoticeCode.TELLS_OF_FEW: mark(
        "Uit een totaal en de delen ervan is af te leiden wat voor minder dan {minimum} cliënten geldt. "
        "Daarom wordt ook een deel over meer cliënten niet getoond."
    ),
    NoticeCode.SMALL_SHARE: mark(
        "Vastgelegd is {share}, minder dan één procent. Is {whole} bedoeld, wijzig het dan."
    ),
    NoticeCode.AFTER_REFERENCE_DATE: mark(
        "Dit ligt na de peildatum ({reference_date}) van de ronde '{round}': bewaard, maar het telt daar niet mee. "
        "Verschuif de peildatum of verbeter de datum."
    ),
    NoticeCode.TOO_OLD: mark(
        "Dit is meer dan {months} maanden ouder dan de peildatum ({reference_date}) van de ronde '{round}': bewaard, "
        "maar het telt daar niet mee. Controleer de datum."
    ),
    NoticeCode.NO_CRITERION: mark(
        "Zonder criterium kan dit signaal niet geverifieerd worden en heeft het geen gevolg. Ken er later een toe."
    ),
}


def notice_sentence(kind: type[Record], notice: Notice) -> str:
    """Return a notice about a record of this class, in the user's language."""
    values = dict(notice.values)
    if notice.code is NoticeCode.PERSONAL_DATA:
        values["field"] = field_label(kind, values["field"])
        values["kind"] = tr(PERSONAL_KINDS[PersonalKind(values["kind"])])
    return tr(_SENTENCES[notice.code]).format(**values)
