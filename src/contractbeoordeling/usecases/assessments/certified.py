"""Which criteria a provider wasn't asked about, because a certificate answers in its place."""

from contractbeoordeling.domain.framework import CertificateCoverage
from contractbeoordeling.domain.scope import covering_certificate
from contractbeoordeling.usecases.assessments.file import AssessmentFile


def certified(file: AssessmentFile) -> dict[str, str]:
    """Return the certificate per code of a criterion that one covers whole on the reference date."""
    certificates = file.computed.participant.subject.certificates
    day = file.computed.context.round.reference_date
    assessed = {each.code for each in file.computed.case.criteria()}
    return {
        each.code: found.kind
        for each in file.framework.criteria
        if each.code in assessed
        and each.certificate.coverage is CertificateCoverage.WHOLE
        and (found := covering_certificate(each, certificates, day)) is not None
    }
