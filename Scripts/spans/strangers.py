"""People whose names stand in none of the program's lists: of other languages, and made of syllables."""

from __future__ import annotations

import os
import random
import re

LISTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Sources/BleepText/Rules")
SHARE = 0.4  # of all people

# Polish, Turkish, Vietnamese, Nigerian, Indian, Hungarian, Finnish, Georgian, Tamil, Ethiopian, Basque, Welsh.
FIRST = """Przemysława Bolesława Ziemowit Świętosława Hürrem Tezcan Gülfidan Yağmur Bahtışen Thuỳ Ngân Quyên Khuê Ifeanyichukwu Oluwadamilare Ebubechi Temitayo Nnenna
    Zikora Raghunandan Shubhangi Venkatesan Tejaswini Parthiban Kamalnath Szilárdka Bodza Zsombor Väinämö Ilmatar Tuulikki Zurabi Nanuli Otarika Selvakumar Ponnamma
    Tizita Yohannis Abrehet Iratxe Gotzone Eguzki Llinos Gwawr Talfryn Eirwen Malakai Tavita Keanolani Makana Sefina""".split()
LAST = """Brzęczyszczyk Wojdyłko Chrzanowicz Gołaszewiak Pietruszka Hacıbeyli Tozkoparan Kılıçdere Gözübenli Sarıbıyık Khưu Nghiêm Lữthanh Onwuachukwu Adegbenro Ezenwaka
    Olorunfemiwa Nwabudike Ogbuagu Thiruvengadam Chattarjya Raghavendran Muthulakshmi Bhowmicka Deshmukhya Szentgyörgyváry Körmöczi Hegedűsi Lehtovirta Kuukasjärvi
    Mchedlidzeli Gelaschwil Balasubramani Arunachalama Gebreyesusa Woldetsadika Goikoetxandi Aramburuzaga Llewhelynne Prydderchy Tuilagaepa Kealohanui""".split()
HEADS = "Bra Kel Tor Vin Sul Mar Dro Fen Gri Hal Jos Krum Lem Nor Pel Quo Ras Sten Tur Vol Wes Zan Bor Cal Dun Ems".split()
MIDDLES = ["", "", "a", "e", "o", "ima", "eni", "ori", "ula", "ande"]
TAILS = {
    "first": "dra lin mo ra vin ka nel sa dor wen mir ta vik zo".split(),
    "last": "beck dorf lund mann sky witz gard holt rup stad vell nitz quist breck smore gate thwaite low".split(),
}
PARTICLES = ["von", "van der", "de la", "zur", "van", "de", "Mac", "O'", "al-", "del"]


def listed() -> set[str]:
    """Every word of the program's lists of names; empty where its sources are not there."""
    words: set[str] = set()
    for name in ("GivenNames", "FamilyNames"):
        path = os.path.join(LISTS, name + ".swift")
        if os.path.exists(path):
            with open(path, encoding="utf-8") as source:
                words |= set(re.findall(r"[^\W\d_][\w'-]+", source.read().lower()))
    return words


LISTED = listed()


def made(rng: random.Random, part: str) -> str:
    return rng.choice(HEADS) + rng.choice(MIDDLES) + rng.choice(TAILS[part])


def name(rng: random.Random, part: str) -> str:
    """A first or last name that no list has; last names may have a particle before them."""
    while True:
        text = rng.choice(FIRST if part == "first" else LAST) if rng.random() < 0.5 else made(rng, part)
        if text.lower() not in LISTED:
            break
    if part == "last" and rng.random() < 0.15:
        particle = rng.choice(PARTICLES)
        text = particle + ("" if particle in ("Mac", "O'", "al-") else " ") + text
    return text


def person(rng: random.Random) -> tuple[str, str]:
    return name(rng, "first"), name(rng, "last")
