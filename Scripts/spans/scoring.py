"""Found spans against the truth. The figures' meaning stands in docs/spans.md."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field

from model import Call, Mention, Word

EDGE = 0.03  # seconds of a word that may stick out of a span, as formats round
SHARE = 0.1  # or this part of the word, whichever is more
SLACK_BY_SHARE = 0.2  # where words have no times: how far the middle of a word may lie from the span
MANNERS = (
    "plain",
    "fillers",
    "interrupted",
    "segments",
    "readback",
    "correction",
    "repeat",
    "question",
    "spelled",
    "again",
    "mixed",
)


@dataclass
class Span:
    start: float
    end: float
    kind: str
    category: str


@dataclass
class Tally:
    hit: int = 0
    all: int = 0

    def add(self, right: bool) -> None:
        self.hit += right
        self.all += 1

    @property
    def share(self) -> float:
        return self.hit / self.all if self.all else 1.0


@dataclass
class Score:
    """Everything that is counted, over any number of calls."""

    rows: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    needless: float = 0.0
    seconds: float = 0.0
    failures: list[str] = field(default_factory=list)

    def share(self, row: str) -> float:
        return self.rows[row].share

    @property
    def needless_an_hour(self) -> float:
        return self.needless / self.seconds * 3600 if self.seconds else 0.0


def times(call: Call, timed: bool) -> dict[int, tuple[float, float]]:
    """Each word's time by its identity; with `timed` false the share of its segment by its length, as a reader has to place it."""
    if timed:
        return {id(word): (word.start, word.end) for word in call.words}
    placed = {}
    for words in call.segments():
        total = sum(len(word.text) + 1 for word in words)
        now, length = words[0].start, words[-1].end - words[0].start
        for word in words:
            step = length * (len(word.text) + 1) / total
            placed[id(word)] = (now, now + step)
            now += step
    return placed


def overlap(spans: list[tuple[float, float]], start: float, end: float) -> float:
    """Seconds of start..end that sorted, disjoint spans cover."""
    place = bisect_left(spans, (start, start))
    total = 0.0
    for left, right in spans[max(0, place - 1) :]:
        if left >= end:
            break
        total += max(0.0, min(right, end) - max(left, start))
    return total


def union(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    merged: list[tuple[float, float]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1] + 1e-6:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def covered(start: float, end: float, spans: list[tuple[float, float]], timed: bool) -> bool:
    if not timed:
        middle = (start + end) / 2
        return overlap(spans, middle - SLACK_BY_SHARE, middle + SLACK_BY_SHARE) > 0
    length = end - start
    return overlap(spans, start, end) >= length - max(EDGE, SHARE * length) - 1e-6


def rows_of(mention: Mention, call: Call, unseen: bool) -> list[str]:
    """The rows of the tables that a mention counts in."""
    if mention.category == "profanity":
        return ["profanity", f"profanity {mention.language}"]
    if "hide" in mention.tags:
        return ["hide"] + [f"tag {tag}" for tag in mention.tags if tag.startswith("hide-")]
    rows = [
        "sensitive",
        f"sensitive {mention.language}",
        f"kind {mention.kind}",
        f"style {call.style}",
        f"noise {call.noise}",
    ]
    rows += [f"{mention.form} {mention.language}"] + (["written"] if mention.form == "written" else [])
    rows += [f"manner {tag}" for tag in MANNERS if tag in mention.tags]
    if mention.kind == "name" and "spelled" not in mention.tags:
        share = "unlisted" if "unlisted" in mention.tags else "listed"
        rows += [f"names {share}", f"names {share} {'again' if 'again' in mention.tags else 'first'}"]
    return rows + (["unseen"] if unseen else [])


def judge(score: Score, call: Call, found: list[Span], timed: bool = True, unseen: bool = False) -> None:
    """Adds a call's figures to the score."""
    placed = times(call, timed)
    spans = union([(span.start, span.end) for span in found])
    by_mention: dict[int, list[Word]] = defaultdict(list)
    for word in call.words:
        if word.mention and word.must:
            by_mention[id(word.mention)].append(word)
    missed: set[int] = set()
    for mention in call.mentions:
        words = by_mention[id(mention)]
        hits = [covered(*placed[id(word)], spans, timed) for word in words]
        for row in rows_of(mention, call, unseen):
            score.rows[row].add(all(hits))
        for word, hit in zip(words, hits):
            score.rows["leaked"].add(not hit)
            if not hit:
                missed.add(id(word))
        if all(hits):
            best = max(
                found, key=lambda span: sum(overlap([(span.start, span.end)], *placed[id(word)]) for word in words)
            )
            score.rows["kind right"].add(best.kind in mention.kinds)
            score.rows["category right"].add(best.category == mention.category)
            if best.kind not in mention.kinds or best.category != mention.category:
                score.failures.append(
                    f"KIND    {call.name} {mention.kind} ({', '.join(sorted(mention.tags))}) found as {best.category} {best.kind}: {' '.join(word.text for word in words)}"
                )
        else:
            score.failures.append(
                f"MISSED  {call.name} {call.style} {mention.kind} {mention.form} ({', '.join(sorted(mention.tags))}): {context(call, words, missed)}"
            )
    wrong = precision(score, call, found, placed, timed)
    waste(score, call, found, placed)
    harmless_sentences(score, call, spans, placed, timed)
    for span in wrong:
        hit = [word for word in call.words if placed[id(word)][0] < span.end and placed[id(word)][1] > span.start]
        score.failures.append(
            f"FALSE   {call.name} {call.style} {span.kind}: {context(call, hit, {id(word) for word in hit})}"
        )


def context(call: Call, words: list[Word], marked: set[int]) -> str:
    """The words with some more around them; the marked ones in brackets."""
    if not words:
        return ""
    first, last = call.words.index(words[0]), call.words.index(words[-1])
    return " ".join(
        f"[{word.text}]" if id(word) in marked else word.text for word in call.words[max(0, first - 7) : last + 4]
    )


def precision(score: Score, call: Call, found: list[Span], placed: dict, timed: bool) -> list[Span]:
    """Counts right and wrong spans and gives the wrong ones; a span over nothing but words that may be covered is neither."""
    wrong = []
    for span in found:
        touched = [
            word
            for word in call.words
            if min(span.end, placed[id(word)][1]) - max(span.start, placed[id(word)][0]) > EDGE
        ]
        if any(word.must for word in touched):
            score.rows["precision"].add(True)
            score.rows[f"precision {span.kind}"].add(True)
        elif not touched or any(word.mention is None for word in touched):
            score.rows["precision"].add(False)
            score.rows[f"precision {span.kind}"].add(False)
            wrong.append(span)
    return wrong


def waste(score: Score, call: Call, found: list[Span], placed: dict) -> None:
    """Seconds of found spans outside the words that must or may be covered and the gaps between those."""
    allowed: list[tuple[float, float]] = []
    before: Word | None = None
    for word in call.words:
        if word.mention:
            start = placed[id(before)][1] if before is not None and before.mention else placed[id(word)][0]
            allowed.append((min(start, placed[id(word)][0]), placed[id(word)][1]))
        before = word
    fine = union(allowed)
    for start, end in union([(span.start, span.end) for span in found]):
        score.needless += max(0.0, end - start - overlap(fine, start, end))
    score.seconds += call.duration


def harmless_sentences(score: Score, call: Call, spans: list[tuple[float, float]], placed: dict, timed: bool) -> None:
    if not call.harmless:
        return
    for words in call.segments():
        hit = any(overlap(spans, *placed[id(word)]) > EDGE for word in words)
        score.rows["harmless"].add(hit)
