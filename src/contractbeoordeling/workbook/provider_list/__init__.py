"""A list of providers as a municipality has it, in any layout: one row per provider, location or contract."""
