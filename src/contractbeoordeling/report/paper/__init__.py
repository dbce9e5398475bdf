"""Documents to read and to print: one model as data, written as PDF or as Word."""
