"""How an older register becomes a current one (Alembic)."""
