"""House style: terms and typography."""
