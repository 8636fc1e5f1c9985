"""Length: what fits, what reads well."""
