"""Values that are not just groups of digits and letters: e-mail addresses, dates, postal addresses, passwords."""

from __future__ import annotations

import english
import german
from model import Voice
from spelling import Group, Habit, hyphenate, may, must, sign, spoken_digits, spoken_letter, spoken_mixed
from value import Value


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
        if voice.chance(0.15):  # maria.lindt at gmail.com
            local, _, domain = value.written[0][0].partition("@")
            return [must([local]), must(sign("@", voice)), must([domain])]
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
