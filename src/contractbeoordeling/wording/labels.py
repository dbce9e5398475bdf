"""Dutch words for the domain's codes, as they stand in files and on screen; never translated."""

from contractbeoordeling.domain.contract import FinancingVariant
from contractbeoordeling.domain.framework import CertificateCoverage
from contractbeoordeling.domain.party import Party
from contractbeoordeling.domain.provider import Law, LinkKind, ProviderStatus

PARTIES: dict[Party, str] = {
    Party.PROVIDER: "aanbieder",
    Party.ACCESS: "toegang",
    Party.BACK_OFFICE: "backoffice",
    Party.REGULATOR: "toezichthouder",
    Party.RESIDENT: "inwoner",
    Party.VISIT: "eigen controle",
}

LAWS: dict[Law, str] = {Law.WMO: "Wmo", Law.YOUTH: "Jeugdwet"}

VARIANTS: dict[FinancingVariant, str] = {
    FinancingVariant.EFFORT: "inspanningsgericht",
    FinancingVariant.OUTPUT: "outputgericht",
    FinancingVariant.TASK: "taakgericht",
}

COVERAGES: dict[CertificateCoverage, str] = {
    CertificateCoverage.NONE: "geen",
    CertificateCoverage.PARTLY: "deels",
    CertificateCoverage.WHOLE: "geheel",
}

YES, NO = "ja", "nee"

STATUSES: dict[ProviderStatus, str] = {
    ProviderStatus.ACTIVE: "actief",
    ProviderStatus.PROSPECTIVE: "toekomstig",
    ProviderStatus.STOPPED: "gestopt",
}

LINKS: dict[LinkKind, str] = {
    LinkKind.CONCERN: "concern",
    LinkKind.COMBINATION: "combinatie",
    LinkKind.SUBCONTRACTOR: "onderaannemer",
}

GENERAL_CONTACT = "Algemeen"
