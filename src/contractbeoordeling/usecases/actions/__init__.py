"""What can be done with improvement actions."""
