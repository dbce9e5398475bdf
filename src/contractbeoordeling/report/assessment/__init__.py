"""The assessment report of one provider: what it holds, and how that becomes a document."""
