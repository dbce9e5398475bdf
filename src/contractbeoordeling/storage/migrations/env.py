"""Alembic's way into the register: runs the migrations over the connection that it is given."""

from alembic import context

from contractbeoordeling.storage.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    include_name=lambda name, kind, _parents: kind != "table" or not str(name).startswith("signal_search"),
)
context.run_migrations()
