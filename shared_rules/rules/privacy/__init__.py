"""Privacy: what does not belong in public."""
