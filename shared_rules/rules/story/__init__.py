"""Stories: gone in a day."""
