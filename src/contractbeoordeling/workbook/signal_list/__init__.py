"""A list of signals as an access team or back-office keeps it: one row per report, in any layout."""
