"""What can be done with conversations with a provider."""
