"""Interaction: a post that asks something."""
