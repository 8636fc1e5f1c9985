"""The checklist: what only a person can see becomes a question."""
