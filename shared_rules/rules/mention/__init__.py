"""Mentions: who can be named by a handle."""
