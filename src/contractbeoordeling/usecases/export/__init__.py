"""What leaves the register as a workbook: for whom is chosen first, and decides what is gathered."""
