"""Builds on Linux what is installed on Windows: `python -m installer`, in the environment of dev.py."""
