"""Facts that the text itself can contradict."""
