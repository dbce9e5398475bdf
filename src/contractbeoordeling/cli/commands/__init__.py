"""The commands: each module has `register(commands)` and handlers `(args, out) -> ExitStatus`.

Only parsers are made at the start: a handler imports its use case when it runs.
"""
