"""Documents for people: what goes in is gathered here, how it looks is the business of report."""
