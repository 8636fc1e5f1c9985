"""Spelling of Dutch, in the Netherlands and in Flanders."""
