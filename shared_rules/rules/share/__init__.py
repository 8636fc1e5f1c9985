"""Sharing: give people a reason, not an order."""
