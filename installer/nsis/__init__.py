"""The setup for one user, made by NSIS: no rights needed, everything in the user's own folders."""
