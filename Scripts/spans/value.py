"""A made-up secret, and what making one needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

TRUTH_KIND = {
    "phone": "phone",
    "card": "card",
    "cvv": "pin",
    "expiry": "pin",
    "pin": "pin",
    "otp": "pin",
    "puk": "pin",
    "email": "email",
    "iban": "iban",
    "account": "account",
    "sortcode": "account",
    "routing": "account",
    "customer": "account",
    "ssn": "id",
    "nino": "id",
    "nhs": "id",
    "taxid": "id",
    "passport": "id",
    "svnr": "id",
    "lastfour": "id",
    "kvnr": "id",
    "ausweis": "id",
    "address": "address",
    "postcode": "address",
    "plz": "address",
    "dob": "dob",
    "serial": "code",
    "licence": "code",
    "guid": "code",
    "giftcard": "code",
    "remote": "code",
    "password": "code",
    "ip": "ip",
    "mac": "ip",
    "name": "name",
    "spelled": "name",
}


CONSONANTS = "BCDFGHJKMPQRTVWXY"


@dataclass
class Value:
    """`groups` is what is said, group by group; `written` the ways to write it, each a list of words."""

    concept: str
    groups: list[str]
    written: list[list[str]] = field(default_factory=list)
    detail: dict = field(default_factory=dict)

    @property
    def kind(self) -> str:
        return TRUTH_KIND[self.concept]


def some(rng: Random, count: int, of: str = "0123456789") -> str:
    return "".join(rng.choice(of) for _ in range(count))


def luhn(body: str) -> str:
    total = 0
    for place, digit in enumerate(reversed(body)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return body + str(-total % 10)


def cut(text: str, *sizes: int) -> list[str]:
    groups, at = [], 0
    for size in sizes:
        groups.append(text[at : at + size])
        at += size
    return [group for group in groups if group]


def plain(concept: str, *groups: str, joined: tuple[str, ...] = ("", " ", "-")) -> Value:
    """A value that is written with any of the given signs between its groups."""
    return Value(concept, list(groups), [list(groups) if sign == " " else [sign.join(groups)] for sign in joined])
