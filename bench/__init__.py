"""Benchmarks: ratios against floors that are measured in the same run (`python3 dev.py bench`)."""
