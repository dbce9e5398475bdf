"""Figures of a provider: which kinds there are, what may be recorded, what follows from them."""
