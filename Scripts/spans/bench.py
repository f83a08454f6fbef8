#!/usr/bin/env python3
"""Measures `callbleep find` on made calls and prints the table; `--write docs/spans.md` puts it into the documentation.

    Scripts/spans/bench.py [BINARY] [--seed N] [--calls N] [--language en|de] [--development] [--no-formats] [--no-speed] [--failures FILE] [--write FILE]
    Scripts/spans/bench.py --finder digits|nothing|oracle      a finder without callbleep, to see what the figures mean

With `--development` the seed is that of the development set and what is kept back for the table stays out: look at its failures as much as you like.
Without it the seed is another one, with the dialogues that were kept back; rules are not to be tuned on its failures.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile

import compose
import finders
import generate
import speed
import table
import writers
from model import Call
from scoring import Score, judge

HERE = os.path.dirname(os.path.abspath(__file__))
BINARY = os.path.join(HERE, "../../.build/release/callbleep")
HELD_OUT_SEED = 7041
HARMLESS = {"en": 172, "de": 171}


def make(told: argparse.Namespace) -> list[tuple[Call, bool]]:
    """The calls and, with each, whether its dialogue was kept back from the development set."""
    calls: list[tuple[Call, bool]] = []
    for language in told.language or ["en", "de"]:
        library, other = (
            compose.Library(name, told.development) for name in (language, "de" if language == "en" else "en")
        )
        made = [compose.call(library, told.seed, number, other) for number in range(told.calls)]
        calls += [(call, call.genre in library.unseen) for call in made]
        calls += [(call, False) for call in compose.harmless(library, told.seed, HARMLESS[language])]
    return calls


def run(finder: finders.Finder, calls: list[tuple[Call, bool]], folder: str, name: str) -> tuple[Score, list[str]]:
    """The score over all calls in one format, and the files that were refused."""
    score, refused = Score(), []
    writer = writers.FORMATS[name]
    for call, unseen in calls:
        path = os.path.join(folder, f"{call.name}.{writer.ending}")
        generate.put(path, writer.write(call))
        hide = None
        if call.hide:
            hide = os.path.join(folder, f"{call.name}.hide.txt")
            generate.put(hide, "\n".join(call.hide) + "\n")
        try:
            found = finder.find(call, path, hide)
        except finders.Refused as reason:
            refused.append(f"{os.path.basename(path)}: {reason}")
            found = []
        judge(score, call, found, writer.timed, unseen)
        os.remove(path)
    return score, refused


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary", nargs="?", default=BINARY)
    parser.add_argument("--finder", default="callbleep", choices=("callbleep", "oracle", "nothing", "digits"))
    parser.add_argument("--seed", type=int)
    parser.add_argument("--calls", type=int, default=300, help="calls of each language")
    parser.add_argument("--language", action="append", choices=("en", "de"))
    parser.add_argument("--development", action="store_true")
    parser.add_argument("--format", default="whisper", choices=list(writers.FORMATS))
    parser.add_argument("--no-formats", action="store_true", help="leave out the comparison of formats")
    parser.add_argument("--no-speed", action="store_true", help="leave out time and memory")
    parser.add_argument(
        "--failures", metavar="FILE", help="write every miss, false span and wrong kind with its context"
    )
    parser.add_argument("--write", metavar="FILE", help="the documentation to put the tables into")
    told = parser.parse_args()
    told.seed = told.seed if told.seed is not None else generate.DEVELOPMENT_SEED if told.development else HELD_OUT_SEED
    own = told.finder == "callbleep"
    if own and not os.access(told.binary, os.X_OK):
        print(f"{told.binary}: no such program; run make build first, or name one", file=sys.stderr)
        return 1
    finder = (
        finders.Callbleep(told.binary)
        if own
        else {"oracle": finders.Oracle, "nothing": finders.Nothing, "digits": finders.Digits}[told.finder]()
    )
    calls = make(told)
    with tempfile.TemporaryDirectory() as folder:
        score, refused = run(finder, calls, folder, told.format)
        formats = {}
        if own and not told.no_formats:
            for name in (name for name in writers.FORMATS if name != told.format):
                formats[name], more = run(finder, calls[::2], folder, name)
                refused += more
            formats[told.format], _ = run(finder, calls[::2], folder, told.format)
        cost = speed.measure(finder, [call for call, _ in calls], folder) if own and not told.no_speed else None
    text = table.render(
        score, formats, told.format, cost, told.seed, told.calls, told.language or ["en", "de"], told.development
    )
    print(text)
    for line in refused[:20]:
        print("refused: " + line, file=sys.stderr)
    if told.failures:
        generate.put(told.failures, "\n".join(sorted(score.failures)) + "\n")
    if told.write:
        table.put_into(told.write, text)
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
