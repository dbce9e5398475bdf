"""What the sender of a workbook hears: the workbook itself with its faults marked, and a mail that says them."""
