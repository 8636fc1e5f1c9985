"""A text cut into graphemes, the characters one sees (Unicode UAX #29, extended grapheme clusters)."""

from __future__ import annotations

import re

import regex

# \X alone counts back to the first of a row of flags, which costs the square of the row.
_CLUSTER = regex.compile(r"[\U0001F1E6-\U0001F1FF]{2}[\p{GCB=Extend}\u200D\p{GCB=SpacingMark}]*+|\X")

# In the scripts of South Asia \X joins a consonant to any sign before it; rule GB9c asks for another consonant there.
# So for those the rules of UAX #29, table 1c, are written out.
_SOUTH_ASIAN = re.compile(r"[\u0900-\u1CFF\uA800-\uABFF\U00010A00-\U00011FFF]")
_SOUTH_ASIAN_CLUSTER = regex.compile(
    r"""\r\n | [\p{GCB=Control}\r\n] | (?!\Z)
      \p{GCB=Prepend}*+
      (?: [\U0001F1E6-\U0001F1FF]{2}
        | \p{Extended_Pictographic} (?:\p{GCB=Extend}*+ \u200D \p{Extended_Pictographic})*+
        | \p{InCB=Consonant}
          (?:\p{InCB=Extend}*+ \p{InCB=Linker} [\p{InCB=Extend}\p{InCB=Linker}]*+ \p{InCB=Consonant})*+
        | \p{GCB=L}*+ (?:\p{GCB=V}++ | \p{GCB=LV} \p{GCB=V}*+ | \p{GCB=LVT}) \p{GCB=T}*+
        | \p{GCB=L}++ | \p{GCB=T}++
        | [^\p{GCB=Control}\r\n] )?+
      [\p{GCB=Extend}\u200D\p{GCB=SpacingMark}]*+""",
    regex.VERBOSE | regex.V1,
)


def clusters(text: str) -> list[str]:
    """The characters one sees, in order; together they are the text."""
    return (_SOUTH_ASIAN_CLUSTER if _SOUTH_ASIAN.search(text) else _CLUSTER).findall(text)
