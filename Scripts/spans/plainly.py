"""Harmless numbers: prices, times, years, counts. They are said in the call's style, digits or words, and never belong to a mention."""

from __future__ import annotations

import english
import german
from model import Voice
from spelling import hyphenate


def cardinal(value: int, voice: Voice) -> list[str]:
    if voice.style.digits and (value > 9 or voice.chance(0.3)):
        return [f"{value:,}" if value >= 1000 and voice.language == "en" else f"{value}"]
    return [german.number(value)] if voice.language == "de" else hyphenate(english.number(value), voice)


def price(voice: Voice) -> list[str]:
    whole, cents = voice.rng.choice(
        (voice.rng.randint(3, 99), voice.rng.randint(100, 999), voice.rng.choice((1200, 1500, 2000, 5000)))
    ), voice.rng.choice((0, 0, 50, 99, 95))
    if voice.language == "de":
        if voice.style.digits:
            return [f"{whole},{cents:02d}" if cents else f"{whole}", voice.pick(("Euro", "Euro", "€"))]
        return [german.number(whole), "Euro"] + ([german.number(cents)] if cents else [])
    if voice.style.digits:
        return [f"${whole}.{cents:02d}" if cents else f"${whole}"] if voice.chance(0.8) else [f"{whole}", "dollars"]
    return (
        hyphenate(english.number(whole), voice)
        + [voice.pick(("dollars", "dollars", "pounds", "bucks"))]
        + (hyphenate(english.number(cents), voice) if cents else [])
    )


def clock(voice: Voice) -> list[str]:
    hour, minute = voice.rng.randint(1, 12), voice.rng.choice((0, 0, 15, 30, 45, 20))
    if voice.language == "de":
        hour += 7 if hour < 6 else 0
        if voice.style.digits:
            return [f"{hour}:{minute:02d}" if minute else f"{hour}", "Uhr"]
        return [german.number(hour, last=False), "Uhr"] + ([german.number(minute)] if minute else [])
    if voice.style.digits:
        return [f"{hour}:{minute:02d}" if minute else f"{hour}"] + [voice.pick(("p.m.", "a.m.", "PM"))]
    return [english.UNITS[hour]] + (
        hyphenate(english.number(minute), voice) if minute else voice.pick((["o'clock"], ["p", "m"], ["a", "m"]))
    )


def year(voice: Voice) -> list[str]:
    value = voice.rng.randint(1938, 2024)
    if voice.style.digits:
        return [str(value)]
    return [german.year(value, voice)] if voice.language == "de" else hyphenate(english.year(value, voice), voice)


def date(voice: Voice) -> list[str]:
    """The day of an event: a day and a month, seldom a year."""
    day, month = voice.rng.randint(1, 28), voice.rng.randint(0, 11)
    if voice.language == "de":
        return ([f"{day}."] if voice.style.digits else [german.ordinal(day, "ten")]) + [german.MONTHS[month]]
    if voice.style.digits:
        return (
            [english.MONTHS[month], f"{day}" + voice.pick(("", "th"))]
            if 3 < day < 20
            else [english.MONTHS[month], f"{day}"]
        )
    return voice.pick(
        (
            [english.MONTHS[month]] + hyphenate(english.ordinal(day), voice),
            ["the"] + hyphenate(english.ordinal(day), voice) + ["of", english.MONTHS[month]],
        )
    )


def percent(voice: Voice) -> list[str]:
    value = voice.rng.randint(2, 99)
    if voice.style.digits:
        return [f"{value}%"] if voice.language == "en" else voice.pick(([f"{value}%"], [f"{value}", "Prozent"]))
    return cardinal(value, voice) + ["Prozent" if voice.language == "de" else "percent"]


def version(voice: Voice) -> list[str]:
    major, minor = voice.rng.randint(2, 17), voice.rng.randint(0, 9)
    if voice.style.digits:
        return [f"{major}.{minor}"]
    return cardinal(major, voice) + ["Punkt" if voice.language == "de" else "point"] + cardinal(minor, voice)


def score(voice: Voice) -> list[str]:
    left, right = voice.rng.randint(0, 5), voice.rng.randint(0, 5)
    if voice.style.digits:
        return [f"{left}:{right}"] if voice.language == "de" else [f"{left}-{right}"]
    return cardinal(left, voice) + ["zu" if voice.language == "de" else "to"] + cardinal(right, voice)


def flight(voice: Voice) -> list[str]:
    letters, value = voice.pick(("LH", "BA", "UA", "EW")), voice.rng.randint(101, 989)
    if voice.style.digits:
        return [f"{letters}{value}"] if voice.chance(0.5) else [letters, f"{value}"]
    return list(letters) + cardinal(value, voice)


def run(voice: Voice) -> list[str]:
    """Counting aloud: one two three."""
    start, count = voice.rng.randint(1, 4), voice.rng.randint(3, 5)
    words = [word for value in range(start, start + count) for word in cardinal(value, voice)]
    return [
        word + ("," if voice.style.punctuated and place < len(words) - 1 else "") for place, word in enumerate(words)
    ]


def sized(low: int, high: int, step: int = 1):
    return lambda voice: cardinal(voice.rng.randrange(low, high + 1, step), voice)


SLOTS = {
    "price": price,
    "clock": clock,
    "year": year,
    "date": date,
    "percent": percent,
    "version": version,
    "score": score,
    "flight": flight,
    "count": sized(2, 40),
    "minutes": sized(2, 59),
    "small": sized(2, 12),
    "big": sized(100, 900, 50),
    "huge": sized(1000, 90000, 1000),
    "room": sized(101, 620),
    "line": sized(2, 299),
    "degrees": sized(2, 35),
    "digit": sized(1, 9),
    "age": sized(19, 91),
    "run": run,
    "model": sized(10, 990, 10),
    "hundreds": sized(110, 990),
}
