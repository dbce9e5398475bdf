"""The seal: the envelope in which a determined assessment is frozen, and the check of it (model.md)."""
