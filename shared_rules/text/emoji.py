"""Emoji as one sees them: a family, a flag or a waving hand with its skin tone is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

# What an emoji may start with, or end with after # * or a digit. Quick to pass over; EMOJI decides.
_MAY_START = re.compile(r"[\xA9\xAE\u203C\u2049\u2122-\u3299\U0001F000-\U0001FAFF]")
_KEYCAP = "\u20e3"

# ☎ and ❤ show as emoji on a phone also without their U+FE0F; © ™ → and digits do not.
_FIRST = r"""(?:\p{Emoji_Presentation}
    |[[\u2600-\u27BF]&&\p{Extended_Pictographic}]
    |\p{Extended_Pictographic}(?=[\uFE0F\u200D\U0001F3FB-\U0001F3FF]))"""
_DRESS = r"\uFE0F?+[\U0001F3FB-\U0001F3FF]?+[\U000E0020-\U000E007F]*+"
_EMOJI = regex.compile(
    rf"""[\U0001F1E6-\U0001F1FF]{{2}}
    |[#*0-9]\uFE0F?\u20E3
    |{_FIRST}{_DRESS}(?:\u200D\p{{Extended_Pictographic}}{_DRESS})*+""",
    regex.VERBOSE | regex.V1,
)


def emoji(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every emoji."""
    if _KEYCAP in text:
        yield from (found.span() for found in _EMOJI.finditer(text))
        return
    done = 0
    for start in _MAY_START.finditer(text):
        if start.start() >= done and (found := _EMOJI.match(text, start.start())):
            done = found.end()
            yield found.span()
