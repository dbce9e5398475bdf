"""The framework: what is asked, its identity, its faults, and what changed between two versions."""

from contractbeoordeling.domain.framework.compare import (
    Change,
    CriterionChange,
    asked_the_same,
    compare_frameworks,
)
from contractbeoordeling.domain.framework.content import framework_bytes, framework_content, framework_hash
from contractbeoordeling.domain.framework.faults import Fault, FaultCode
from contractbeoordeling.domain.framework.figures import Figure, FigureSteps
from contractbeoordeling.domain.framework.model import (
    Certificate,
    CertificateCoverage,
    Criterion,
    Framework,
    LegendEntry,
    Theme,
)
from contractbeoordeling.domain.framework.norms import NormTable
from contractbeoordeling.domain.framework.parse import parse_framework

__all__ = [
    "Certificate",
    "CertificateCoverage",
    "Change",
    "Criterion",
    "CriterionChange",
    "Fault",
    "FaultCode",
    "Figure",
    "FigureSteps",
    "Framework",
    "LegendEntry",
    "NormTable",
    "Theme",
    "asked_the_same",
    "compare_frameworks",
    "framework_bytes",
    "framework_content",
    "framework_hash",
    "parse_framework",
]
