"""What can be done with reports and measures of supervisors."""
