"""Names and swearing, as a line's slots ask for them."""

from __future__ import annotations

import re

import deliver
import phrases
import saying
from cast import Cast
from model import Mention, Token, Turn

SHOW = {"title": {"en": ["Mr.", "Mrs.", "Ms.", "Dr."], "de": ["Herr", "Frau", "Frau", "Herr"]}}


def name_pieces(slot: str, cast: Cast) -> list[tuple[int, list[Token]]]:
    """A name in the form that the slot asks for: caller, caller.first, .last, .title, .poss, .spelled, .turned (last name, first name)."""
    voice = cast.voice
    role, _, form = slot.partition(".")
    first, last = cast.person(role)
    cast.counter[0] += 1
    said = Mention(
        cast.counter[0], "name", ("name",), "sensitive", "words", {"name", "again" if role in cast.named else "first"}
    )
    cast.named.add(role)
    said.tags.add("unlisted" if role in cast.strangers else "listed")
    if form == "spelled":
        said.kinds, said.form, said.tags = ("name", "code", "other"), "spoken", {"spelled"} | said.tags & {"listed", "unlisted"}
        groups = saying.spelled(last, voice)
        pieces = []
        for place, group in enumerate(groups):
            pieces.append(
                (
                    0,
                    (
                        deliver.comma(deliver.tokens(group, said), voice, 0.4)
                        if place < len(groups) - 1
                        else deliver.tokens(group, said)
                    ),
                )
            )
            if place < len(groups) - 1 and voice.chance(0.3):
                said.tags.add("interrupted")
                pieces.append((1, deliver.phrase(voice.pick(phrases.ACKS[cast.language]), said)))
        return pieces
    texts = {
        "": [first, last],
        "first": [first],
        "last": [last],
        "turned": [last + ",", first],
        "title": [last],
        "poss": [possessive(last, cast.language)],
        "firstposs": [possessive(first, cast.language)],
    }[form]
    tokens = [Token(word, said, True) for text in texts for word in text.split()]
    if form == "title":
        # The title suits the sentence in German ("mit Frau X", "Herr X"), never "Herrn".
        tokens = [Token(voice.pick(SHOW["title"][cast.language]), said, False)] + tokens
    return [(0, tokens)]


def possessive(name: str, language: str) -> str:
    if language == "en":
        return name + "'s"
    return name + ("'" if name[-1] in "sxzß" else "s")


MASKS = (
    (r"(?i)^(f)uck", r"\1***"),
    (r"(?i)^(f)uck", r"\1**k"),
    (r"(?i)^(sh)it", r"\1*t"),
    (r"(?i)^(b)itch", r"\1****"),
    (r"(?i)^(a)sshole", r"\1**hole"),
    (r"(?i)^(Sch)eiß", r"\1***"),
    (r"(?i)^(A)rsch", r"\1****"),
)


PARTS = ("bull", "ass", "mother", "dick", "horse", "cluster", "scheiß", "arsch", "huren", "drecks")


def broken(word: str) -> str:
    """A compound as recognisers split it: bull shit, scheiß egal."""
    for part in PARTS:
        if word.lower().startswith(part) and len(word) > len(part) + 3 and "*" not in word:
            return word[: len(part)] + " " + word[len(part) :]
    return word


def add_swearing(turn: Turn, text: str, behind: str, cast: Cast) -> None:
    """Swearing; words in square brackets belong to the phrase but need not be hidden: *[son of a] bitch*, *fick [dich]*."""
    voice = cast.voice
    cast.counter[0] += 1
    said = Mention(cast.counter[0], "profanity", ("profanity",), "profanity", "words", {"profanity"})
    parts = re.fullmatch(r"(?:\[([^\]]*)\]\s*)?([^\[\]]*?)(?:\s*\[([^\]]*)\])?", text)
    before, core, after = ((part or "").split() for part in parts.groups())
    turn.tokens += [Token(word, said, False) for word in before]
    for word in core:
        if voice.style.digits and voice.chance(0.1):
            fitting = [(pattern, mask) for pattern, mask in MASKS if re.search(pattern, word)]
            if fitting:
                pattern, mask = voice.pick(fitting)
                word = re.sub(pattern, mask, word)
                said.tags.add("masked")
        if voice.chance(0.12):
            word = voice.pick([way for way in (broken(word), word.replace("ß", "ss")) if way != word] or [word])
        turn.tokens += [Token(piece, said, True) for piece in word.split()]
    turn.tokens += [Token(word, said, False) for word in after]
    turn.tokens[-1].text += behind
