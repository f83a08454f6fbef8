"""Times: how long words, gaps and pauses last, and where a recogniser cuts its segments."""

from __future__ import annotations

from model import Turn, Voice, Word


def spoken_length(text: str) -> float:
    """Seconds that a word takes, by its letters; a digit is a whole word when it is spoken."""
    digits = sum(sign.isdigit() for sign in text)
    letters = sum(sign.isalpha() for sign in text)
    signs = sum(sign in "@-/:" for sign in text[1:-1])
    return 0.09 + 0.055 * letters + 0.24 * digits + 0.12 * signs


def lay_out(turns: list[Turn], voice: Voice) -> list[Word]:
    """The words with times. Mostly a turn is a segment; long turns are cut, and now and then short ones are put together."""
    words: list[Word] = []
    now, segment, size = voice.rng.uniform(0.3, 1.5), -1, 0
    joins = voice.chance(0.2)
    pace = voice.rng.uniform(0.85, 1.2)
    longest = voice.rng.choice((14, 18, 24))
    for number, turn in enumerate(turns):
        now += voice.rng.uniform(0.15, 0.9)
        for place, token in enumerate(turn.tokens):
            now += token.pause
            begins = place == 0 and not (joins and size < 5 and words) or token.opens
            if begins or size >= longest and (token.pause > 0.1 or words[-1].text[-1] in ".?!,"):
                segment, size = segment + 1, 0
            length = max(0.08, spoken_length(token.text) * pace * voice.rng.uniform(0.85, 1.2))
            start, end = round(now, 2), round(now + length, 2)
            words.append(Word(token.text, start, end, turn.speaker, max(segment, 0), number, token.mention, token.must))
            now = end + (
                voice.rng.uniform(0.12, 0.45) if token.text[-1] in ",.?!" else voice.rng.choice((0.02, 0.04, 0.06, 0.1))
            )
            size += 1
    return words
