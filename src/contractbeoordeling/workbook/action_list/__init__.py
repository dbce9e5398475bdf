"""A list of improvement actions as a provider or a municipality keeps it: one row per action, in any layout."""
