"""How long the register keeps what: the table, what is due, and destroying it on somebody's decision alone."""
