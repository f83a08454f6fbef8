"""What a recogniser makes of the words: its writing style and, at a rate, its mistakes."""

from __future__ import annotations

import re

import english
import german
from model import Token, Turn, Voice

# Share of words damaged: homophones in numbers, splits and joins, dropped little words, wrong little words.
NOISE = {"clean": 0.0, "light": 0.04, "heavy": 0.12}
HOMOPHONES = {
    "two": ("to", "too"),
    "four": ("for", "fore"),
    "eight": ("ate",),
    "one": ("won",),
    "three": ("free", "tree"),
    "oh": ("o", "owe"),
    "five": ("fife",),
    "nine": ("nein", "niner"),
    "dot": ("dott",),
    "six": ("sicks",),
    "B": ("bee",),
    "C": ("see",),
    "R": ("are",),
    "U": ("you",),
    "T": ("tea",),
    "I": ("eye",),
}
HEARD_DE = {
    "zwei": ("zwo", "zwai"),
    "fünf": ("fuenf",),
    "eins": ("ein",),
    "zwölf": ("zwoelf",),
    "dreißig": ("dreissig",),
    "vier": ("fier",),
    "acht": ("achte",),
    "Bindestrich": ("Binde", "Strich"),
    "Klammeraffe": ("Klammer", "Affe"),
    "Punkt": ("punkt",),
}
LITTLE = {
    "en": {
        "your": "you're",
        "there": "their",
        "it's": "its",
        "we're": "were",
        "you're": "your",
        "and": "an",
        "then": "than",
    },
    "de": {"das": "dass", "dass": "das", "einen": "ein", "denn": "den", "haben": "habe"},
}
DROPPED = {"en": {"the", "a", "of", "so", "just", "and"}, "de": {"der", "die", "das", "so", "mal", "ja"}}
ABBREVIATIONS = {
    "en": {
        "mr.": "mister",
        "mrs.": "missus",
        "ms.": "miss",
        "dr.": "doctor",
        "st.": "street",
        "e-mail": "email",
        "wi-fi": "wifi",
        "p.m.": "p m",
        "a.m.": "a m",
    },
    "de": {
        "dr.": "doktor",
        "e-mail": "e mail",
        "nr.": "nummer",
        "z.b.": "zum beispiel",
        "wlan": "wlan",
        "prof.": "professor",
    },
}
TENS_DE = [word for word in german.TENS[2:]]


def damage(turn: Turn, voice: Voice, rate: float) -> None:
    """Puts mistakes into a turn, in place. The secret's own words are never dropped: a word nobody can hear is no leak."""
    if rate == 0:
        return
    out: list[Token] = []
    for token in turn.tokens:
        core = token.text.strip(",.?!")
        if not voice.chance(rate) or token.mention and token.mention.category == "profanity":
            out.append(token)
        elif token.mention:
            out += misheard(token, core, voice)
        elif core.lower() in LITTLE[voice.language]:
            out.append(
                Token(
                    token.text.replace(core, LITTLE[voice.language][core.lower()]), pause=token.pause, opens=token.opens
                )
            )
        elif core.lower() in DROPPED[voice.language] and core == token.text and not token.opens and voice.chance(0.7):
            continue
        else:
            out.append(token)
    turn.tokens = out


def misheard(token: Token, core: str, voice: Voice) -> list[Token]:
    table = HOMOPHONES if voice.language == "en" else HEARD_DE
    if voice.language == "de" and token.mention and token.mention.form == "spoken":
        for tens in TENS_DE:
            unit = core[: -len(tens) - 3]
            if core.endswith("und" + tens) and unit in german.UNITS + ["ein"]:
                return clone(token, [unit, "und", token.text[len(unit) + 3 :]])
    if core in table and token.mention and token.mention.form == "spoken":
        if core in ("Bindestrich", "Klammeraffe"):
            return clone(token, list(table[core]))
        return [copy(token, token.text.replace(core, voice.pick(table[core]), 1))]
    if "-" in core and core.split("-")[0] in english.TENS:
        return [copy(token, token.text.replace("-", ""))] if voice.chance(0.3) else clone(token, token.text.split("-"))
    return [token]


def copy(token: Token, text: str) -> Token:
    return Token(text, token.mention, token.must, token.pause, token.opens)


def clone(token: Token, texts: list[str]) -> list[Token]:
    return [
        Token(text, token.mention, token.must, token.pause if place == 0 else 0, token.opens and place == 0)
        for place, text in enumerate(texts)
    ]


def write(turn: Turn, voice: Voice) -> None:
    """Gives the turn the recogniser's spelling, in place: capitals and punctuation, or neither."""
    if voice.style.punctuated:
        tidy(turn)
        return
    out: list[Token] = []
    for token in turn.tokens:
        text = token.text.lower()
        for short, long in ABBREVIATIONS[voice.language].items():
            if text.rstrip(",?!") == short:
                text = long
        if voice.style.digits:
            pieces = [re.sub(r"^[\"“]+|[,.?!;:\"”…]+$", "", piece) for piece in text.split()]
        else:
            text = re.sub(r"[^\w'*\s-]", " ", text)
            pieces = [piece.strip("'") for piece in re.split(r"[\s-]+", text)]
        written = clone(token, [piece for piece in pieces if piece and piece != "-"])
        if len(written) > 1 and token.mention and "hide-compound" in token.mention.tags:
            written[-1].must = False  # the "akte" of "Ebeling-Akte"
        out += written
    turn.tokens = out


def tidy(turn: Turn) -> None:
    """A capital at the start and a stop at the end."""
    if not turn.tokens:
        return
    first, last = turn.tokens[0], turn.tokens[-1]
    if first.text and first.text[0].islower() and "@" not in first.text:
        first.text = first.text[0].upper() + first.text[1:]
    if last.text[-1] == ",":
        last.text = last.text[:-1]
    if last.text[-1].isalnum():
        last.text += "."
