"""The hide list of a call: its entries, and how the talk mentions them."""

from __future__ import annotations

import inserts
import people
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


def hide_list(sentences: list[str], cast: Cast) -> tuple[list[str], dict, list[str]]:
    """The entries of a call's list, what fills their slots, and the lines that mention them."""
    voice, language = cast.voice, cast.language
    rng = voice.rng
    while True:
        first, last = rng.choice(people.FIRST[language]), rng.choice(people.LAST[language])
        if {first, last}.isdisjoint(name for role in ROLES for name in cast.person(role)) and " " not in last:
            break
    number = values.make("phone", rng, language)
    digits = "".join(number.groups).replace("+", "")
    org, place, word = rng.choice(ORGS[language]), rng.choice(PLACES[language]), rng.choice(WORDS[language])
    entries = {
        "person": f"{first} {last}",
        "number": " ".join(number.groups).replace("+49", "+49 ").replace("+44", "+44 "),
        "org": org,
        "place": place,
        "word": word,
    }

    def said(kind: str, form: str, texts: list[str], manner: str) -> list[Token]:
        cast.counter[0] += 1
        kinds = {
            "person": ("name", "other"),
            "number": ("phone", "other", "account", "code"),
            "org": ("name", "other"),
            "place": ("address", "other", "name"),
            "word": ("other", "name", "code"),
        }[kind]
        mention = Mention(cast.counter[0], kinds[0], kinds, "sensitive", form, {"hide", "hide-" + manner})
        return [Token(text, mention, True) for text in texts]

    def inflected(name: str) -> str:
        return inserts.possessive(name, language)

    def compound(name: str) -> list[str]:
        return (
            [name, voice.pick(("file", "case"))] if language == "en" else [name + "-" + voice.pick(("Akte", "Sache"))]
        )

    def spell(name: str) -> list[str]:
        habit = Habit(voice)
        habit.named = False
        return [
            sound
            for letter in name
            if letter.isalpha()
            for sound in (
                spoken_letter(letter, voice, habit)
                if letter.lower() in "abcdefghijklmnopqrstuvwxyz"
                else [letter.upper()]
            )
        ]

    def aloud(text: str) -> list[str]:
        if voice.style.digits and voice.chance(0.6):
            return [text]
        return spoken_digits(text, voice, Habit(voice))

    def misheard() -> list[str]:
        at = rng.randrange(2, len(digits))
        wrong = digits[:at] + rng.choice([digit for digit in "0123456789" if digit != digits[at]]) + digits[at + 1 :]
        return [word for group in cut(wrong, 3, 3, len(wrong) - 6) for word in aloud(group)]

    grouped = [group.replace("+", "") for group in number.groups]
    slots = {
        "h.person": lambda: said("person", "words", [first] + [last], "whole"),
        "h.first": lambda: said("person", "words", [first], "part"),
        "h.last": lambda: said("person", "words", [last], "part"),
        "h.poss": lambda: said("person", "words", [inflected(last)], "inflected"),
        "h.compound": lambda: said("person", "words", compound(last)[:1], "compound")
        + [Token(word) for word in compound(last)[1:]],
        "h.spelled": lambda: said("person", "spoken", spell(last), "spelled"),
        "h.org": lambda: said("org", "words", org.split(), "whole"),
        "h.orgpart": lambda: said("org", "words", [org.split()[0]], "part"),
        "h.orgposs": lambda: said("org", "words", [inserts.possessive(org.split()[0], language)], "inflected"),
        "h.place": lambda: said("place", "words", place.split(), "whole"),
        "h.word": lambda: said("word", "words", [word], "whole"),
        "h.wordposs": lambda: said("word", "words", [inserts.possessive(word, language)], "inflected"),
        "h.number": lambda: said("number", "words", [text for group in grouped for text in aloud(group)], "whole"),
        "h.tail": lambda: said("number", "words", aloud(digits[-4:]), "part"),
        "h.misheard": lambda: said("number", "words", misheard(), "misheard"),
    }
    chosen = rng.sample(sentences, rng.randint(2, 5))
    lines = [voice.pick("AC") + ": " + script.alternatives(text, voice) for text in chosen]
    used = {
        kind
        for kind in entries
        for line in lines
        for slot in slots
        if "{" + slot + "}" in line and _entry(slot) == kind
    }
    listed = [entries[kind] for kind in entries if kind in used or voice.chance(0.3)]
    return listed, slots, lines


def _entry(slot: str) -> str:
    return {
        "person": "person",
        "first": "person",
        "last": "person",
        "poss": "person",
        "compound": "person",
        "spelled": "person",
        "org": "org",
        "orgpart": "org",
        "orgposs": "org",
        "place": "place",
        "word": "word",
        "wordposs": "word",
        "number": "number",
        "tail": "number",
        "misheard": "number",
    }[slot.removeprefix("h.")]
