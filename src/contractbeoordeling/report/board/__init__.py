"""Pages for the board: what deserves its attention, quality first, in plain Dutch and on one page."""
