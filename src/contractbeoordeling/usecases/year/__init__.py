"""What the year asks for beside assessing: ceilings, goals of the board, signals per quarter, a provider that stops."""
