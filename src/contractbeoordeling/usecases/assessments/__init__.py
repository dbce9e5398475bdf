"""The life of an assessment: draft, right of reply, a person's verdict, the seal, and proof of it (R12)."""
