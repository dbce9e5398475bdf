"""What pages show: lists read in SQL by topic, without making whole records."""
