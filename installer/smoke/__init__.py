"""The smoke test: what we ship is installed, used and removed in a Wine of its own: `python -m installer.smoke`."""
