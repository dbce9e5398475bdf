"""The framework as a workbook: written, edited by a municipality, read back as a new version."""
