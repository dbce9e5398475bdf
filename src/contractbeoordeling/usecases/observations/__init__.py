"""What can be done with observations."""
