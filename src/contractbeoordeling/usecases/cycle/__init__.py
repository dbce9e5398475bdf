"""The cycle of the next year: what the method proposes, what a person chooses, and what a round makes of it."""
