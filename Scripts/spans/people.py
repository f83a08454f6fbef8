"""Names, streets, towns and domains. All made up by putting common ones together; telephone numbers are of the ranges kept for fiction."""

FIRST = {
    "en": """Margaret Walter Denise Terrence Priya Olu Siobhan Marcus Yolanda Gareth Imani Desmond Fatima Nikhil Bernadette Leroy Agnieszka Hector Mei Rosalind Tunde
        Callum Shanice Ezekiel Harriet Mohammed Gwen Ignacio Beverly Rohan Philippa Darnell Xiomara Alistair Kavita Wendell Noor Eleanor Jamal Bridget Stavros Lorraine
        Winston Anjali Dmitri Rhiannon Carlos Mavis Kwame Doris Liam Hyun Tessa Randall Amara Cedric Joan Vikram Ruth Angus Paloma Earl Nkechi Sally Boris""".split(),
    "de": """Annegret Torsten Ayşe Friederike Mehmet Waltraud Jannik Svenja Bogdan Hannelore Kemal Ulrike Lennart Margarete Emre Dörte Zbigniew Jürgen Yasemin Gerlinde
        Marius Heike Tarek Roswitha Nils Leonie Hassan Ingeborg Detlef Malgorzata Björn Edeltraud Selin Klaus-Dieter Anke Rainer Sibel Wolfgang Frauke Piotr Henriette
        Günther Nadja Ole Sabine Achmed Liselotte Timo Birgit Hüseyin Karl-Heinz Marlies Jonas Elif Gudrun Sönke Katharina Ivan Renate Lukas Mareike""".split(),
}
LAST = {
    "en": """Okafor Whitcombe Delgado Pemberton Nakamura O'Brien Ramaswamy Kowalczyk Fitzgerald Abernathy Chaudhry Lindqvist Mbeki Trevelyan Castellanos Hargreaves Nguyen
        Osterman Adeyemi Featherstone Petrov Macallister Banerjee Loughlin Yamada Dunleavy Szymanski Quintero Blackwood Achebe Thistlewood Mahmood Vandermeer Sorensen
        Rutherford Iyer Campbell Diaz Papadopoulos Greenhalgh Odhiambo Whitaker Gonsalves Marchetti Bhatt McAllister Tran Underhill Zielinski Carmody Fairweather Hussain
        Lovelace Kapoor Stroud Bergstrom Ferreira Oyelaran Pritchard""".split()
    + ["van der Meer", "de Souza", "Smith-Howell", "Del Rio", "Al-Rashid"],
    "de": """Ebeling Schimmelpfennig Yıldırım Kortmann Brandstetter Kowalski Hülsmann Özdemir Wichert Achterberg Nowotny Lindemann Çelik Süßmilch Rademacher Petrovic Dannemann
        Aydın Grünwald Holtkamp Jovanovic Kleinschmidt Mühlbauer Tiedemann Wawrzyniak Oberhuber Quandt Reuschenbach Steinhoff Vogelsang Arslan Buchholz Czerny Dörfler
        Eichendorff Feddersen Gottschling Hagedorn Immenkamp Jankowski Kretschmer Ludewig Mertens Niedermeier Ostrowski Plöger Rohrbach Schnoor Tomczak Uhlenbrock Westphal
        Zimmerling Demirtas Nguyen Haddad Borowski""".split()
    + ["von Bergen", "Müller-Lüdenscheid", "Schulze-Wenk", "zur Mühlen", "El Amrani"],
}
STREETS = {
    "us": [
        f"{name} {kind}"
        for name, kind in zip(
            "Willow Hawthorne Mulberry Old_Mill Chestnut Juniper Lakeview Sycamore Fulton Harbor Pinecrest Jefferson Quarry Rosewood Cedar_Hill Magnolia Bluebird Stagecoach Orchard Meadow".split(),
            "Street Avenue Road Lane Drive Court Boulevard Way Place Circle Drive Street Road Avenue Lane Court Way Road Street Terrace".split(),
        )
    ],
    "uk": [
        f"{name} {kind}"
        for name, kind in zip(
            "Ashgrove Larkfield Priory Mill Station Beechwood Castle St_Andrews Victoria Hollybush Church Kingfisher Albert Thornhill Moorland Elm Canal Rectory".split(),
            "Close Crescent Gardens Lane Road Terrace Mews Avenue Street Way Row Drive Grove Park Rise Walk Street Gardens".split(),
        )
    ],
    "de": """Lindenstraße Goethestraße Bahnhofstraße Ahornweg Birkenallee Schillerplatz Amselweg Hafenstraße Rosengasse Buchenring Mühlendamm Gartenstraße Kastanienallee
        Lerchenweg Kirchplatz Wiesenstraße Uferstraße Eichendorffstraße Ringstraße Feldstraße Heideweg Brunnengasse Schlossallee Tannenweg""".split()
    + ["Am Stadtpark", "An der Mühle", "Im Winkel", "Auf dem Hügel", "Alte Landstraße", "Berliner Straße"],
}
TOWNS = {
    "us": [
        ("Cedar Falls", "Iowa"),
        ("Springfield", "Illinois"),
        ("Dayton", "Ohio"),
        ("Fort Collins", "Colorado"),
        ("Macon", "Georgia"),
        ("Tulsa", "Oklahoma"),
        ("Boise", "Idaho"),
        ("Duluth", "Minnesota"),
        ("Scranton", "Pennsylvania"),
        ("Eugene", "Oregon"),
    ],
    "uk": [
        "Wakefield",
        "Shrewsbury",
        "Luton",
        "Dundee",
        "Swansea",
        "Ipswich",
        "Carlisle",
        "Exeter",
        "Stockport",
        "Kettering",
    ],
    "de": [
        "Bremen",
        "Kassel",
        "Oldenburg",
        "Trier",
        "Leipzig",
        "Bad Salzuflen",
        "Göttingen",
        "Rostock",
        "Augsburg",
        "Wuppertal",
        "Neustrelitz",
        "Husum",
    ],
}
DOMAINS = {
    "en": [
        "example.com",
        "example.org",
        "example.net",
        "gmail.com",
        "yahoo.com",
        "hotmail.com",
        "outlook.com",
        "hartley-works.example.com",
        "btinternet.com",
        "icloud.com",
        "mail.example.org",
        "example.co.uk",
        "yahoo.co.uk",
        "greenlawn.org",
    ],
    "de": [
        "example.com",
        "example.org",
        "beispiel.de",
        "gmx.de",
        "web.de",
        "t-online.de",
        "gmail.com",
        "posteo.de",
        "freenet.de",
        "beispiel-firma.de",
        "mail.example.org",
        "gmx.net",
    ],
}
AREAS_US = "212 415 312 206 617 702 303 405 614 919 718 512 801 951".split()
AREAS_UK = ["020 7946 0", "0161 496 0", "0113 496 0", "0131 496 0", "01632 960", "07700 900", "0808 157 0"]
AREAS_DE = [
    ("030", "23125"),
    ("069", "90009"),
    ("040", "66969"),
    ("0221", "4710"),
    ("089", "99998"),
    ("0171", "39200"),
    ("0172", "9925"),
    ("0176", "040690"),
]
