"""Made-up secrets: a value is a list of groups as people hold them in mind, and the ways a recogniser writes them in digits."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

import people

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


def phone(rng: Random, language: str) -> Value:
    if language == "de":
        area, stem = rng.choice(people.AREAS_DE)
        tail = stem + some(rng, 3 if len(stem) >= 5 else 4)
        country = rng.random() < 0.12
        groups = [area] + (
            cut(tail, 3, 3, 4) if len(tail) > 7 else cut(tail, *rng.choice(((2, 2, 2, 2), (3, 2, 3), (3, 5), (4, 4))))
        )
        if country:
            groups[0] = "+49" + area[1:]
        head = groups[0]
        return Value(
            "phone",
            groups,
            [
                [head + tail],
                [head, tail],
                [head + "/" + tail],
                [head] + groups[1:],
                [head + "-" + tail],
                [f"({head})", tail],
            ],
        )
    if rng.random() < 0.6:
        area, tail = rng.choice(people.AREAS_US), "555" + "01" + some(rng, 2)
        if rng.random() < 0.12:
            area = rng.choice(("800", "888", "866", "844"))
        groups = [area, tail[:3], tail[3:]]
        written = [
            ["-".join(groups)],
            [".".join(groups)],
            [f"({area})", f"{groups[1]}-{groups[2]}"],
            [area + tail],
            groups,
            [area, f"{groups[1]}-{groups[2]}"],
        ]
        if rng.random() < 0.15:
            groups = ["+1"] + groups
            written = [["+1"] + way for way in written] + [["1-" + "-".join(groups[1:])]]
        return Value("phone", groups, written)
    stem = rng.choice(people.AREAS_UK).split()
    missing = 11 - len("".join(stem))
    groups = stem[:-1] + [stem[-1] + some(rng, missing)] if len(stem[-1]) < 4 else stem + [some(rng, missing)]
    if groups[0] == "07700" and rng.random() < 0.4:
        groups = ["07700"] + cut("".join(groups[1:]), 3, 3)
    if rng.random() < 0.12:
        groups[0] = "+44" + groups[0][1:]
    return Value("phone", groups, [groups, ["".join(groups)], [groups[0]] + ["".join(groups[1:])], ["-".join(groups)]])


def card(rng: Random) -> Value:
    brand = rng.choice(("visa", "visa", "master", "master", "amex", "discover"))
    head = {"visa": "4", "master": str(rng.randint(51, 55)), "amex": rng.choice(("34", "37")), "discover": "6011"}[
        brand
    ]
    size = 15 if brand == "amex" else 16
    full = luhn(head + some(rng, size - 1 - len(head)))
    groups = cut(full, 4, 6, 5) if brand == "amex" else cut(full, 4, 4, 4, 4)
    return Value("card", groups, [groups, [full], ["-".join(groups)], groups], {"last": full[-4:]})


def iban(rng: Random, language: str) -> Value:
    country, body = (
        ("DE", some(rng, 18))
        if language == "de" or rng.random() < 0.2
        else ("GB", some(rng, 4, CONSONANTS) + some(rng, 14))
    )
    digits = "".join(str(int(sign, 36)) for sign in body + country + "00")
    full = f"{country}{98 - int(digits) % 97:02d}{body}"
    groups = [full[at : at + 4] for at in range(0, len(full), 4)]
    return Value("iban", groups, [groups, [full], groups])


def email(rng: Random, language: str, first: str, last: str) -> Value:
    plain = str.maketrans(
        {
            "ä": "ae",
            "ö": "oe",
            "ü": "ue",
            "ß": "ss",
            "ı": "i",
            "ş": "s",
            "Ç": "C",
            "ç": "c",
            "Ö": "Oe",
            "'": "",
            " ": "",
            "-": "",
        }
    )
    first, last = first.translate(plain).lower(), last.translate(plain).lower()
    number = str(rng.randint(1, 99)) if rng.random() < 0.7 else str(rng.randint(1955, 2004))
    local = rng.choice(
        (
            [first, ".", last],
            [first, "_", last],
            [first[0], ".", last],
            [first, last],
            [last, ".", first],
            [first, ".", last, number],
            [first, number],
            [first, "-", last],
            [last, number],
            [first[0], last],
            ["the", first, last] if language == "en" else ["info", ".", last],
        )
    )
    domain: list[str] = []
    for place, label in enumerate(rng.choice(people.DOMAINS[language]).split(".")):
        domain += ([] if place == 0 else ["."]) + [label]
    whole = "".join(local) + "@" + "".join(domain)
    return Value("email", local + ["@"] + domain, [[whole]], {"local": local, "domain": domain})


def dob(rng: Random) -> Value:
    return Value(
        "dob", [], [], {"day": rng.randint(1, 28), "month": rng.randint(1, 12), "year": rng.randint(1934, 2004)}
    )


def address(rng: Random, language: str) -> Value:
    land = "de" if language == "de" else rng.choice(("us", "us", "uk"))
    street = rng.choice(people.STREETS[land]).replace("_", " ")
    house = str(rng.choice((rng.randint(1, 30), rng.randint(2, 199), rng.randint(100, 2999 if land == "us" else 240))))
    detail = {"land": land, "street": street, "house": house}
    if land == "us":
        detail["town"], detail["state"] = rng.choice(people.TOWNS["us"])
        detail["code"] = some(rng, 5)
        detail["flat"] = rng.choice(("", "", f"{rng.randint(1, 12)}{rng.choice('ABCD')}", str(rng.randint(2, 40))))
    elif land == "uk":
        detail["town"] = rng.choice(people.TOWNS["uk"])
        detail["code"] = (
            some(rng, rng.choice((1, 2)), "ABDEGHLNPRSTW")
            + str(rng.randint(1, 29))
            + " "
            + str(rng.randint(1, 9))
            + some(rng, 2, "ABDEFGHJLNPQRSTUWXYZ")
        )
    else:
        detail["town"] = rng.choice(people.TOWNS["de"])
        detail["code"] = rng.choice("01234567899") + rng.choice("123456789") + some(rng, 3)
        detail["house"] = str(rng.randint(1, 180)) + rng.choice(("", "", "", "", "a", "b", "c"))
    return Value("address", [], [], detail)


def serial(rng: Random) -> Value:
    groups = rng.choice(
        (
            lambda: [some(rng, 2, CONSONANTS), some(rng, 4), some(rng, 4)],
            lambda: [some(rng, 1, CONSONANTS) + some(rng, 2), some(rng, 2, CONSONANTS) + some(rng, 2), some(rng, 3)],
            lambda: [some(rng, 3, CONSONANTS), some(rng, 6)],
            lambda: [some(rng, 4, CONSONANTS + "23456789"), some(rng, 4, CONSONANTS + "23456789")],
        )
    )()
    return Value("serial", groups, [["".join(groups)], ["-".join(groups)], groups])


def licence(rng: Random) -> Value:
    groups = [some(rng, 5, CONSONANTS + "2346789") for _ in range(rng.choice((3, 5, 5)))]
    return Value("licence", groups, [["-".join(groups)], groups])


def guid(rng: Random) -> Value:
    groups = [some(rng, size, "0123456789ABCDEF") for size in (8, 4, 4, 4, 12)]
    return Value("guid", groups, [["-".join(groups)], groups, ["{" + "-".join(groups) + "}"]])


def plain(concept: str, *groups: str, joined: tuple[str, ...] = ("", " ", "-")) -> Value:
    """A value that is written with any of the given signs between its groups."""
    return Value(concept, list(groups), [list(groups) if sign == " " else [sign.join(groups)] for sign in joined])


def make(concept: str, rng: Random, language: str) -> Value:
    """A value of the concept; names and e-mail addresses come from the call's people instead."""
    number = lambda count: some(rng, 1, "123456789") + some(rng, count - 1)
    match concept:
        case "phone":
            return phone(rng, language)
        case "card":
            return card(rng)
        case "iban":
            return iban(rng, language)
        case "dob":
            return dob(rng)
        case "address":
            return address(rng, language)
        case "postcode" | "plz":
            return Value(concept, [], [], address(rng, language).detail)
        case "serial":
            return serial(rng)
        case "licence":
            return licence(rng)
        case "guid":
            return guid(rng)
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
