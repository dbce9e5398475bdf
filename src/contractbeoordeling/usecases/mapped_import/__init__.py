"""Other people's workbooks: a mapping proposed, shown, rehearsed, imported and remembered.

The window and the command line call, in this order: `propose.propose_file`, `run.preview_mapped`,
`run.take_mapped`; `remembering.mappings_for` finds what was confirmed before.
"""
