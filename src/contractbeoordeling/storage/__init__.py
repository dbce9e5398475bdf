"""The register: the only package that knows SQLAlchemy, Alembic and sqlcipher3."""
