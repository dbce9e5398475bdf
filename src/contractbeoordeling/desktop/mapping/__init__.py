"""Making a mapping of somebody else's workbook: a dialog of steps, each a page of its own."""
