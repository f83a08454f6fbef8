"""What finds spans: callbleep, and three finders without it that show what the figures mean."""

from __future__ import annotations

import json
import os
import re
import subprocess
from typing import Protocol

from model import Call
from scoring import Span


class Finder(Protocol):
    def find(self, call: Call, path: str, hide: str | None) -> list[Span]: ...


class Refused(Exception):
    """The finder gave no spans for a file; the text says why."""


class Callbleep:
    def __init__(self, binary: str):
        self.binary = os.path.abspath(binary)

    def command(self, path: str, hide: str | None) -> list[str]:
        return [self.binary, "find", path, "--format", "json", "--language", "auto"] + (
            ["--hide", hide] if hide else []
        )

    def find(self, call: Call, path: str, hide: str | None) -> list[Span]:
        run = subprocess.run(self.command(path, hide), capture_output=True)
        if run.returncode != 0:
            raise Refused(f"exit {run.returncode}: {run.stderr.decode(errors='replace').strip()[:300]}")
        return [
            Span(span["start"], span["end"], span["kind"], span["category"]) for span in json.loads(run.stdout)["spans"]
        ]


class Oracle:
    """The truth itself: every figure must come out perfect."""

    def find(self, call: Call, path: str, hide: str | None) -> list[Span]:
        spans: list[Span] = []
        open_for = None
        for word in call.words:
            if word.mention and word.must:
                if open_for is word.mention:
                    spans[-1].end = word.end
                else:
                    spans.append(Span(word.start, word.end, word.mention.kind, word.mention.category))
                open_for = word.mention
            elif word.mention is not open_for:
                open_for = None
        return spans


class Nothing:
    def find(self, call: Call, path: str, hide: str | None) -> list[Span]:
        return []


class Digits:
    """What a redactor of written text does: words with three digits or more, and addresses with an @."""

    def find(self, call: Call, path: str, hide: str | None) -> list[Span]:
        return [
            Span(word.start, word.end, "email" if "@" in word.text else "phone", "sensitive")
            for word in call.words
            if re.search(r"\d\D?\d\D?\d|@", word.text)
        ]
