class Format:
    """How a cell looks; made by Workbook.add_format."""
