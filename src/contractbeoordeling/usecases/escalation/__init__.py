"""The escalation ladder: its steps, their grounds in contracts, and what was decided."""
