"""Made-up secrets: a value is a list of groups as people hold them in mind, and the ways a recogniser writes them in digits."""

from __future__ import annotations

from random import Random

import makers
from value import CONSONANTS, Value, cut, plain, some


def make(concept: str, rng: Random, language: str) -> Value:
    """A value of the concept; names and e-mail addresses come from the call's people instead."""
    number = lambda count: some(rng, 1, "123456789") + some(rng, count - 1)
    match concept:
        case "phone":
            return makers.phone(rng, language)
        case "card":
            return makers.card(rng)
        case "iban":
            return makers.iban(rng, language)
        case "dob":
            return makers.dob(rng)
        case "address":
            return makers.address(rng, language)
        case "postcode" | "plz":
            return Value(concept, [], [], makers.address(rng, language).detail)
        case "serial":
            return makers.serial(rng)
        case "licence":
            return makers.licence(rng)
        case "guid":
            return makers.guid(rng)
        case "cvv":
            return plain(concept, some(rng, 3), joined=("",))
        case "expiry":
            month, year = f"{rng.randint(1, 12):02d}", str(rng.randint(27, 33))
            return Value(concept, [month, year], [[f"{month}/{year}"], [month, year], [f"{month}/20{year}"]])
        case "pin":
            return plain(concept, some(rng, rng.choice((4, 4, 4, 5, 6))), joined=("",))
        case "lastfour":
            return plain(concept, some(rng, 4), joined=("",))
        case "otp":
            return plain(
                concept,
                *(cut(some(rng, 6), 3, 3) if rng.random() < 0.6 else [some(rng, rng.choice((4, 5)))]),
                joined=("", " ", "-"),
            )
        case "puk":
            return plain(concept, *cut(some(rng, 8), 4, 4), joined=("", " "))
        case "account":
            return plain(concept, *(cut(number(8), 4, 4) if rng.random() < 0.5 else cut(number(10), 3, 3, 4)))
        case "sortcode":
            return plain(concept, *cut(some(rng, 6), 2, 2, 2), joined=("-", " ", "-"))
        case "routing":
            return plain(concept, *cut(rng.choice(("02", "11", "07", "12")) + some(rng, 7), 3, 3, 3), joined=("", " "))
        case "customer":
            lead = rng.choice(("", "", "", "K", "C", "HX"))
            groups = cut(number(rng.choice((7, 8, 9))), *rng.choice(((3, 3, 3), (4, 5), (2, 2, 2, 2, 1))))
            return plain(concept, *([lead] if lead else []), *groups, joined=("", "-" if lead else ""))
        case "ssn":
            return plain(
                concept,
                *(f"{rng.randint(1, 665):03d}", f"{rng.randint(1, 99):02d}", f"{rng.randint(1, 9999):04d}"),
                joined=("-", " ", "-"),
            )
        case "nino":
            return plain(
                concept,
                some(rng, 2, "ABCEGHJKLMPRSTWXY"),
                *cut(some(rng, 6), 2, 2, 2),
                rng.choice("ABCD"),
                joined=(" ", ""),
            )
        case "nhs":
            return plain(concept, "999", some(rng, 3), some(rng, 4), joined=(" ", "", "-"))
        case "taxid":
            return plain(concept, *cut(number(11), 2, 3, 3, 3), joined=(" ", ""))
        case "passport":
            return plain(concept, *cut(number(9), 3, 3, 3), joined=("", " "))
        case "ausweis":
            return plain(
                concept,
                some(rng, 1, "CFGHJKLMNPRT") + some(rng, 2),
                some(rng, 3, "CFGHJKLMNPRT0123456789"),
                some(rng, 3),
                joined=("", " "),
            )
        case "svnr":
            return plain(
                concept,
                some(rng, 2),
                *cut(f"{rng.randint(1, 28):02d}{rng.randint(1, 12):02d}{some(rng, 2)}", 2, 2, 2),
                some(rng, 1, "ABEHKLMS"),
                some(rng, 3),
                joined=(" ", ""),
            )
        case "kvnr":
            return plain(concept, rng.choice("ABHKMPTW"), *cut(some(rng, 9), 3, 3, 3), joined=("", ""))
        case "giftcard":
            groups = (
                [some(rng, 4, CONSONANTS + "2346789") for _ in range(rng.choice((3, 4)))]
                if rng.random() < 0.5
                else cut(some(rng, 15), 4, 4, 4, 3)
            )
            return plain(concept, *groups, joined=("-", " ", ""))
        case "remote":
            return plain(
                concept,
                *(cut(number(9), 3, 3, 3) if rng.random() < 0.6 else cut(number(10), 1, 3, 3, 3)),
                joined=("", " ", " "),
            )
        case "password":
            word = rng.choice(
                "Maple Falcon Sunset Teapot Rocket Banjo Pepper Winter".split()
                if language == "en"
                else "Sommer Falke Teekanne Rakete Pfeffer Winter Hamster".split()
            )
            return Value(concept, [word, some(rng, rng.choice((2, 3, 4)))], [])
        case "ip":
            head = rng.choice(
                (
                    "203.0.113",
                    "198.51.100",
                    "192.0.2",
                    f"192.168.{rng.randint(0, 254)}",
                    f"10.{rng.randint(0, 254)}.{rng.randint(0, 254)}",
                )
            )
            whole = f"{head}.{rng.randint(2, 254)}"
            return Value(concept, whole.split("."), [[whole]])
        case "mac":
            groups = [some(rng, 2, "0123456789ABCDEF") for _ in range(6)]
            return plain(concept, *groups, joined=(":", "-", ":"))
    raise KeyError(concept)
