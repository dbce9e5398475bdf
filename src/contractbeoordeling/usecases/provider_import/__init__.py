"""Taking over a list of providers: matched on numbers and names, shown, never silently merged."""
