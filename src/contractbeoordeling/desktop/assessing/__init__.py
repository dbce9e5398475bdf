"""Taking assessments through their steps in the window."""
