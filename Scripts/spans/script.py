"""Dialogue files into calls: alternatives and optional lines are chosen, slots filled, manners of speaking applied.

== bank-card-block          a dialogue; its name begins with its genre
A: Thanks for calling {~brand}, (this is|you're speaking with) {agent}.
? C: Hello there.           a line that is left out half the time
@verify                     one of the ways of the macro `@@ verify`, which `--` separates
C: It's {phone}.            a secret; {~price} is a harmless number, {caller.last} a part of a name, *bullshit* swearing
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass

import deliver
import people
import plainly
import saying
import values
from model import KINDS_ALSO, Mention, Style, Token, Turn, Voice
from values import Value

HERE = os.path.dirname(os.path.abspath(__file__))
BRANDS = {
    "en": [
        "Northfield Energy",
        "Harbor Mutual",
        "BlueLark Mobile",
        "Parcelway",
        "Greenline Water",
        "Union Coast Bank",
        "Oakhurst Clinic",
        "the Meridian Hotel",
        "Fernwood Books",
    ],
    "de": [
        "Nordlicht Energie",
        "Hanse Mutual",
        "Lerche Mobil",
        "Paketfix",
        "Stadtwerke Auental",
        "Volksbank Auental",
        "Praxis am Markt",
        "Hotel Seeblick",
        "Buchhaus Ahrens",
    ],
}
SHOW = {"title": {"en": ["Mr.", "Mrs.", "Ms.", "Dr."], "de": ["Herr", "Frau", "Frau", "Herr"]}}


@dataclass
class Dialogue:
    name: str
    lines: list[str]


def load(name: str, language: str) -> tuple[dict[str, list[list[str]]], list[Dialogue]]:
    """The macros and the dialogues of a file."""
    macros: dict[str, list[list[str]]] = {}
    dialogues: list[Dialogue] = []
    into: list[str] | None = None
    with open(os.path.join(HERE, f"{name}.{language}.txt"), encoding="utf-8") as source:
        for line in (raw.strip() for raw in source):
            if line.startswith("@@ "):
                into = []
                current = macros.setdefault(line[3:].strip(), [into])
            elif line.startswith("== "):
                into = []
                dialogues.append(Dialogue(line[3:].strip(), into))
            elif line == "--":
                into = []
                current.append(into)
            elif line and not line.startswith("#") and into is not None:
                into.append(line)
    return macros, dialogues


def sentences(name: str, language: str) -> list[str]:
    with open(os.path.join(HERE, f"{name}.{language}.txt"), encoding="utf-8") as source:
        return [line.strip() for line in source if line.strip() and not line.startswith("#")]


def alternatives(text: str, voice: Voice) -> str:
    """(a|b|) becomes one of them, from the inside out."""
    pattern = re.compile(r"\(([^()]*\|[^()]*)\)")
    while found := pattern.search(text):
        text = text[: found.start()] + voice.pick(found.group(1).split("|")) + text[found.end() :]
    return re.sub(r"\s+", " ", text).strip()


class Cast:
    """Who and what stands in a call: people by role, one value for each slot, and what has been said already."""

    def __init__(self, voice: Voice):
        self.voice, self.language = voice, voice.language
        self.people: dict[str, tuple[str, str]] = {}
        self.values: dict[str, Value] = {}
        self.named: set[str] = set()
        self.counter = [0]
        self.brand = voice.pick(BRANDS[self.language])

    def person(self, role: str) -> tuple[str, str]:
        if role not in self.people:
            taken = {name for person in self.people.values() for name in person}
            pool = self.language if self.voice.chance(0.85) else ("de" if self.language == "en" else "en")
            free = lambda names: [name for name in names if name not in taken]
            self.people[role] = (self.voice.pick(free(people.FIRST[pool])), self.voice.pick(free(people.LAST[pool])))
        return self.people[role]

    def value(self, slot: str) -> Value:
        if slot not in self.values:
            concept = slot.rstrip("0123456789")
            if concept == "email":
                self.values[slot] = values.email(self.voice.rng, self.language, *self.person("caller"))
            else:
                self.values[slot] = values.make(concept, self.voice.rng, self.language)
        return self.values[slot]


ROLES = ("agent", "caller", "other", "third")


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
    if form == "spelled":
        said.kinds, said.form, said.tags = ("name", "code", "other"), "spoken", {"spelled"}
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
                pieces.append((1, deliver.phrase(voice.pick(deliver.ACKS[cast.language]), said)))
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


def parse(text: str) -> list[tuple[str, str, str]]:
    """A line's parts: ("word", text, ""), ("slot", name, punctuation behind it), ("swear", text, punctuation)."""
    parts = []
    for found in re.finditer(r"\{([^}]+)\}(\S*)|\*([^*]+)\*(\S*)|(\S+)", text):
        if found.group(1):
            parts.append(("slot", found.group(1), found.group(2)))
        elif found.group(3):
            parts.append(("swear", found.group(3), found.group(4)))
        else:
            parts.append(("word", found.group(5), ""))
    return parts


def line_turns(speaker: int, text: str, cast: Cast, extra: dict | None = None) -> list[Turn]:
    """A line with everything that comes of it: the other's "okay", a read-back, a break in between."""
    voice = cast.voice
    turns = [Turn(speaker, [])]
    later: list[tuple[int, list[Token]]] = []
    parts = parse(text)
    bare = sum(1 for kind, word, _ in parts if kind == "word") <= 1
    for kind, name, behind in parts:
        if kind == "word":
            turns[-1].tokens.append(Token(name))
            continue
        if kind == "swear":
            add_swearing(turns[-1], name, behind, cast)
            continue
        if name.startswith("~"):
            words = cast.brand.split() if name == "~brand" else plainly.SLOTS[name[1:]](voice)
            pieces = [(0, [Token(word) for word in words])]
        elif extra and name in extra:
            pieces = [(0, extra[name]())]
        elif name.partition(".")[0] in ROLES:
            pieces = name_pieces(name, cast)
            if bare:
                pieces[0][1][-1].mention.tags.add("question")
        else:
            slot, _, manner = name.partition("!")
            value = cast.value(slot)
            value.detail["am"] = bool(turns[-1].tokens) and turns[-1].tokens[-1].text.lower() == "am"
            written = voice.style.digits and voice.chance(0.84) and value.concept not in ("password",)
            again = voice.chance(0.92) and slot in cast.named
            pieces, after = deliver.deliver(
                value, voice, written, cast.counter, manner or ("plain" if again else deliver.choose(value, voice))
            )
            cast.named.add(slot)
            if bare:
                for token in (token for _, tokens in pieces for token in tokens if token.mention):
                    token.mention.tags.add("question")
            later += after
        for who, tokens in pieces:
            if who == 1:
                turns += [Turn(1 - speaker, tokens), Turn(speaker, [])]
            elif who == 2:
                turns.append(Turn(speaker, tokens))
            else:
                turns[-1].tokens += tokens
        if behind and turns[-1].tokens:
            end = turns[-1].tokens[-1]
            end.text = end.text.rstrip(",.") + behind if end.text[-1] in ",." else end.text + behind
    turns += [Turn(speaker if who == 0 else 1 - speaker, tokens) for who, tokens in later]
    return [turn for turn in turns if turn.tokens]


MASKS = (
    (r"(?i)^(f)uck", r"\1***"),
    (r"(?i)^(f)uck", r"\1**k"),
    (r"(?i)^(sh)it", r"\1*t"),
    (r"(?i)^(b)itch", r"\1****"),
    (r"(?i)^(a)sshole", r"\1**hole"),
    (r"(?i)^(Sch)eiß", r"\1***"),
    (r"(?i)^(A)rsch", r"\1****"),
)


def add_swearing(turn: Turn, text: str, behind: str, cast: Cast) -> None:
    """Swearing; a word in square brackets belongs to the phrase but need not be hidden: *[son of a] bitch*."""
    voice = cast.voice
    cast.counter[0] += 1
    said = Mention(cast.counter[0], "profanity", ("profanity",), "profanity", "words", {"profanity"})
    soft = re.match(r"\[([^\]]*)\]\s*(.*)", text)
    before, core = (soft.group(1).split(), soft.group(2).split()) if soft else ([], text.split())
    turn.tokens += [Token(word, said, False) for word in before]
    for word in core:
        if voice.style.digits and voice.chance(0.1):
            fitting = [(pattern, mask) for pattern, mask in MASKS if re.search(pattern, word)]
            if fitting:
                pattern, mask = voice.pick(fitting)
                word = re.sub(pattern, mask, word)
                said.tags.add("masked")
        turn.tokens.append(Token(word, said, True))
    turn.tokens[-1].text += behind


def expand(dialogue: Dialogue, macros: dict[str, list[list[str]]], voice: Voice) -> list[str]:
    """The dialogue's lines with macros put in and optional lines decided."""
    lines = []
    for line in dialogue.lines:
        if line.startswith("?"):
            if voice.chance(0.5):
                continue
            line = line[1:].strip()
        if line.startswith("@"):
            lines += expand(Dialogue("", voice.pick(macros[line[1:].strip()])), macros, voice)
        else:
            lines.append(alternatives(line, voice))
    return lines


def voice_for(rng, language: str, style: Style) -> Voice:
    return Voice(rng, language, style)
