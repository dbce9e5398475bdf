"""Pages: a form each, filled from a read model, calling use cases."""
