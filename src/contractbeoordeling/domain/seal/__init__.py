"""The seal: the envelope in which a determined assessment is frozen, and the check of it (docs/decisions/0027)."""
