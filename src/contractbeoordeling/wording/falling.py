"""What falls away with a provider, in words."""

from contractbeoordeling.wording.i18n import ntr, tr


def clients_said(clients: int, unknown: int) -> str:
    """Return how many have support under the contracts, and of how many contracts that isn't known."""
    told = ntr(
        "{n} cliënt volgens het laatste contractjaar.",
        "{n} cliënten volgens het laatste contractjaar.",
        clients,
    )
    said = told.format(n=clients)
    if not unknown:
        return said
    more = ntr(
        "Van {n} contract is het aantal niet bekend.",
        "Van {n} contracten is het aantal niet bekend.",
        unknown,
    )
    return f"{said} {more.format(n=unknown)}"


def nobody() -> str:
    """Return what stands where nobody else offers a form of care."""
    return tr("niemand")
