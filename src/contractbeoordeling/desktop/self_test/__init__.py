"""The self-test of the window, in a process of its own: `python -m contractbeoordeling.desktop.self_test`."""

MODULE = __name__
"""What usecases/self_test starts to have the window tried."""
