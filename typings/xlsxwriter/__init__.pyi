"""The part of XlsxWriter that the program uses; the library ships no types."""

from xlsxwriter.workbook import Workbook as Workbook
