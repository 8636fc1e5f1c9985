"""Posts of about 280 characters as communication officers write them: some plain, some with links, tags and emoji."""

from __future__ import annotations

import random
from collections.abc import Iterator

from shared_rules.terms import WordList

_SENTENCES = (
    "Dit weekend trekken meer dan 3.000 leden op kamp en daar zijn we best trots op.",
    "Zin om mee te doen? Schrijf je voor 15 maart in via onze website en breng gerust een vriend mee!",
    "De coördinatie van de reünie is in goede handen bij Katrien, dat wordt een feestje.",
    "Wie zoekt een job dicht bij huis? Onze consulenten helpen je graag verder, ook telefonisch.",
    "Let op: door de werken in de Kerkstraat is het gemeentehuis vandaag tot 14.30 uur gesloten.",
    "We zoeken nog vrijwilligers voor de kinderopvang tijdens de paasvakantie.",
    "“Het mooiste aan de jeugdbeweging is dat iedereen erbij hoort”, zegt hoofdleider Bram.",
    "’s Ochtends koffie, ’s middags soep en ’s avonds een film: kom langs in het buurthuis.",
    "Tickets kosten € 5,– en kinderen onder de 12 jaar mogen gratis binnen.",
    "Bedankt aan alle collega's die gisteren foto's namen, jullie zijn toppers.",
)
_ENDS = (
    "",
    "",
    " #KSAinbeeld",
    " Lees meer: https://www.vdab.be/loopbaanbegeleiding/aanvraag",
    " Info: https://www.gent.be/nieuws #gent @stadgent",
    " Tot dan! 👋🏽",
    " 🎉 #kamp2026 #jeugdbeweging",
    " ❤️ @ksanationaal",
)


def posts(number: int = 60, length: int = 280, seed: int = 7) -> list[str]:
    """The same posts for the same seed."""
    chance = random.Random(seed)
    made = []
    for at in range(number):
        end = _ENDS[at % len(_ENDS)]
        body = ""
        while len(body) < length - len(end):
            body += chance.choice(_SENTENCES) + " "
        made.append(body[: length - len(end) - 1].rstrip() + end)
    return made


def typed(number: int, length: int, letters: int, seed: int) -> Iterator[str]:
    """Posts of this length by their last letters, as somebody types them: the last word of each is drawn from many, so that
    no text was there before."""
    chance = random.Random(seed)
    nouns = WordList("het-words").lines
    for start in range(number):
        before = "\n\n".join(posts(length // 200 + 2, seed=seed + start))[: max(length - letters, 1)]
        ending = f". {chance.choice(nouns).capitalize()} {chance.choice(nouns)} {chance.choice(nouns)}"
        yield from (before + ending[: 2 + end] for end in range(letters))


_ENGLISH = (
    "This weekend more than 3,000 members are leaving for camp, and we are very proud of that.",
    "Would you like to join us? Sign up before 15 March on our website and feel free to bring a friend!",
    "The reunion is being organised by Katrien, so it is in good hands and will be a party.",
    "Looking for a job close to home? Our advisers are happy to help you, by phone as well.",
    "Please note that due to the works in Church Street the town hall is closed until 2.30 pm today.",
    "We are still looking for volunteers for the day nursery during the Easter holidays.",
    "The best thing about the youth movement is that everyone belongs, says head leader Bram.",
    "Coffee in the morning, soup at noon and a film in the evening: come and see us in the community house.",
    "Many thanks to all the colleagues who took photos yesterday, you are basically the very best.",
    "Follow us on Github and Linkedin, or read the news on our web site every single day.",
)


def english_posts(number: int = 60, length: int = 280, seed: int = 7) -> list[str]:
    """The same English posts for the same seed."""
    chance = random.Random(seed)
    made = []
    for _ in range(number):
        body = ""
        while len(body) < length:
            body += chance.choice(_ENGLISH) + " "
        made.append(body[:length].rstrip())
    return made
