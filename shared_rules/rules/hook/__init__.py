"""The first line: what shows before "meer"."""
