"""A round from its proposal to its forms: who takes part, who is asked what, and what can come of it."""
