"""A whole call: a dialogue, swearing and small talk in between, entries of a hide list, then writing style, mistakes and times."""

from __future__ import annotations

import re
from random import Random

import clock
import hearing
import hiding
import script
from cast import Cast
from model import STYLES, Call, Token, Turn, Voice

SHARES = {
    "style": dict(whisper=0.4, verbatim=0.18, vosk=0.3, flat=0.12),
    "noise": dict(clean=0.45, light=0.37, heavy=0.18),
}


SWEARING, CHATTER, HIDING, MIXED = (
    0.45,
    0.55,
    0.3,
    0.06,
)  # share of calls with swearing, small talk, a hide list, two languages


KEPT_BACK = 4  # every fourth dialogue and sentence is kept out of the development set


class Library:
    """The dialogue files of one language: all of them, or without those that are kept back for the table."""

    def __init__(self, language: str, development: bool = False):
        self.language = language
        self.macros, dialogues = script.load("dialogues", language)
        self.unseen = {dialogue.name for dialogue in dialogues[KEPT_BACK - 1 :: KEPT_BACK]}
        seen = lambda lines: [
            line for place, line in enumerate(lines) if not development or place % KEPT_BACK != KEPT_BACK - 1
        ]
        self.dialogues = seen(dialogues)
        self.harmless = seen(script.sentences("harmless", language))
        self.swearing = seen(script.sentences("swearing", language))
        self.hidden = seen(script.sentences("hidden", language))


TRANSFERS = {
    "en": "Please hold, I will put you through to my German colleague.",
    "de": "Einen Moment, ich verbinde Sie mit dem englischen Kollegen.",
}


def call(library: Library, seed: int, number: int, other: Library | None = None) -> Call:
    """Call `number` of the set `seed`; dialogues come in turn, everything else is drawn. With `other` some calls go on in the other language."""
    language = library.language
    rng = Random(f"{seed} {language} {number}")
    style = STYLES[rng.choices(list(SHARES["style"]), list(SHARES["style"].values()))[0]]
    noise = rng.choices(list(SHARES["noise"]), list(SHARES["noise"].values()))[0]
    voice = Voice(rng, language, style)
    order = list(range(len(library.dialogues)))
    Random(f"{seed} {language} order").shuffle(order)
    dialogue = library.dialogues[order[number % len(order)]]
    turns, hide = part(library, dialogue, voice)
    if other is not None and voice.chance(MIXED):
        turns += [Turn(0, [Token(word) for word in TRANSFERS[language].split()])]
        more = Voice(rng, other.language, style)
        rest = part(other, rng.choice(other.dialogues), more, False)[0]
        for token in (token for turn in rest for token in turn.tokens if token.mention):
            token.mention.number += 1000
            token.mention.tags.add("mixed")
        finish(turns, voice, hearing.NOISE[noise])
        finish(rest, more, hearing.NOISE[noise])
        turns += rest
    else:
        finish(turns, voice, hearing.NOISE[noise])
    return Call(
        f"{language}-{number:04d}", language, style.name, dialogue.name, noise, clock.lay_out(turns, voice), hide
    )


def part(
    library: Library, dialogue: script.Dialogue, voice: Voice, listed: bool = True
) -> tuple[list[Turn], list[str]]:
    """The turns of one dialogue and, with `listed`, perhaps a hide list."""
    cast = Cast(voice)
    lines = script.expand(dialogue, library.macros, voice)
    hide, extra, hide_lines = (
        hiding.hide_list(library.hidden, cast) if listed and voice.chance(HIDING) else ([], {}, [])
    )
    lines = interleave(lines, library, voice, hide_lines)
    turns: list[Turn] = []
    for line in lines:
        speaker, _, text = line.partition(":")
        turns += script.line_turns(0 if speaker == "A" else 1, text.strip(), cast, extra)
    for token in (token for turn in turns for token in turn.tokens if token.mention):
        token.mention.language = library.language
    return turns, hide


def harmless(library: Library, seed: int, count: int) -> list[Call]:
    """Calls of nothing sensitive: `count` different sentences, some to a call, each a segment of its own."""
    calls: list[Call] = []
    rng = Random(f"{seed} {library.language} harmless")
    pool: list[str] = []
    seen: set[str] = set()
    style_names = list(SHARES["style"])
    while len(seen) < count:
        voice = Voice(rng, library.language, STYLES[style_names[len(calls) % len(style_names)]])
        cast = Cast(voice)
        turns: list[Turn] = []
        while len(turns) < 12 and len(seen) < count:
            if not pool:
                pool = library.harmless[:]
                rng.shuffle(pool)
            turn = script.line_turns(len(turns) % 2, script.alternatives(pool.pop(), voice), cast)[0]
            text = " ".join(token.text for token in turn.tokens)
            if text not in seen:
                seen.add(text)
                turn.harmless = True
                turns.append(turn)
        # A question stands last, so that no harmless number seems to answer it.
        turns.sort(key=lambda turn: turn.tokens[-1].text.endswith("?"))
        finish(turns, voice, 0.0)
        calls.append(
            Call(
                f"{library.language}-harmless-{len(calls):02d}",
                library.language,
                voice.style.name,
                "harmless",
                "clean",
                one_segment_a_turn(turns, voice),
                [],
                True,
            )
        )
    return calls


def one_segment_a_turn(turns: list[Turn], voice: Voice):
    words = clock.lay_out(turns, voice)
    for word in words:
        word.segment = word.turn
    return words


def finish(turns: list[Turn], voice: Voice, rate: float) -> None:
    for turn in turns:
        hearing.damage(turn, voice, rate)
        hearing.write(turn, voice)
    turns[:] = [turn for turn in turns if turn.tokens]


def interleave(lines: list[str], library: Library, voice: Voice, hide_lines: list[str]) -> list[str]:
    """Puts swearing, small talk and lines of hidden words where no question waits for its answer."""
    extra = list(hide_lines)
    if voice.chance(SWEARING):
        extra += [
            "C: " + script.alternatives(text, voice)
            for text in voice.rng.sample(library.swearing, voice.rng.randint(1, 3))
        ]
    if voice.chance(CHATTER):
        statements = [text for text in library.harmless if not text.endswith("?")]
        extra += [
            voice.pick("AC") + ": " + script.alternatives(text, voice)
            for text in voice.rng.sample(statements, voice.rng.randint(1, 4))
        ]
    for line in extra:
        answers = lambda place: place < len(lines) and re.search(r"\{[a-z]", lines[place])
        spots = [
            place for place in range(1, len(lines) + 1) if not lines[place - 1].endswith("?") and not answers(place)
        ]
        lines.insert(voice.pick(spots or [len(lines)]), line)
    return lines
