"""Somebody's workbook as it is given back: the same file, with its faults marked and a first sheet that lists them."""
