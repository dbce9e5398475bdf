"""What visits and conversations have in common: times, who was there, files, what is agreed, the calendar."""
