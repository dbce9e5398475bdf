"""Identities that stay the same from build to build: Windows Installer knows a product and its parts by them."""

from __future__ import annotations

from pathlib import PurePosixPath
from uuid import UUID, uuid5

from installer.facts import Facts

# Never to change: what is installed could not be upgraded or removed any more.
UPGRADE_CODE = UUID("5b0f8a0e-2f0c-5d7a-9a43-6c3c8c1f7e21")


def product_code(facts: Facts) -> UUID:
    """One for each version; a test version is another product than the release with its number."""
    return uuid5(UPGRADE_CODE, f"product {facts.version} {'test' if facts.test else 'release'}")


def package_code(facts: Facts, digest: str) -> UUID:
    """One for each package: two packages that differ in anything have another."""
    return uuid5(UPGRADE_CODE, f"package {product_code(facts)} {digest}")


def component_guid(name: str) -> UUID:
    """One for each thing that is installed, by what it is called on every computer."""
    return uuid5(UPGRADE_CODE, f"component {name.lower()}")


def row_id(kind: str, path: PurePosixPath | str) -> str:
    """The key of a row: tables take no slashes, and no more than 72 characters."""
    return f"{kind}_{uuid5(UPGRADE_CODE, str(path).lower()).hex}"


def braced(guid: UUID) -> str:
    """As tables and registry write it."""
    return f"{{{str(guid).upper()}}}"
