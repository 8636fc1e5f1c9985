"""Advertising: for whom, and said openly."""
