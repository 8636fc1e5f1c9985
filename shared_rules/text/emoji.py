"""Emoji as one sees them: a family, a flag or a waving hand with its skin tone is one."""

from __future__ import annotations

import regex

MAY_HOLD_EMOJI = regex.compile(r"[\u20E3\u203C-\u3299\U0001F000-\U0001FAFF]")

# ☎ and ❤ show as emoji on a phone also without their U+FE0F; © ™ → and digits do not.
_FIRST = r"""(?:\p{Emoji_Presentation}
    |[[\u2600-\u27BF]&&\p{Extended_Pictographic}]
    |\p{Extended_Pictographic}(?=[\uFE0F\u200D\U0001F3FB-\U0001F3FF]))"""
_DRESS = r"\uFE0F?+[\U0001F3FB-\U0001F3FF]?+[\U000E0020-\U000E007F]*+"
EMOJI = regex.compile(
    rf"""[\U0001F1E6-\U0001F1FF]{{2}}
    |[#*0-9]\uFE0F?\u20E3
    |{_FIRST}{_DRESS}(?:\u200D\p{{Extended_Pictographic}}{_DRESS})*+""",
    regex.VERBOSE | regex.V1,
)
