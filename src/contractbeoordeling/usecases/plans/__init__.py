"""What can be done with improvement plans."""
