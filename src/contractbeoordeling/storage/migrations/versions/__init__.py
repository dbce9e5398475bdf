"""The migrations of the register, in order."""
