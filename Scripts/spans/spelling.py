"""Digits, letters and signs as words, by the habits of one saying.

A group is a list of (word, must): `must` words belong to the secret; the others ("area code", "it's") may be covered and may be left.
"""

from __future__ import annotations

import english
import german
from model import Voice

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
    if letter == "ß":
        return ["Eszett"]
    if not letter.isascii() and not (room is german and letter.lower() in german.UMLAUTS):
        return [letter.upper()]
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
