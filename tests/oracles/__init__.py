"""The platforms' own libraries, asked through Node. `npm ci` in this folder installs them."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
MISSING = (
    "node is not installed"
    if shutil.which("node") is None
    else ""
    if (FOLDER / "node_modules").is_dir()
    else "tests/oracles/node_modules is absent: run npm ci in tests/oracles"
)
_TOGETHER = 500


class Oracle:
    """One Node process that answers every question."""

    def __init__(self) -> None:
        command = ["node", str(FOLDER / "answer.mjs")]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def answers(self, texts: Sequence[str]) -> Iterator[dict[str, Any]]:
        """What the libraries make of each text, in order; see answer.mjs."""
        assert self.process.stdin
        assert self.process.stdout
        for first in range(0, len(texts), _TOGETHER):
            self.process.stdin.write(json.dumps(texts[first : first + _TOGETHER]).encode() + b"\n")
            self.process.stdin.flush()
            yield from json.loads(self.process.stdout.readline())

    def close(self) -> None:
        """End the process."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.close()
        self.process.wait(10)
        self.process.stdout.close()


def emoji() -> dict[str, float]:
    """Every emoji and skin-tone variant in emojibase-data, with the Emoji version it came with."""
    entries = json.loads((FOLDER / "node_modules/emojibase-data/en/data.json").read_text("utf-8"))
    found = {}
    for entry in entries:
        for one in (entry, *entry.get("skins", ())):
            found["".join(chr(int(code, 16)) for code in one["hexcode"].split("-"))] = one["version"]
    return found
