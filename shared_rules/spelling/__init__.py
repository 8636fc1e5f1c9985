"""Dutch spelling without a program or library beside us; nothing is read before the first word is asked.

`known` tells whether a word is right, `suggest` what may have been meant, `is_dutch` whether a text is ours to judge.
"""

from .language import is_dutch, looks_dutch
from .mistakes import Mistake, mistakes
from .suggestions import suggest
from .words import known, loans, plain

__all__ = ["Mistake", "is_dutch", "known", "loans", "looks_dutch", "mistakes", "plain", "suggest"]
