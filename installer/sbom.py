"""The bill of materials: CycloneDX 1.6, the same for the same parts on every day."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from uuid import NAMESPACE_OID, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.contrib.this.builders import this_component
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.bom_ref import BomRef
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.dependency import Dependency
from cyclonedx.model.tool import ToolRepository
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from installer.facts import PRODUCT, PUBLISHER, Facts, Refused
from installer.inventory import Shipped

FILE = "sbom.cdx.json"


def bill(parts: Sequence[Shipped], facts: Facts) -> str:
    """The bill as text, checked against the schema."""
    ordered = sorted(parts, key=lambda each: (each.name.lower(), each.version))
    components = {each.name: _component(each) for each in ordered}
    program = Component(
        name=PRODUCT,
        type=ComponentType.APPLICATION,
        version=facts.version,
        publisher=PUBLISHER,
        bom_ref="program",
        purl=PackageURL("generic", name=PRODUCT.lower(), version=facts.version),
    )
    content = "\n".join(f"{each.purl} {each.sha256}" for each in ordered)
    bom = Bom(
        components=components.values(),
        serial_number=uuid5(NAMESPACE_OID, hashlib.sha256(f"{facts}\n{content}".encode()).hexdigest()),
        metadata=BomMetaData(
            component=program,
            timestamp=facts.date,
            tools=ToolRepository(components=[this_component()]),
        ),
        dependencies=[_needs(program.bom_ref, [each.bom_ref for each in components.values()])],
    )
    by_purl_name = {each.purl.name: components[each.name].bom_ref for each in ordered}
    for each in ordered:
        bom.dependencies.add(
            _needs(components[each.name].bom_ref, [by_purl_name[need] for need in each.needs])
        )
    text = JsonV1Dot6(bom).output_as_string(indent=1) + "\n"
    _check(text)
    return text


def _component(part: Shipped, inside_of: str = "") -> Component:
    reference = f"{inside_of}{part.purl}"
    return Component(
        name=part.name,
        version=part.version or None,
        bom_ref=reference,
        purl=part.purl,
        licenses=[LicenseFactory().make_from_string(part.licence)] if part.licence else (),
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=part.sha256)] if part.sha256 else (),
        components=[_component(each, f"{reference}|") for each in part.inside],
    )


def _needs(who: BomRef, needed: Sequence[BomRef]) -> Dependency:
    return Dependency(who, dependencies=[Dependency(each) for each in needed])


def _check(text: str) -> None:
    """Refuse what isn't CycloneDX: nobody's scanner would read it."""
    if (wrong := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)) is not None:
        raise Refused(f"the bill of materials is no CycloneDX: {wrong}")
