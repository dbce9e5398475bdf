"""The assessment method, version 1: rules R1–R11 in exact arithmetic.

`evaluate` turns a `Case` into a `CaseResult`; `reading` and `writing` are its JSON.
"""
