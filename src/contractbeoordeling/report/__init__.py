"""Documents and exports made from assessments."""
