"""What a made call is: turns of tokens while it is put together, words with times once it has been spoken.

A *mention* is one saying of something that must be hidden (a number read back is a mention of its own). Its tokens are
either *must* (leaves a part of the secret when it is heard) or *may* (a filler, the other party's "okay", "area code":
covering it is no mistake, and leaving it no leak).
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field

# Kinds that a finder may give without being wrong, where the words of the kinds leave it open.
KINDS_ALSO: dict[str, tuple[str, ...]] = {
    "otp": ("pin", "code"),
    "cvv": ("pin", "card"),
    "expiry": ("card", "pin", "dob"),
    "puk": ("pin", "code"),
    "pin": ("pin", "code"),
    "customer": ("account", "id", "code"),
    "routing": ("account", "iban"),
    "sortcode": ("account",),
    "remote": ("code", "id"),
    "password": ("code", "pin"),
    "spelled": ("name", "code", "other"),
    "postcode": ("address",),
    "plz": ("address",),
    "serial": ("code", "id"),
    "mac": ("ip", "code"),
    "giftcard": ("code", "card"),
    "id": ("id", "account"),
    "account": ("account", "iban", "id"),
    "lastfour": ("id", "pin", "account", "code"),
}


@dataclass
class Mention:
    """One saying of a secret. `form` is spoken, written or words; `tags` name the manners of speaking it."""

    number: int
    kind: str
    kinds: tuple[str, ...]
    category: str
    form: str
    tags: set[str] = field(default_factory=set)
    language: str = ""


@dataclass
class Token:
    """A word as the recogniser will write it, punctuation included, with the mention it belongs to."""

    text: str
    mention: Mention | None = None
    must: bool = False
    pause: float = 0.0  # seconds of silence before it, on top of the usual gap
    opens: bool = False  # begins a segment of its own


@dataclass
class Turn:
    """What one party says in one go. `speaker` is 0 for the agent, 1 for the caller."""

    speaker: int
    tokens: list[Token]
    harmless: bool = False  # a sentence of the harmless set, counted when it is hit


@dataclass
class Word:
    text: str
    start: float
    end: float
    speaker: int
    segment: int
    turn: int
    mention: Mention | None = None
    must: bool = False


@dataclass
class Style:
    """How a recogniser writes: digits or number words, capitals, punctuation."""

    name: str
    digits: bool
    cased: bool
    punctuated: bool


STYLES = {
    "whisper": Style("whisper", True, True, True),
    "verbatim": Style("verbatim", False, True, True),
    "vosk": Style("vosk", False, False, False),
    "flat": Style("flat", True, False, False),
}


@dataclass
class Voice:
    """The habits of a call's speakers and its recogniser; every choice is drawn from `rng`."""

    rng: random.Random
    language: str
    style: Style

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def pick(self, options):
        return self.rng.choice(options)

    def weigh(self, **weights: float) -> str:
        return self.rng.choices(list(weights), list(weights.values()))[0]


@dataclass
class Call:
    name: str
    language: str
    style: str
    genre: str
    noise: str
    words: list[Word]
    hide: list[str] = field(default_factory=list)
    harmless: bool = False

    @property
    def duration(self) -> float:
        return (self.words[-1].end if self.words else 0.0) + 0.8

    @property
    def mentions(self) -> list[Mention]:
        seen = {id(word.mention): word.mention for word in self.words if word.mention}
        return list(seen.values())

    def segments(self) -> list[list[Word]]:
        """The words by segment, in time."""
        groups: dict[int, list[Word]] = {}
        for word in self.words:
            groups.setdefault(word.segment, []).append(word)
        return [groups[key] for key in sorted(groups)]
