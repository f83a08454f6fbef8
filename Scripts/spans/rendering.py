"""What the writers share: words without punctuation, times as text."""

from __future__ import annotations

import json

from model import Word


def bare(word: Word) -> str:
    """The word as recognisers without punctuation give it."""
    return word.text.strip(",.?!;:").lower() or word.text


def text_of(words: list[Word]) -> str:
    return " ".join(word.text for word in words)


def sure(word: Word) -> float:
    """A made-up confidence that is the same at every run."""
    return round(0.8 + (int(word.start * 100) * 7 + len(word.text) * 3) % 20 / 100, 2)


def dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def stamp(seconds: float, comma: str = ",", hours: bool = True) -> str:
    thousandths = round(seconds * 1000)
    head = f"{thousandths // 3600000:02d}:" if hours or thousandths >= 3600000 else ""
    return f"{head}{thousandths // 60000 % 60:02d}:{thousandths // 1000 % 60:02d}{comma}{thousandths % 1000:03d}"
