"""The dossier of a provider: what proves the attempt to repair, for whom, and with its files."""
