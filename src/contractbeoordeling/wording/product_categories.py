"""The names of product categories as the code lists WMO020 and JZ020 give them (sources: domain/product_category.py)."""

from contractbeoordeling.domain.product_category import law_of
from contractbeoordeling.wording.i18n import tr
from contractbeoordeling.wording.labels import LAWS

_NAMES: dict[str, str] = {
    "01": "Hulp bij het huishouden",
    "02": "Begeleiding",
    "03": "Persoonlijke verzorging",
    "04": "Kortdurend verblijf",
    "05": "Woondiensten",
    "06": "Overige ondersteuning gericht op het individu of huishouden/gezin",
    "07": "Dagbesteding",
    "08": "Vervoerdiensten",
    "09": "Overige groepsgerichte ondersteuning",
    "10": "Overige maatwerkarrangementen",
    "11": "Rolstoelen",
    "12": "Vervoervoorzieningen",
    "13": "Woonvoorzieningen",
    "14": "Overige hulpmiddelen",
    "15": "Beschermd wonen",
    "16": "Opvang",
    "17": "Spoedopvang",
    "18": "Overige beschermd wonen en opvang",
    "31": "(2015) Zonder verblijf: uitgevoerd door wijk- of buurtteam",
    "32": "(2015) Zonder verblijf: ambulante jeugdhulp op locatie van de aanbieder",
    "33": "(2015) Zonder verblijf: daghulp op locatie van de aanbieder",
    "34": "(2015) Zonder verblijf: jeugdhulp in het netwerk van de jeugdige",
    "35": "(2015) Met verblijf: pleegzorg",
    "36": "(2015) Met verblijf: gezinsgericht",
    "37": "(2015) Met verblijf: gesloten plaatsing",
    "38": "(2015) Met verblijf: overig residentieel",
    "40": "Persoonlijke verzorging",
    "41": "Dagbehandeling",
    "42": "Vervoerdiensten",
    "43": "Jeugdhulp verblijf (incl. behandeling)",
    "44": "Jeugdhulp verblijf (excl. behandeling)",
    "45": "Jeugdhulp ambulant",
    "46": "Jeugdhulp crisis",
    "47": "Jeugdreclassering",
    "48": "Jeugdbescherming",
    "49": "Activiteiten in het preventief justitieel kader",
    "50": "Maatwerkarrangementen jeugd",
    "51": "Generalistische basis-ggz",
    "52": "Specialistische ggz",
    "53": "Kindergeneeskunde",
    "54": "Jeugd-ggz",
    "55": "Landelijk ingekochte zorg",
}


def category(code: str) -> str:
    """Return a code with its name; one that no list has stands alone and says so."""
    name = _NAMES.get(code)
    return f"{code} {name}" if name else tr("{code} (staat niet in de codelijst)").format(code=code)


def unfit_sentence(code: str) -> str:
    """Return what to look at where a contract has a code that its law's list hasn't."""
    law = law_of(code)
    if law is None:
        return tr(
            "productcategorie {code} staat niet in de codelijsten van iWmo en iJw die dit programma kent. "
            "Controleer de code; ze is wel bewaard."
        ).format(code=code)
    return tr(
        "productcategorie {category} hoort bij de {law}, en dit contract niet. Controleer de code of de wet."
    ).format(category=category(code), law=LAWS[law])
