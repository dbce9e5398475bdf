"""What goes out of the door: kept as it went, for whom, when and by whom."""
