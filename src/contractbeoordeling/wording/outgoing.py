"""What documents that go out are called; always Dutch."""

DRAFT = "Conceptbeoordeling {whose}"
REPLY = "Wederhoor {whose}"
DETERMINED = "Beoordeling {whose}"
