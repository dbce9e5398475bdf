"""What an assessment year asks for beside the assessments: its tables stand in the file of the same name."""

from pathlib import Path

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add visits, conversations, plans, the ladder, figures, retention and documents that went out."""
    statements = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in statements.split(";\n"):
        if statement.strip():
            op.execute(statement)
