"""The files that come with the library, by their place under this folder. With os.path: pathlib takes longer to import
than everything here to read."""

from __future__ import annotations

import os

_HERE = os.path.dirname(__file__)


def text(*place: str) -> str:
    """The text of a file: text("data", "words", "places.txt"). Raises OSError."""
    with open(os.path.join(_HERE, *place), encoding="utf-8") as file:
        return file.read()


def names(*place: str) -> list[str]:
    """The names of the TOML files in a folder, sorted and without their ending."""
    return sorted(name[:-5] for name in os.listdir(os.path.join(_HERE, *place)) if name.endswith(".toml"))
