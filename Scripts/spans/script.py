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
import inserts
import plainly
from cast import ROLES, Cast
from model import Token, Turn, Voice

HERE = os.path.dirname(os.path.abspath(__file__))


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
            inserts.add_swearing(turns[-1], name, behind, cast)
            continue
        if name.startswith("~"):
            words = cast.brand.split() if name == "~brand" else plainly.SLOTS[name[1:]](voice)
            pieces = [(0, [Token(word) for word in words])]
        elif extra and name in extra:
            pieces = [(0, extra[name]())]
        elif name.partition(".")[0] in ROLES:
            pieces = inserts.name_pieces(name, cast)
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
