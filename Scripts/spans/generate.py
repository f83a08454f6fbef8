#!/usr/bin/env python3
"""Writes a folder of made calls with their truth, for looking at and for trying a finder on.

    Scripts/spans/generate.py FOLDER [--calls N] [--seed N] [--language en|de]... [--format whisper]

For each call: NAME.FORMAT-ENDING, NAME.truth.json, NAME.hide.txt where it has a hide list, NAME.txt to read; and README.md, which gives the layout.
"""

from __future__ import annotations

import argparse
import json
import os

import compose
import writers
from model import Call

DEVELOPMENT_SEED = 1
README = """# Made calls with the truth about them

`{count}` calls, seed {seed}, and calls of harmless sentences (`*-harmless-*`). Made by `Scripts/spans/generate.py`; nobody here is real.

- `NAME.{ending}`: the transcript ({format}).
- `NAME.hide.txt`: one entry a line, for `--hide`; only some calls have one.
- `NAME.truth.json`: `mentions` (number, kind, `kinds` that are accepted, category, form spoken|written|words, tags = manners, text) and `words` in order of time
  (text, start, end, speaker, mention number or null, must). A mention is found when every `must` word of it is covered. Words with a mention but without `must` (fillers, the other's
  "okay") may be covered. Words of no mention covered are needless.
- `NAME.txt`: to read; `[kind: must words]`, `(may words)`.
"""


def truth(call: Call) -> dict:
    mentions = []
    for mention in sorted(call.mentions, key=lambda one: one.number):
        own = [word for word in call.words if word.mention is mention and word.must]
        mentions.append(
            {
                "number": mention.number,
                "kind": mention.kind,
                "kinds": sorted(set(mention.kinds)),
                "category": mention.category,
                "form": mention.form,
                "language": mention.language,
                "tags": sorted(mention.tags),
                "start": own[0].start,
                "end": own[-1].end,
                "text": " ".join(word.text for word in own),
            }
        )
    words = [
        {
            "text": word.text,
            "start": word.start,
            "end": word.end,
            "speaker": word.speaker,
            "segment": word.segment,
            "mention": word.mention.number if word.mention else None,
            "must": word.must,
        }
        for word in call.words
    ]
    return {
        "name": call.name,
        "language": call.language,
        "style": call.style,
        "genre": call.genre,
        "noise": call.noise,
        "harmless": call.harmless,
        "hide": call.hide,
        "mentions": mentions,
        "words": words,
    }


def readable(call: Call) -> str:
    lines = [
        f"{call.name}  {call.genre}  {call.style}, {call.noise}"
        + (f"  hide: {'; '.join(call.hide)}" if call.hide else "")
    ]
    turn, segment = None, None
    for at, word in enumerate(call.words):
        if word.turn != turn:
            lines.append("AC"[word.speaker] + ": ")
        elif word.segment != segment:
            lines[-1] += "/ "
        turn, segment = word.turn, word.segment
        before, after = (call.words[at - 1] if at else None), (call.words[at + 1] if at + 1 < len(call.words) else None)
        same = (
            lambda other: other is not None
            and other.mention is word.mention
            and other.must == word.must
            and other.turn == word.turn
        )
        text = word.text
        if word.mention:
            text = (
                ("" if same(before) else f"[{word.mention.kind}: " if word.must else "(")
                + text
                + ("" if same(after) else "]" if word.must else ")")
            )
        lines[-1] += text + " "
    return "\n".join(line.rstrip() for line in lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--calls", type=int, default=100, help="calls of each language")
    parser.add_argument("--seed", type=int, default=DEVELOPMENT_SEED)
    parser.add_argument("--language", action="append", choices=("en", "de"))
    parser.add_argument("--format", default="whisper", choices=list(writers.FORMATS))
    parser.add_argument("--harmless", type=int, default=170, help="harmless sentences of each language")
    parser.add_argument(
        "--all",
        action="store_true",
        help="with the dialogues and sentences that are kept back from the development set",
    )
    told = parser.parse_args()
    os.makedirs(told.folder, exist_ok=True)
    writer = writers.FORMATS[told.format]
    count = 0
    for language in told.language or ["en", "de"]:
        library, other = (
            compose.Library(name, development=not told.all) for name in (language, "de" if language == "en" else "en")
        )
        calls = [compose.call(library, told.seed, number, other) for number in range(told.calls)] + compose.harmless(
            library, told.seed, told.harmless
        )
        count += told.calls
        for call in calls:
            stem = os.path.join(told.folder, call.name)
            put(f"{stem}.{writer.ending}", writer.write(call))
            put(f"{stem}.truth.json", json.dumps(truth(call), ensure_ascii=False, indent=1))
            put(f"{stem}.txt", readable(call))
            if call.hide:
                put(f"{stem}.hide.txt", "\n".join(call.hide) + "\n")
    put(
        os.path.join(told.folder, "README.md"),
        README.format(count=count, seed=told.seed, ending=writer.ending, format=told.format),
    )


def put(path: str, text: str | bytes) -> None:
    with open(path, "wb") as out:
        out.write(text if isinstance(text, bytes) else text.encode())


if __name__ == "__main__":
    main()
