"""Cross-posting: one text does not suit every channel."""
