"""The channel: the right people, account and picture."""
