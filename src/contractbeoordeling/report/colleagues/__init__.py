"""The workbook for colleagues: what it holds as plain rows, and how each sheet shows them."""
