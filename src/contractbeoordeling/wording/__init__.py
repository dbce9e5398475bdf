"""Dutch words and sentences for the domain's codes."""
