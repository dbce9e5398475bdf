"""The self-test: does everything that this installation is for work on this machine?"""
