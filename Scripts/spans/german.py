"""How numbers, letters and signs are spoken in German. Every function gives a list of words."""

from __future__ import annotations

from model import Voice

UNITS = "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split()
TENS = "null zehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
OLD = (
    "Anton Berta Cäsar Dora Emil Friedrich Gustav Heinrich Ida Julius Kaufmann|Konrad Ludwig Martha Nordpol Otto Paula Quelle Richard "
    "Samuel|Siegfried Theodor Ulrich Viktor Wilhelm Xanthippe Ypsilon Zacharias|Zeppelin"
).split()
TOWNS = (
    "Aachen Berlin Chemnitz Düsseldorf Essen Frankfurt Goslar Hamburg Ingelheim Jena Köln Leipzig München Nürnberg Offenbach Potsdam "
    "Quickborn Rostock Salzwedel Tübingen Unna Völklingen Wuppertal Xanten Ypsilon Zwickau"
).split()
HOMELY = (
    "Apfel|Affe|Anna Bär|Baum|Bernd Computer|Clara Dach|Daniel|Dieter Esel|Elefant Fisch|Frieda Garten|Georg Haus|Hund|Hans Igel|Insel Jäger|Jan "
    "Katze|König Lampe|Löwe|Lisa Maus|Maria Nase|Nina Oma|Olaf Peter|Papa Quark|Qualle Rose|Rudolf Sonne|Sabine Tisch|Tanne|Tina Uhr|Ute Vogel|Vater "
    "Wasser|Walter Xaver Yacht Zebra|Zug"
).split()
UMLAUTS = {"ä": "Ärger", "ö": "Ökonom", "ü": "Übermut", "ß": "Eszett"}
LETTER_NAMES = {
    "h": "ha",
    "j": "jott",
    "k": "ka",
    "q": "ku",
    "v": "vau",
    "w": "we",
    "y": "ypsilon",
    "z": "zett",
    "g": "ge",
    "b": "be",
    "d": "de",
    "p": "pe",
    "t": "te",
    "c": "ce",
    "s": "es",
    "f": "ef",
    "l": "el",
    "m": "em",
    "n": "en",
    "r": "er",
    "x": "ix",
}
SIGNS = {
    "-": ("Bindestrich", "Strich", "minus", "Bindestrich"),
    ".": ("Punkt",),
    "@": ("at", "at", "ät", "Klammeraffe"),
    "_": ("Unterstrich",),
    "+": ("plus",),
    "/": ("Schrägstrich", "Strich"),
    ":": ("Doppelpunkt",),
}


def number(value: int, last: bool = True) -> str:
    """A cardinal below a million in one word: 47 is siebenundvierzig."""
    if value < 20:
        return UNITS[value] if last or value != 1 else "ein"
    if value < 100:
        unit = "" if value % 10 == 0 else ("ein" if value % 10 == 1 else UNITS[value % 10]) + "und"
        return unit + TENS[value // 10]
    if value < 1000:
        rest = value % 100
        return ("ein" if value // 100 == 1 else UNITS[value // 100]) + "hundert" + (number(rest) if rest else "")
    rest = value % 1000
    return (
        (number(value // 1000, last=False) if value // 1000 > 1 else "ein") + "tausend" + (number(rest) if rest else "")
    )


def shortened(word: str, voice: Voice) -> str:
    """einhundertdrei or hundertdrei"""
    return word.removeprefix("ein") if word.startswith("einhundert") and voice.chance(0.6) else word


def year(value: int, voice: Voice) -> str:
    if value >= 2000:
        return "zweitausend" + (number(value % 1000) if value % 1000 else "")
    return number(value // 100) + "hundert" + (number(value % 100) if value % 100 else "")


def ordinal(value: int, ending: str = "ter") -> str:
    """The ordinal with an ending of ter, ten or te: 3 is dritter, dritten, dritte."""
    tail = ending[1:]
    special = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}
    if value in special:
        return special[value] + tail
    return number(value) + ("t" if value < 20 else "st") + tail


def singly(digits: str, voice: Voice, two: str, doubles: bool) -> list[str]:
    words, at = [], 0
    while at < len(digits):
        name = two if digits[at] == "2" else UNITS[int(digits[at])]
        if doubles and digits[at : at + 2] == digits[at] * 2 and voice.chance(0.7):
            words += voice.pick(
                (
                    ["doppel-" + name],
                    ["doppelt", name],
                    ["zweimal", name] if digits[at : at + 3] != digits[at] * 3 else [name, name],
                )
            )
            at += 2
        else:
            words.append(name)
            at += 1
    return words


def pair(two_digits: str, two: str) -> list[str]:
    if two_digits[0] == "0":
        return ["null", two if two_digits[1] == "2" else UNITS[int(two_digits[1])]]
    return [number(int(two_digits))]


def digits(group: str, voice: Voice, two: str, doubles: bool, habit: str) -> list[str]:
    """A group of digits; `two` is zwei or zwo, `habit` singly, pairs or mixed."""
    size = len(group)
    if habit == "singly" or size == 1:
        return singly(group, voice, two, doubles)
    if habit == "mixed" and size == 3 and group[0] != "0" and voice.chance(0.3):
        return [shortened(number(int(group)), voice)]
    if habit == "mixed" and voice.chance(0.4):
        return singly(group, voice, two, doubles)
    words: list[str] = []
    lead = size % 2 if voice.chance(0.6) else 0
    if lead:
        words += singly(group[0], voice, two, False)
    at = lead
    while at + 1 < size:
        words += pair(group[at : at + 2], two)
        at += 2
    return words + (singly(group[at:], voice, two, False) if at < size else [])


def aid(letter: str, voice: Voice, alphabet: str) -> str:
    if letter.lower() in UMLAUTS:
        return UMLAUTS[letter.lower()]
    table = {"old": OLD, "towns": TOWNS, "homely": HOMELY}[alphabet]
    return voice.pick(table[ord(letter.lower()) - 97].split("|"))


def spell_aided(letter: str, voice: Voice, alphabet: str) -> list[str]:
    """A letter with its word: "B wie Berta", or "Berta" alone."""
    word = aid(letter, voice, alphabet)
    if alphabet != "homely" and voice.chance(0.45):
        return [word]
    return [letter.upper(), "wie", word]
