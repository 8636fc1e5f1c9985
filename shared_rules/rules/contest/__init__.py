"""Contests: prize, end and conditions."""
