"""Documents about visits and conversations: what to ask, what will be spoken about, what was said and agreed."""
