"""How a value comes over in a conversation: in one go, with fillers, with the other's "okay" in between, read back, corrected …

The result is a list of pieces in the order of time. A piece is (who, tokens): who is 0 for the speaker of the line,
1 for the other party, 2 for the speaker again after a break. Pieces that come after the rest of the line (a read-back) are in a second list.
"""

from __future__ import annotations

from copy import deepcopy

import phrases
import saying
from model import KINDS_ALSO, Mention, Token, Voice
from spelling import Group
from value import Value

PARTED = {"phone", "card", "account", "iban", "customer", "puk", "giftcard", "remote", "ssn", "taxid", "nhs"}


def mention(value: Value, written: bool, counter: list[int], *tags: str) -> Mention:
    counter[0] += 1
    form = "written" if written else "spoken"
    kinds = (value.kind,) + KINDS_ALSO.get(value.concept, ())
    return Mention(counter[0], value.kind, kinds, "sensitive", form, set(tags) | {value.concept})


def phrase(text: str, of: Mention | None = None) -> list[Token]:
    return [Token(word, of) for word in text.split()]


def tokens(group: Group, of: Mention) -> list[Token]:
    return [Token(text, of, must) for text, must in group]


def comma(tokens: list[Token], voice: Voice, share: float = 1.0) -> list[Token]:
    if tokens and tokens[-1].text[-1].isalnum() and voice.chance(share):
        tokens[-1].text += ","
    return tokens


def changed(value: Value, place: int, voice: Voice) -> Value:
    """The value with one digit of one group heard wrong."""
    other = deepcopy(value)
    group = value.groups[place]
    spots = [at for at, sign in enumerate(group) if sign.isdigit()]
    at = voice.pick(spots)
    other.groups[place] = (
        group[:at] + voice.pick([digit for digit in "0123456789" if digit != group[at]]) + group[at + 1 :]
    )
    other.written = [list(other.groups)]
    return other


def choose(value: Value, voice: Voice) -> str:
    many = len(value.groups) > 1 or value.concept in ("email", "address", "dob")
    if value.concept in ("expiry", "password", "postcode", "plz"):
        return voice.weigh(plain=0.85, readback=0.15)
    if not many:
        return voice.weigh(plain=0.6, readback=0.18, repeat=0.08, fillers=0.14)
    weights = dict(plain=0.26, fillers=0.15, okay=0.14, segments=0.11, readback=0.14, echo=0.05, repeat=0.05)
    if value.concept in PARTED:
        weights |= dict(correction=0.07, mishearing=0.05, tail=0.04)
    return voice.weigh(**weights)


def deliver(
    value: Value, voice: Voice, written: bool, counter: list[int], manner: str
) -> tuple[list[tuple[int, list[Token]]], list[tuple[int, list[Token]]]]:
    """The pieces within the line and the pieces after it."""
    language = voice.language
    if manner == "end":
        of = mention(value, written, counter, "part")
        return [(0, tokens(saying.say(value, voice, written, True)[-1], of))], []
    apart = manner not in ("plain", "readback", "repeat")
    groups = saying.say(value, voice, written, apart)
    tags = {
        "plain": ["plain"],
        "fillers": ["fillers"],
        "okay": ["interrupted"],
        "segments": ["segments"],
        "readback": ["readback"],
        "echo": ["readback", "interrupted"],
        "repeat": ["repeat"],
        "correction": ["correction"],
        "mishearing": ["readback", "correction"],
        "tail": ["readback"],
    }[manner]
    of = mention(value, written, counter, *tags)
    pieces: list[tuple[int, list[Token]]] = []
    later: list[tuple[int, list[Token]]] = []
    wrong = voice.rng.randrange(len(value.groups)) if manner in ("correction", "mishearing") and value.groups else -1
    if wrong >= 0 and not any(sign.isdigit() for sign in value.groups[wrong]):
        wrong = len(value.groups) - 1
        if not any(sign.isdigit() for sign in value.groups[wrong]):
            wrong = max(place for place, group in enumerate(value.groups) if any(sign.isdigit() for sign in group))
    for place, group in enumerate(groups):
        last = place == len(groups) - 1
        said = tokens(group, of)
        if place:
            said[0].pause = voice.rng.choice((0.1, 0.2, 0.35, 0.6))
        if manner == "fillers":
            said = hesitant(said, of, voice, last and len(groups) > 1)
        elif manner == "correction" and place == wrong:
            slip = saying.say(changed(value, wrong, voice), voice, written, True)[place]
            said = comma(tokens(slip, of), voice) + phrase(voice.pick(phrases.SORRIES[language]), of) + said
        if not last:
            comma(said, voice, 0.5)
        broken = manner == "segments" and place > 0
        if broken:
            said[0].pause = voice.rng.uniform(1.0, 4.0)
        pieces.append((2 if broken else 0, said))
        if last:
            continue
        if manner == "okay" and (voice.chance(0.55) or place == len(groups) // 2):
            pieces.append((1, phrase(voice.pick(phrases.ACKS[language]), of)))
        elif manner == "echo":
            echo = [Token(token.text, of, token.must) for token in tokens(group, of)]
            echo[-1].text = echo[-1].text.rstrip(",") + voice.pick(("?", "", "."))
            pieces += [(1, echo)] + ([(0, phrase(voice.pick(phrases.YES[language]), of))] if voice.chance(0.5) else [])
        elif manner == "segments" and voice.chance(0.3):
            wait = phrase(voice.pick(phrases.WAITS[language]), of)
            wait[0].pause = voice.rng.uniform(0.4, 1.5)
            pieces.append((2, wait))
    if manner in ("readback", "mishearing", "tail"):
        later = echoed(value, voice, written, counter, manner, wrong)
    elif manner == "repeat":
        again = mention(value, written, counter, "repeat")
        pieces.append(
            (
                2 if voice.chance(0.5) else 0,
                phrase(voice.pick(phrases.REPEATS[language]))
                + [token for group in saying.say(value, voice, written) for token in tokens(group, again)],
            )
        )
    return pieces, later


def hesitant(said: list[Token], of: Mention, voice: Voice, last: bool) -> list[Token]:
    """A filler after the group, or within it."""
    at = len(said) if not last else 0
    if len(said) > 1 and voice.chance(0.45) or last and len(said) > 1:
        at = voice.rng.randrange(1, len(said))
    if at == 0:
        return said
    filler = comma(phrase(voice.pick(phrases.FILLERS[voice.language]), of), voice, 0.8 if at < len(said) else 0.3)
    filler[0].pause = voice.rng.choice((0.0, 0.2, 0.5))
    return comma(said[:at], voice, 0.7) + filler + said[at:]


def echoed(
    value: Value, voice: Voice, written: bool, counter: list[int], manner: str, wrong: int
) -> list[tuple[int, list[Token]]]:
    """The other party reads back: all of it, its end only, or with one digit heard wrong and put right."""
    language = voice.language
    again = mention(value, written, counter, "readback")
    if manner == "tail":
        return [
            (
                1,
                phrase(voice.pick(phrases.LAST[language]))
                + tokens(saying.say(value, voice, written, True)[-1], again)
                + phrase(voice.pick(phrases.TAILS[language])),
            ),
            (0, phrase(voice.pick(phrases.YES[language]))),
        ]
    heard = changed(value, wrong, voice) if manner == "mishearing" else value
    said = [
        token
        for group in saying.say(heard, voice, written, manner == "mishearing")
        for token in comma(tokens(group, again), voice, 0.2)
    ]
    said[-1].text = said[-1].text.rstrip(",")
    lead = phrase(voice.pick(phrases.LEADS[language])) if voice.chance(0.75) else []
    tail = phrase(voice.pick(phrases.TAILS[language]))
    turn = lead + (comma(said, voice) if tail else said) + tail
    if manner == "readback":
        return [(1, turn)] + ([(0, phrase(voice.pick(phrases.YES[language])))] if voice.chance(0.7) else [])
    right = mention(value, written, counter, "correction", "readback")
    fixed = tokens(saying.say(value, voice, written, True)[wrong], right)
    return [
        (1, turn),
        (0, phrase(voice.pick(phrases.NOS[language])) + fixed),
        (1, phrase(voice.pick(phrases.ACKS[language]))),
    ]
