"""The workbook in which a provider replies to a draft: written, filled in where it disputes, read back."""
