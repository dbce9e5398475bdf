"""The forms of a round as workbooks: written for the parties, filled in by them, read back.

`content` is what a form says, `codes` the layout that writer and reader share, `write.form_workbook` and
`read.read_form` the two ways, `filling` fills a real file by program.
"""
