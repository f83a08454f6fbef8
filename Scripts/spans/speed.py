"""Time and memory of `callbleep find` on long transcripts, made of the calls one after the other."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass

from finders import Callbleep
from model import Call

HOUR_WORDS, MANY_WORDS, RUNS = 10_000, 1_000_000, 5


@dataclass
class Cost:
    hour_seconds: float  # CPU, an hour of transcript
    many_seconds: float  # CPU, a million words
    many_megabytes: float


def write_long(calls: list[Call], count: int, path: str) -> None:
    """Whisper's JSON of `count` words, written piece by piece."""
    with open(path, "w", encoding="utf-8") as out:
        out.write('{"text":"","segments":[')
        written, offset, number = 0, 0.0, 0
        while written < count:
            for call in calls:
                for words in call.segments():
                    if written >= count:
                        break
                    words = words[: count - written]
                    segment = {
                        "id": number,
                        "start": round(offset + words[0].start, 2),
                        "end": round(offset + words[-1].end, 2),
                        "text": " " + " ".join(word.text for word in words),
                        "words": [
                            {
                                "word": " " + word.text,
                                "start": round(offset + word.start, 2),
                                "end": round(offset + word.end, 2),
                                "probability": 0.9,
                            }
                            for word in words
                        ],
                    }
                    out.write(("," if number else "") + json.dumps(segment, ensure_ascii=False))
                    number += 1
                    written += len(words)
                offset += call.duration
        out.write('],"language":"en"}\n')


def cost_of(arguments: list[str]) -> tuple[float, float]:
    """User + system seconds and peak memory in MB of one process."""
    child = os.fork()
    if child == 0:
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.execv(arguments[0], arguments)
    _, status, usage = os.wait4(child, 0)
    if status:
        return float("nan"), float("nan")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(finder: Callbleep, calls: list[Call], folder: str) -> Cost:
    path = os.path.join(folder, "long.json")
    write_long(calls, HOUR_WORDS, path)
    hour = min(cost_of(finder.command(path, None))[0] for _ in range(RUNS))
    write_long(calls, MANY_WORDS, path)
    many, memory = cost_of(finder.command(path, None))
    return Cost(hour, many, memory)
