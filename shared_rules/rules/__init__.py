"""One module is one rule; its folder is its family. See CONTRIBUTING.md, "A rule"."""
