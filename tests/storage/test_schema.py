"""A register is made by the migrations, and they agree with the tables that the program uses."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from contractbeoordeling.storage import schema
from contractbeoordeling.storage.tables import METADATA


def test_migrations_make_exactly_the_tables_that_the_program_uses() -> None:
    with schema.template().connect() as connection:
        context = MigrationContext.configure(connection)
        differences = [
            each
            for each in compare_metadata(context, METADATA)
            if not str(getattr(each[1], "name", "")).startswith("signal_search")
        ]
    assert differences == []


def test_newest_migration_is_the_version_that_the_program_expects() -> None:
    folder = schema.MIGRATIONS
    assert ScriptDirectory(str(folder)).get_current_head() == schema.HEAD
    assert schema.known_versions()[-1] == schema.HEAD
