"""How numbers, letters and signs are spoken in English. Every function gives a list of words."""

from __future__ import annotations

from model import Voice

UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth"
).split()
MONTHS = "January February March April May June July August September October November December".split()
NATO = (
    "Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliet Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform "
    "Victor Whiskey X-ray Yankee Zulu"
).split()
HOMELY = (
    "apple|Adam|able|Alice boy|baker|bear|Bob cat|Charlie|car dog|David|delta egg|Edward|easy|elephant Frank|fox|fish|Freddie "
    "George|girl|golf|goat Harry|hotel|house|Henry ink|Ida|igloo|India Jack|John|juliet king|kite|kilo lemon|Larry|love Mary|mother|Mike "
    "Nancy|Nora|nut|november orange|Oscar|ocean Peter|Paul|papa queen|Quebec Robert|rabbit|Roger sugar|Sam|Susan|snake Tom|tango|table|Terry "
    "uncle|umbrella|under Victor|violin|van William|water|whiskey x-ray|xylophone yellow|yankee|young zebra|zulu|zoo"
).split()
LETTER_NAMES = {
    "b": "bee",
    "c": "see",
    "i": "eye",
    "j": "jay",
    "k": "kay",
    "p": "pea",
    "q": "queue",
    "r": "are",
    "t": "tea",
    "u": "you",
    "y": "why",
    "z": "zed",
}
SIGNS = {
    "-": ("dash", "dash", "hyphen"),
    ".": ("dot",) * 14 + ("point",),
    "@": ("at",),
    "_": ("underscore", "underscore", "under score"),
    "+": ("plus",),
    "/": ("slash",),
    ":": ("colon",),
}


def number(value: int) -> list[str]:
    """A cardinal below a million: 47 is forty seven, 1250 one thousand two hundred fifty."""
    if value < 20:
        return [UNITS[value]]
    if value < 100:
        return [TENS[value // 10]] + ([UNITS[value % 10]] if value % 10 else [])
    if value < 1000:
        rest = value % 100
        return [UNITS[value // 100], "hundred"] + (number(rest) if rest else [])
    rest = value % 1000
    return number(value // 1000) + ["thousand"] + (number(rest) if rest else [])


def ordinal(value: int) -> list[str]:
    if value <= 20:
        return [ORDINALS[value]]
    return [TENS[value // 10], ORDINALS[value % 10]] if value % 10 else [TENS[value // 10][:-1] + "ieth"]


def year(value: int, voice: Voice) -> list[str]:
    if 2000 <= value < 2010:
        return (
            ["two", "thousand"] + (["and"] if voice.chance(0.3) else []) + ([UNITS[value % 10]] if value % 10 else [])
        )
    if 2010 <= value and voice.chance(0.2):
        return ["two", "thousand"] + number(value % 100)
    low = value % 100
    return number(value // 100) + (["hundred"] if low == 0 else ["oh", UNITS[low]] if low < 10 else number(low))


def singly(digits: str, voice: Voice, zero: str, doubles: bool) -> list[str]:
    words, at = [], 0
    while at < len(digits):
        run = len(digits) - at - len(digits[at:].lstrip(digits[at]))
        name = zero if digits[at] == "0" else UNITS[int(digits[at])]
        if doubles and run >= 3 and voice.chance(0.6):
            words += [voice.pick(("triple", "triple", "treble")), name]
            at += 3
        elif doubles and run >= 2:
            words += ["double", name]
            at += 2
        else:
            words.append(name)
            at += 1
    return words


def pair(two: str, zero: str) -> list[str]:
    if two == "00":
        return ["double", "oh"] if zero == "oh" else ["zero", "zero"]
    return [zero, UNITS[int(two[1])]] if two[0] == "0" else number(int(two))


def digits(group: str, voice: Voice, zero: str, doubles: bool, habit: str) -> list[str]:
    """A group of digits in one of the ways people read them; `habit` is singly, pairs or mixed."""
    size = len(group)
    if habit == "singly" or size == 1 or size > 8:
        return singly(group, voice, zero, doubles)
    if size >= 2 and group.strip("0") and group.endswith("00") and voice.chance(0.7):
        if group.endswith("000") and size == 4 and group[0] != "0":
            return [UNITS[int(group[0])], "thousand"]
        if size in (3, 4) and group[0] != "0" and (size == 3 or group[1] != "0"):
            return number(int(group[:-2])) + ["hundred"]
    if size == 3:
        if group[1] == "0":
            return singly(group, voice, zero, doubles)
        return voice.pick(
            (
                lambda: [UNITS[int(group[0])] if group[0] != "0" else zero] + number(int(group[1:])),
                lambda: singly(group, voice, zero, doubles),
            )
        )()
    if size % 2 == 0 and (habit == "pairs" or voice.chance(0.5)):
        return [word for at in range(0, size, 2) for word in pair(group[at : at + 2], zero)]
    return singly(group, voice, zero, doubles)


def aid(letter: str, voice: Voice, alphabet: str) -> str:
    place = ord(letter.lower()) - 97
    return NATO[place] if alphabet == "nato" else voice.pick(HOMELY[place].split("|"))


def spell_aided(letter: str, voice: Voice, alphabet: str) -> list[str]:
    """A letter with its word: "B as in boy", "B for Bravo", "Bravo" alone."""
    word = aid(letter, voice, alphabet)
    if alphabet == "nato" and voice.chance(0.75):
        return [word]
    return [letter.upper()] + voice.pick((["as", "in"], ["as", "in"], ["for"], ["like"], ["as", "in"])) + [word]
