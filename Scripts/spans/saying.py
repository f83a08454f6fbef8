"""From a value to groups of words, in digits or as people say it.

A group is a list of (word, must): `must` words belong to the secret; the others ("area code", "it's") may be covered and may be left.
"""

from __future__ import annotations

import english
import german
from model import Voice
from values import Value

Group = list[tuple[str, bool]]


def must(words: list[str]) -> Group:
    return [(word, True) for word in words]


def may(words: list[str]) -> Group:
    return [(word, False) for word in words]


class Habit:
    """How one saying of one value goes: its zero, its two, doubles, singly or in pairs, and its spelling alphabet."""

    def __init__(self, voice: Voice):
        self.zero = voice.weigh(zero=0.5, oh=0.38, nought=0.06, o=0.06)
        self.two = voice.weigh(zwei=0.6, zwo=0.4)
        self.doubles = voice.chance(0.25)
        self.digits = (
            voice.weigh(singly=0.5, pairs=0.22, mixed=0.28)
            if voice.language == "en"
            else voice.weigh(singly=0.42, pairs=0.33, mixed=0.25)
        )
        self.spelling = voice.weigh(bare=0.45, aided=0.3, some=0.25)
        self.alphabet = (
            voice.weigh(nato=0.5, homely=0.5) if voice.language == "en" else voice.weigh(old=0.5, towns=0.2, homely=0.3)
        )
        self.named = voice.chance(0.12)


def spoken_digits(text: str, voice: Voice, habit: Habit) -> list[str]:
    if voice.language == "de":
        return german.digits(text, voice, habit.two, habit.doubles, habit.digits)
    words = english.digits(text, voice, habit.zero, habit.doubles, habit.digits)
    return hyphenate(words, voice)


def hyphenate(words: list[str], voice: Voice) -> list[str]:
    """twenty one -> twenty-one where the recogniser punctuates."""
    out: list[str] = []
    for word in words:
        if voice.style.punctuated and out and out[-1] in english.TENS[2:] and word in english.UNITS[1:10]:
            out[-1] += "-" + word
        else:
            out.append(word)
    return out


def spoken_letter(letter: str, voice: Voice, habit: Habit) -> list[str]:
    room = german if voice.language == "de" else english
    if habit.spelling == "aided" or habit.spelling == "some" and voice.chance(0.35):
        return room.spell_aided(letter, voice, habit.alphabet)
    if habit.named and letter.lower() in room.LETTER_NAMES:
        return [room.LETTER_NAMES[letter.lower()]]
    return [letter.upper()]


def spoken_mixed(text: str, voice: Voice, habit: Habit) -> list[str]:
    """Letters and digits one after the other; runs of digits as the habit has them."""
    words, at = [], 0
    while at < len(text):
        end = at
        while end < len(text) and text[end].isdigit():
            end += 1
        if end > at:
            words += spoken_digits(text[at:end], voice, habit)
            at = end
        elif text[at] in english.SIGNS:
            words += sign(text[at], voice)
            at += 1
        else:
            double = text[at : at + 2] == text[at] * 2 and voice.chance(0.5)
            name = spoken_letter(text[at], voice, habit)
            words += (
                (["double"] if voice.language == "en" else ["doppel"]) + name
                if double and len(name) == 1
                else name * (2 if double else 1)
            )
            at += 2 if double else 1
    return words


def sign(symbol: str, voice: Voice) -> list[str]:
    return voice.pick((german if voice.language == "de" else english).SIGNS[symbol]).split()


def written_letters(text: str, voice: Voice) -> list[str]:
    """Spelled letters as recognisers write them: M-A-R-I-A, M. A. R. I. A., M A R I A."""
    if voice.style.punctuated:
        return voice.pick(
            (
                ["-".join(text.upper())],
                [f"{letter}," for letter in text.upper()[:-1]] + [text[-1].upper()],
                [f"{letter}." for letter in text.upper()],
                list(text.upper()),
            )
        )
    return list(text.upper())


def say(value: Value, voice: Voice, written: bool, apart: bool = False) -> list[Group]:
    """The value's groups as words. `written` asks for digits where the kind has them, `apart` for groups that something can stand between."""
    habit = Habit(voice)
    if apart and value.concept in ("email", "ip"):
        written = False
    special = {
        "email": email,
        "dob": dob,
        "address": address,
        "postcode": postcode,
        "plz": postcode,
        "password": password,
        "ip": ip,
        "expiry": expiry,
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
    habit = Habit(voice)
    habit.digits, habit.spelling = "singly", "bare"
    units = german.UNITS if voice.language == "de" else english.UNITS
    return [
        str(units.index(word)) if word in units[:10] and voice.chance(0.6) else word
        for word in spoken_mixed(text, voice, habit)
    ]


def ip(value: Value, voice: Voice, habit: Habit, written: bool) -> list[Group]:
    if written:
        return [must([value.written[0][0]])]
    point = sign(".", voice)
    return [
        must((point if place else []) + spoken_digits(octet, voice, habit)) for place, octet in enumerate(value.groups)
    ]


def expiry(value: Value, voice: Voice, habit: Habit, written: bool) -> list[Group]:
    month, year = value.groups
    if written:
        return [must(voice.pick(value.written))]
    room = german if voice.language == "de" else english
    if voice.language == "de":
        return [
            must(voice.pick(([german.number(int(month))], spoken_digits(month, voice, habit)))),
            must(voice.pick(([german.number(int(year))], [german.year(2000 + int(year), voice)]))),
        ]
    first = voice.pick(([room.MONTHS[int(month) - 1]], spoken_digits(month, voice, habit), english.number(int(month))))
    return [
        must(hyphenate(first, voice)),
        must(hyphenate(voice.pick((english.number(int(year)), ["twenty"] + english.number(int(year)))), voice)),
    ]


def password(value: Value, voice: Voice, habit: Habit, written: bool) -> list[Group]:
    word, digits = value.groups
    lead = may(
        voice.pick((["capital", word[0]], ["with", "a", "capital", word[0]], []))
        if voice.language == "en"
        else voice.pick((["großes", word[0]], []))
    )
    lead = [(text, len(text) == 1) for text, _ in lead] if lead and lead[-1][0] == word[0] else []
    if written and voice.chance(0.5):
        return [must([word + digits])]
    return [lead + must([word]), must([digits] if written else spoken_digits(digits, voice, habit))]


def email(value: Value, voice: Voice, habit: Habit, written: bool) -> list[Group]:
    if written and voice.chance(0.9):
        return [must(value.written[0])]
    groups: list[Group] = [[]]
    for place, part in enumerate(value.groups):
        if part == "@":
            groups.append(must(sign("@", voice)))
        elif part in (".", "_", "-"):
            if groups[-1] == [] or voice.chance(0.75):
                groups[-1] += must(sign(part, voice))
            else:
                groups.append(must(sign(part, voice)))
        elif part.isdigit():
            groups[-1] += must([part] if written else spoken_digits(part, voice, habit))
        else:
            groups[-1] += must(label(part, voice, habit, place < len(value.detail["local"])))
    return groups


def label(part: str, voice: Voice, habit: Habit, local: bool) -> list[str]:
    """A label of an address as it is heard: as a word, spelled, or both."""
    known = {
        "gmail": ["g", "mail"],
        "gmx": ["G", "M", "X"],
        "btinternet": ["B", "T", "internet"],
        "icloud": ["i", "cloud"],
        "hotmail": ["hot", "mail"],
        "t-online": ["t", "minus" if voice.language == "de" else "dash", "online"],
        "de": ["D", "E"],
        "uk": ["U", "K"],
    }
    if (
        part in known
        and (part in ("gmx", "uk", "t-online") or voice.chance(0.4))
        and not (part == "de" and voice.chance(0.6))
    ):
        return known[part]
    if "-" in part:
        return [
            word
            for place, piece in enumerate(part.split("-"))
            for word in (sign("-", voice) if place else []) + [piece]
        ]
    if local and len(part) == 1:
        return [part.upper()]
    if local and voice.chance(0.15) and len(part) < 9:
        return [word for letter in part for word in spoken_letter(letter, voice, habit)]
    return [part]


def dob(value: Value, voice: Voice, habit: Habit, written: bool) -> list[Group]:
    day, month, year = value.detail["day"], value.detail["month"], value.detail["year"]
    if voice.language == "de":
        name = german.MONTHS[month - 1]
        if written:
            return [
                must(words)
                for words in voice.pick(
                    (
                        [[f"{day}.{month}.{year}"]],
                        [[f"{day}.", name], [str(year)]],
                        [[f"{day:02d}.{month:02d}.{year}"]],
                        [[f"{day}.{month}.{year % 100:02d}"]],
                    )
                )
            ]
        short = german.number(year % 100) if year % 100 > 9 else "null " + german.UNITS[year % 100]
        last = voice.pick((german.year(year, voice), short)).split()
        ending = "ten" if value.detail.get("am") else voice.pick(("ter", "te", "ten"))
        return [
            must([german.ordinal(day, ending)]),
            must([voice.pick((name, name, german.ordinal(month, ending)))]),
            must(last),
        ]
    name = english.MONTHS[month - 1]
    if written:
        ordinal = f"{day}{'th' if 10 < day < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"
        return [
            must(words)
            for words in voice.pick(
                (
                    [[name, f"{day},"], [str(year)]],
                    [[f"{month:02d}/{day:02d}/{year}"]],
                    [[f"{ordinal}", "of", name], [str(year)]],
                    [[name, f"{ordinal},"], [str(year)]],
                    [[f"{month}/{day}/{year % 100:02d}"]],
                    [[str(day), name], [str(year)]],
                    [[f"{day:02d}-{month:02d}-{year}"]],
                )
            )
        ]
    low = year % 100
    short = [habit.zero if habit.zero != "nought" else "oh", english.UNITS[low]] if low < 10 else english.number(low)
    years = hyphenate(
        voice.pick((english.year(year, voice), english.year(year, voice), short if low else ["two", "thousand"])), voice
    )
    days = hyphenate(english.ordinal(day), voice)
    if voice.chance(0.2):
        return [
            must(spoken_digits(f"{month:02d}" if voice.chance(0.4) else str(month), voice, habit)),
            must(hyphenate(english.number(day), voice)),
            must(years),
        ]
    first = voice.pick(
        (
            [name] + days,
            ["the"] + days + ["of", name],
            days + ["of", name],
            [name] + hyphenate(english.number(day), voice),
        )
    )
    return [[(word, word != "the") for word in first], must(years)]


def postcode(value: Value, voice: Voice, habit: Habit, written: bool) -> list[Group]:
    code = value.detail["code"]
    if written:
        return [must([part]) for part in code.split()]
    return [must(spoken_mixed(part, voice, habit)) for part in code.split()]


def address(value: Value, voice: Voice, habit: Habit, written: bool) -> list[Group]:
    detail = value.detail
    house = detail["house"]
    digits = house.rstrip("abc")
    street = detail["street"].split()
    if voice.language == "de":
        number = (
            [house]
            if written
            else [german.shortened(german.number(int(digits)), voice)] + ([house[-1]] if house != digits else [])
        )
        groups = [must(street + number)]
        if voice.chance(0.75):
            groups.append(
                may(voice.pick(([], ["in"], ["in"], [])))
                + postcode(value, voice, habit, written)[0]
                + must(detail["town"].split())
            )
        elif voice.chance(0.5):
            groups.append(may(["in"]) + must(detail["town"].split()))
        return groups
    if written:
        number = [house]
    elif len(house) == 3 and house[1] != "0" and voice.chance(0.7):
        number = hyphenate(english.number(int(house[0])) + english.number(int(house[1:])), voice)
    elif len(house) == 4 and house[2] != "0" and house[1] != "0" and voice.chance(0.8):
        number = hyphenate(english.number(int(house[:2])) + english.number(int(house[2:])), voice)
    elif len(house) >= 3 and voice.chance(0.6):
        number = english.singly(house, voice, "oh", False)
    else:
        number = hyphenate(english.number(int(house)), voice)
    groups = [must(number + street)]
    if detail.get("flat"):
        groups.append(
            must(
                [voice.pick(("apartment", "unit", "apartment")), detail["flat"]]
                if written
                else [voice.pick(("apartment", "unit"))] + spoken_mixed(detail["flat"], voice, habit)
            )
        )
    if voice.chance(0.8):
        town = detail["town"].split()
        if detail["land"] == "us":
            link = may(["zip", "code"]) if voice.chance(0.15) else []
            groups.append(must(town + [detail["state"]]) + link + postcode(value, voice, habit, written)[0])
        else:
            groups.append(must(town))
            groups += postcode(value, voice, habit, written)
    return groups


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
            words += (
                [letter.upper()]
                if letter.lower() not in "abcdefghijklmnopqrstuvwxyz"
                else spoken_letter(letter, voice, habit)
            )
        groups.append(must(words))
    return groups
