"""Taking over a list of signals: rows known again, doubtful ones asked for, never a score stored by itself."""
