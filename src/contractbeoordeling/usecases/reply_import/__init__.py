"""Replies back: what a provider says of a draft is compared with what is known, and stored with its original."""
