"""What can be done with measured figures."""
