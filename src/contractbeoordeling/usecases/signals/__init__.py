"""What can be done with signals."""
