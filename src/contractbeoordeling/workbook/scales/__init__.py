"""What other people's answers are worth on our scale of 1 to 5: rules to choose from, never a silent guess."""
