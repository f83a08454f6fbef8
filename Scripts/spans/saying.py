"""From a value to groups of words, in digits or as people say it.

A group is a list of (word, must): `must` words belong to the secret; the others ("area code", "it's") may be covered and may be left.
"""

from __future__ import annotations

import english
import german
import particular
from model import Voice
from spelling import Group, Habit, may, must, sign, spoken_digits, spoken_letter, spoken_mixed, written_letters
from value import Value, cut


def say(value: Value, voice: Voice, written: bool, apart: bool = False) -> list[Group]:
    """The value's groups as words. `written` asks for digits where the kind has them, `apart` for groups that something can stand between."""
    habit = Habit(voice)
    if apart and value.concept in ("email", "ip"):
        written = False
    special = {
        "email": particular.email,
        "dob": particular.dob,
        "address": particular.address,
        "postcode": particular.postcode,
        "plz": particular.postcode,
        "password": particular.password,
        "ip": particular.ip,
        "expiry": particular.expiry,
    }
    if value.concept in special:
        return special[value.concept](value, voice, habit, written)
    if written and value.written:
        return written_groups(value, voice, apart)
    dashed = (
        any("-" in word for way in value.written for word in way)
        and value.concept not in ("phone", "card", "account")
        and voice.chance(0.4)
    )
    groups = []
    for place, text in enumerate(value.groups):
        words = sign("-", voice) if dashed and place else []
        prefix: list[str] = []
        if text.startswith("+"):
            prefix, text = (
                voice.pick((["plus"], ["plus"], ["null", "null"] if voice.language == "de" else ["plus"])),
                text[1:],
            )
            if voice.language == "de" and len(text) > 2:
                prefix, text = prefix + spoken_digits(text[:2], voice, habit), text[2:]
            elif len(text) > 2:
                prefix, text = prefix + english.singly(text[:2], voice, habit.zero, True), text[2:]
        words += prefix + spoken_mixed(text, voice, habit)
        lead = (
            may(["area", "code"] if voice.language == "en" else ["Vorwahl"])
            if value.concept == "phone" and place == 0 and not prefix and voice.chance(0.12)
            else []
        )
        groups.append(lead + must(words))
    if value.concept == "phone" and voice.chance(0.04):
        groups.append(
            may(["extension"] if voice.language == "en" else ["Durchwahl"])
            + must(spoken_digits(str(voice.rng.randint(11, 489)), voice, habit))
        )
    return groups


def written_groups(value: Value, voice: Voice, apart: bool) -> list[Group]:
    way = value.groups if apart else voice.pick(value.written)
    if voice.chance(0.07) and all(sign.isalnum() for group in value.groups for sign in group):
        return [must(half_written(group, voice)) for group in value.groups]
    if len(way) == len(value.groups) and all(group.isdigit() for group in way) and voice.chance(0.12):
        single = voice.pick(("-", " ", ", "))  # 4-1-1-1 or 4 1 1 1, as whisper writes digits said singly
        return [must(["-".join(group)] if single == "-" else single.join(group).split()) for group in way]
    return [must([word]) for word in way]


def half_written(text: str, voice: Voice) -> list[str]:
    """Some of it in digits, some in words: "4 one one 1", "double 8", as recognisers do when digits are said slowly."""
    if text.isdigit() and len(text) > 2 and voice.chance(0.4):
        return cut(text, *[2] * len(text))  # 23 12 5: said in pairs
    habit = Habit(voice)
    habit.digits, habit.spelling = "singly", "bare"
    units = german.UNITS if voice.language == "de" else english.UNITS
    return [
        str(units.index(word)) if word in units[:10] and voice.chance(0.6) else word
        for word in spoken_mixed(text, voice, habit)
    ]


def spelled(name: str, voice: Voice) -> list[Group]:
    """A name letter by letter, cut in two or three groups."""
    habit = Habit(voice)
    letters = [letter for letter in name if letter.isalpha()]
    if voice.style.digits and voice.chance(0.6) and voice.style.punctuated:
        return [must(written_letters("".join(letters), voice))]
    size = voice.pick((3, 4, len(letters)))
    groups = []
    for at in range(0, len(letters), size):
        words = []
        for letter in letters[at : at + size]:
            words += spoken_letter(letter, voice, habit)
        groups.append(must(words))
    return groups
