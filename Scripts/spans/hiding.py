"""The hide list of a call: its entries, and how the talk mentions them."""

from __future__ import annotations

import unicodedata
from typing import Callable

import inserts
import people
import phrases
import script
import values
from cast import ROLES, Cast
from model import Mention, Token
from spelling import Habit, spoken_digits, spoken_letter
from value import cut

ORGS = {
    "en": [
        "Brightwell Medical Supplies",
        "Tarrowby Foundation",
        "Kestrelgate Logistics",
        "Ombrecourt Partners",
        "Vandelmere Trust",
        "Hollinsworth Academy",
    ],
    "de": [
        "Brackweder Feinmechanik",
        "Tannhoff Stiftung",
        "Kestermann Logistik",
        "Ellerkamp Partner",
        "Vossbruch Verlag",
        "Hallerstedt Gymnasium",
    ],
}


PLACES = {
    "en": ["Larkspur Heights", "Quillermoor", "Stonebrackle", "Port Ellesby", "Windlesham Creek"],
    "de": ["Wolkersbrunn", "Niederquellbach", "Ostrohde", "Klein Vielsen", "Hohenlauter"],
}


WORDS = {
    "en": ["Nightjar", "Bluebonnet", "Copperfield", "Marigold"],
    "de": ["Nachtfalke", "Kornblume", "Silberfuchs", "Eisvogel"],
}


class HideList:
    """The entries of one call and the ways to say them; each way gives the tokens of a mention."""

    KINDS = {
        "person": ("name", "other"),
        "number": ("phone", "other", "account", "code"),
        "org": ("name", "other"),
        "place": ("address", "other", "name"),
        "word": ("other", "name", "code"),
    }

    def __init__(self, cast: Cast):
        self.cast, self.voice, self.language = cast, cast.voice, cast.language
        rng = self.voice.rng
        taken = {name for role in ROLES for name in cast.person(role)}
        free = [name for name in people.LAST[self.language] if name not in taken and " " not in name]
        self.first = rng.choice([name for name in people.FIRST[self.language] if name not in taken])
        self.last = rng.choice(free)
        self.number = values.make("phone", rng, self.language)
        self.groups = [group.replace("+", "") for group in self.number.groups]
        self.org, self.place, self.word = (rng.choice(table[self.language]) for table in (ORGS, PLACES, WORDS))
        self.entries = {
            "person": f"{self.first} {self.last}",
            "number": " ".join(self.number.groups).replace("+49", "+49 ").replace("+44", "+44 "),
            "org": self.org,
            "place": self.place,
            "word": self.word,
        }
        brief = self.org.split()[0]
        self.slots: dict[str, tuple[str, Callable[[], list[Token]]]] = {
            "h.person": ("person", lambda: self.said("person", self.name(self.first, self.last), "whole")),
            "h.first": ("person", lambda: self.said("person", self.name(self.first), "part")),
            "h.last": ("person", lambda: self.said("person", self.name(self.last), "part")),
            "h.poss": (
                "person",
                lambda: self.said("person", [inserts.possessive(self.last, self.language)], "inflected"),
            ),
            "h.compound": ("person", self.compound),
            "h.spelled": ("person", lambda: self.said("person", self.spell(self.last), "spelled", "spoken")),
            "h.org": ("org", lambda: self.said("org", self.org.split(), "whole")),
            "h.orgpart": ("org", lambda: self.said("org", [brief], "part")),
            "h.orgposs": ("org", lambda: self.said("org", [inserts.possessive(brief, self.language)], "inflected")),
            "h.place": ("place", lambda: self.said("place", self.place.split(), "whole")),
            "h.word": ("word", lambda: self.said("word", [self.word], "whole")),
            "h.wordposs": (
                "word",
                lambda: self.said("word", [inserts.possessive(self.word, self.language)], "inflected"),
            ),
            "h.number": ("number", lambda: self.said("number", self.aloud(*self.groups), "whole")),
            "h.tail": ("number", lambda: self.said("number", self.aloud("".join(self.groups)[-4:]), "part")),
            "h.misheard": ("number", self.misheard),
            "h.broken": ("number", self.broken),
        }

    def said(self, entry: str, texts: list[str], manner: str, form: str = "words") -> list[Token]:
        self.cast.counter[0] += 1
        kinds = self.KINDS[entry]
        mention = Mention(self.cast.counter[0], kinds[0], kinds, "sensitive", form, {"hide", "hide-" + manner})
        return [Token(text, mention, True) for text in texts]

    def name(self, *names: str) -> list[str]:
        """The names, now and then as a recogniser that knows no foreign letters has them."""
        texts = [word for name in names for word in name.split()]
        return [folded(text, self.language) for text in texts] if self.voice.chance(0.3) else texts

    def compound(self) -> list[Token]:
        if self.language == "en":
            return self.said("person", [self.last], "compound") + [Token(self.voice.pick(("file", "case")))]
        return self.said("person", [self.last + "-" + self.voice.pick(("Akte", "Sache"))], "compound")

    def spell(self, name: str) -> list[str]:
        habit = Habit(self.voice)
        habit.named = False
        sounds = []
        for letter in (letter for letter in name if letter.isalpha()):
            sounds += spoken_letter(letter, self.voice, habit)
        return sounds

    def aloud(self, *groups: str) -> list[str]:
        words = []
        for group in groups:
            written = self.voice.style.digits and self.voice.chance(0.6)
            words += [group] if written else spoken_digits(group, self.voice, Habit(self.voice))
        return words

    def misheard(self) -> list[Token]:
        digits, rng = "".join(self.groups), self.voice.rng
        at = rng.randrange(2, len(digits))
        wrong = digits[:at] + rng.choice([digit for digit in "0123456789" if digit != digits[at]]) + digits[at + 1 :]
        return self.said("number", self.aloud(*cut(wrong, 3, 3, len(wrong) - 6)), "misheard")

    def broken(self) -> list[Token]:
        """The number with a filler in the middle."""
        at = self.voice.rng.randrange(1, len(self.groups))
        tokens = self.said("number", self.aloud(*self.groups[:at]), "broken")
        mention = tokens[0].mention
        tokens += [Token(word, mention) for word in self.voice.pick(phrases.FILLERS[self.language]).split()]
        return tokens + [Token(word, mention, True) for word in self.aloud(*self.groups[at:])]


def folded(name: str, language: str) -> str:
    """Mueller for Müller, Yildirim for Yıldırım."""
    for letter, plain in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ö", "Oe"), ("Ü", "Ue"), ("ß", "ss"), ("ı", "i")):
        name = name.replace(letter, plain if language == "de" or letter in "ßı" else letter)
    return "".join(sign for sign in unicodedata.normalize("NFD", name) if not unicodedata.combining(sign))


def hide_list(sentences: list[str], cast: Cast) -> tuple[list[str], dict[str, Callable[[], list[Token]]], list[str]]:
    """The entries of a call's list, what fills their slots, and the lines that mention them."""
    voice = cast.voice
    listed = HideList(cast)
    chosen = voice.rng.sample(sentences, voice.rng.randint(2, 5))
    lines = [voice.pick("AC") + ": " + script.alternatives(text, voice) for text in chosen]
    used = {entry for slot, (entry, _) in listed.slots.items() for line in lines if "{" + slot + "}" in line}
    entries = [text for entry, text in listed.entries.items() if entry in used or voice.chance(0.3)]
    return entries, {slot: way for slot, (_, way) in listed.slots.items()}, lines
