"""Sources: where a figure or a quotation comes from."""
