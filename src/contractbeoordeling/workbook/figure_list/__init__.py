"""Our own list of figures: a row per provider, kind and period, written, filled in and read back."""
