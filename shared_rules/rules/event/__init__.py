"""Events: what a visitor must know."""
