"""Links: what they should and should not do."""
