"""Hashtags: one spelling, where they belong."""
