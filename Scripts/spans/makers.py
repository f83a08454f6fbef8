"""The secrets whose making takes more than a line: numbers with check digits, addresses, keys."""

from __future__ import annotations

from random import Random

import people
from value import CONSONANTS, Value, cut, luhn, some


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
                *([["+49", "(0)" + area[1:], tail], ["+49", "(0)" + area[1:] + "/" + tail]] if country else []),
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
