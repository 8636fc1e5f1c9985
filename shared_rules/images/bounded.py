"""Runs look.py in a child process that cannot hurt: some seconds, a ceiling on memory, no files, no network needed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Literal

MAX_BYTES = 20_000_000
SECONDS = {"look": 2.0, "prepare": 5.0, "sheet": 5.0}  # a copy is asked for on purpose, and worth a wait

Code = Literal[
    "empty", "too-large", "too-many-pixels", "unknown-format", "heic", "damaged", "too-slow", "bad-colour", "bad-logo"
]

_PROGRAM = Path(__file__).with_name("look.py")
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows would flash a console


class ImageError(ValueError):
    """A picture that cannot be looked at; `code` says why."""

    def __init__(self, code: Code) -> None:
        super().__init__(code)
        self.code = code


def run(asked: dict[str, Any], data: bytes, logo: bytes = b"") -> tuple[dict[str, Any], bytes]:
    """What look.py answers, and the new picture it made. Raises ImageError."""
    if not data:
        raise ImageError("empty")
    if len(data) > MAX_BYTES or len(logo) > MAX_BYTES:
        raise ImageError("too-large")
    try:
        # The child restrains itself before it reads a byte: doing it between fork and exec is not safe with threads.
        done = subprocess.run(
            [sys.executable, "-P", "-X", "utf8", str(_PROGRAM), json.dumps({**asked, "logo_bytes": len(logo)})],
            input=logo + data if logo else data,
            capture_output=True,
            timeout=SECONDS[asked["do"]],
            check=False,
            creationflags=_NO_WINDOW,
        )
    except subprocess.TimeoutExpired:
        raise ImageError("too-slow") from None
    line, _, new = done.stdout.partition(b"\n")
    if done.returncode or not line:  # out of memory or time, or a decoder that fell over
        raise ImageError("damaged")
    answer = json.loads(line)
    if "error" in answer:
        raise ImageError(answer["error"])
    return answer, new
