#!/usr/bin/env python3
"""Writes Sources/BleepText/Callers/CallingCodeData.swift: country calling codes, lengths of numbers, area codes of +1.

Needs two packages: pip install phonenumbers babel. What each part stands on is said in the file that is written. After
a run, look at the difference: a plan changes by decision of its country, seldom otherwise.
"""

import pathlib
import sys

import babel
import phonenumbers
from phonenumbers.data import _COUNTRY_CODE_TO_REGION_CODE as REGIONS

TARGET = pathlib.Path(__file__).resolve().parent.parent / "Sources/BleepText/Callers/CallingCodeData.swift"

# ITU-T E.164, codes that belong to no country.
WORLDWIDE = {
    "800": ("freephone worldwide", "weltweit gebührenfrei"),
    "808": ("shared cost worldwide", "weltweit geteilte Kosten"),
    "870": ("Inmarsat, by satellite", "Inmarsat, über Satellit"),
    "878": ("personal numbers worldwide", "weltweite persönliche Rufnummern"),
    "881": ("satellite networks", "Satellitennetze"),
    "882": ("international networks", "internationale Netze"),
    "883": ("international networks", "internationale Netze"),
    "888": ("disaster relief", "Katastrophenhilfe"),
    "979": ("premium rate worldwide", "weltweite Mehrwertdienste"),
}
NAMES = {
    "US": ("USA", "USA"), "GB": ("United Kingdom", "Vereinigtes Königreich"), "HK": ("Hong Kong", "Hongkong"),
    "MO": ("Macao", "Macau"), "RU": ("Russia or Kazakhstan", "Russland oder Kasachstan"), "PS": ("Palestine", "Palästina"), "AC": ("Ascension Island", "Ascension"),
}
# NANPA, area codes of the plan outside the USA and Canada.
ISLANDS = {
    "AG": "268", "AI": "264", "AS": "684", "BB": "246", "BM": "441", "BS": "242", "DM": "767", "DO": "809 829 849",
    "GD": "473", "GU": "671", "JM": "658 876", "KN": "869", "KY": "345", "LC": "758", "MP": "670", "MS": "664",
    "PR": "787 939", "SX": "721", "TC": "649", "TT": "868", "VC": "784", "VG": "284", "VI": "340",
}
# NANPA, codes that say no place.
SERVICES = {
    "toll-free": "800 822 833 844 855 866 877 888",
    "premium": "900",
    "personal": "500 521 522 523 524 525 526 527 528 529 532 533 544 566 577 588",
}


def name(region, language):
    if region in NAMES:
        return NAMES[region][language == "de"]
    return babel.Locale(language).territories[region]


def lengths(regions, code):
    found = set()
    for region in regions:
        data = phonenumbers.PhoneMetadata.metadata_for_region(region)
        data = data or phonenumbers.PhoneMetadata.metadata_for_nongeo_region(code)
        for kind in (data.fixed_line, data.mobile):
            if kind and kind.national_number_pattern:
                found |= {length for length in kind.possible_length if length > 0}
        if not found and data.general_desc:
            found |= set(data.general_desc.possible_length)
    # E.164: fifteen digits with the code.
    return sorted(length for length in found if length + len(str(code)) <= 15)


def trunk(region):
    data = phonenumbers.PhoneMetadata.metadata_for_region(region)
    return data.national_prefix or "-" if data else "-"


def area_codes(region):
    others = set(" ".join(list(ISLANDS.values()) + list(SERVICES.values())).split())
    found = []
    for code in range(200, 1000):
        for rest in ("2345678", "5552345", "2002345", "9462345", "4562345", "7012345"):
            number = phonenumbers.PhoneNumber(country_code=1, national_number=int(f"{code}{rest}"))
            if phonenumbers.is_valid_number(number) and str(code) not in others:
                if phonenumbers.region_code_for_number(number) == region:
                    found.append(str(code))
                    break
    return found


def wrapped(words, indent, width=112):
    lines, line = [], ""
    for word in words:
        if line and len(indent + line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return ("\n" + indent).join(lines + [line])


def main():
    version = phonenumbers.__version__
    rows = []
    for code, regions in sorted(REGIONS.items(), key=lambda item: str(item[0])):
        code = str(code)
        counted = ",".join(str(length) for length in lengths(regions, int(code)))
        if code in WORLDWIDE:
            english, german = WORLDWIDE[code]
            rows.append(f"{code} - {counted} - E L|{english}|{german}")
            continue
        region = regions[0]
        sources = "E N" if code == "1" else "E L C"
        rows.append(f"{code} {region} {counted} {trunk(region)} {sources}|{name(region, 'en')}|{name(region, 'de')}")
    islands = [
        f"{region} {codes}|{name(region, 'en')}|{name(region, 'de')}" for region, codes in sorted(ISLANDS.items())]
    indent = " " * 8
    text = f'''// Written by Scripts/make-calling-codes.py; change that and run it again.

/// Country calling codes, how long the numbers behind them are, and the area codes of the North American plan.
///
/// Sources, by the letters of the lines:
/// - E: ITU-T E.164, list of assigned country codes (annex to Operational Bulletin 1114, 2016, and its amendments).
/// - L: lengths and national prefixes of fixed and mobile numbers as libphonenumber {version} gathers them from the
///   national numbering plans that ITU publishes (ITU-T E.129) and from national regulators.
/// - N: North American Numbering Plan Administrator, ten digits; area codes in service as in libphonenumber {version}.
/// - C: names of Unicode CLDR (babel {babel.__version__}).
enum CallingCodeData {{
    /// `code region lengths national-prefix sources|English|German`; `-` where there is none.
    static let codes = """
        {(chr(10) + indent).join(rows)}
        """

    /// Area codes of +1 outside the USA and Canada (N, names C): `region codes|English|German`.
    static let islands = """
        {(chr(10) + indent).join(islands)}
        """

    /// Area codes of the USA (N).
    static let unitedStates = """
        {wrapped(area_codes("US"), indent)}
        """

    /// Area codes of Canada (N).
    static let canada = """
        {wrapped(area_codes("CA"), indent)}
        """

    /// Codes of +1 that say no place (N): freephone, premium rate, personal.
    static let services = """
        {wrapped(" ".join(SERVICES.values()).split(), indent)}
        """
}}
'''
    TARGET.write_text(text, encoding="utf-8")
    print(TARGET, file=sys.stderr)


if __name__ == "__main__":
    main()
