"""Tone: how a post treats people."""
