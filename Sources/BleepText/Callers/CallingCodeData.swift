// Written by Scripts/make-calling-codes.py; change that and run it again.

/// Country calling codes, how long the numbers behind them are, and the area codes of the North American plan.
///
/// Sources, by the letters of the lines:
/// - E: ITU-T E.164, list of assigned country codes (annex to Operational Bulletin 1114, 2016, and its amendments).
/// - L: lengths and national prefixes of fixed and mobile numbers as libphonenumber 9.0.43 gathers them from the
///   national numbering plans that ITU publishes (ITU-T E.129) and from national regulators.
/// - N: North American Numbering Plan Administrator, ten digits; area codes in service as in libphonenumber 9.0.43.
/// - C: names of Unicode CLDR (babel 2.18.0).
enum CallingCodeData {
    /// `code region lengths national-prefix sources|English|German`; `-` where there is none.
    static let codes = """
        1 US 10 1 E N|USA|USA
        20 EG 8,9,10 0 E L C|Egypt|Ägypten
        211 SS 9 0 E L C|South Sudan|Südsudan
        212 MA 9 0 E L C|Morocco|Marokko
        213 DZ 8,9 0 E L C|Algeria|Algerien
        216 TN 8 - E L C|Tunisia|Tunesien
        218 LY 9 0 E L C|Libya|Libyen
        220 GM 7,9 - E L C|Gambia|Gambia
        221 SN 9 - E L C|Senegal|Senegal
        222 MR 8 - E L C|Mauritania|Mauretanien
        223 ML 8 - E L C|Mali|Mali
        224 GN 8,9 - E L C|Guinea|Guinea
        225 CI 10 - E L C|Côte d’Ivoire|Côte d’Ivoire
        226 BF 8 - E L C|Burkina Faso|Burkina Faso
        227 NE 8 - E L C|Niger|Niger
        228 TG 8 - E L C|Togo|Togo
        229 BJ 10 - E L C|Benin|Benin
        230 MU 7,8 - E L C|Mauritius|Mauritius
        231 LR 7,8,9 0 E L C|Liberia|Liberia
        232 SL 8 0 E L C|Sierra Leone|Sierra Leone
        233 GH 9 0 E L C|Ghana|Ghana
        234 NG 10 0 E L C|Nigeria|Nigeria
        235 TD 8 - E L C|Chad|Tschad
        236 CF 8 - E L C|Central African Republic|Zentralafrikanische Republik
        237 CM 9 - E L C|Cameroon|Kamerun
        238 CV 7 - E L C|Cape Verde|Cabo Verde
        239 ST 7 - E L C|São Tomé & Príncipe|São Tomé und Príncipe
        240 GQ 9 - E L C|Equatorial Guinea|Äquatorialguinea
        241 GA 7,8 - E L C|Gabon|Gabun
        242 CG 9 - E L C|Congo - Brazzaville|Kongo-Brazzaville
        243 CD 7,8,9,10 0 E L C|Congo - Kinshasa|Kongo-Kinshasa
        244 AO 9 - E L C|Angola|Angola
        245 GW 9 - E L C|Guinea-Bissau|Guinea-Bissau
        246 IO 7 - E L C|British Indian Ocean Territory|Britisches Territorium im Indischen Ozean
        247 AC 5 - E L C|Ascension Island|Ascension
        248 SC 7 - E L C|Seychelles|Seychellen
        249 SD 9 0 E L C|Sudan|Sudan
        250 RW 8,9 0 E L C|Rwanda|Ruanda
        251 ET 9 0 E L C|Ethiopia|Äthiopien
        252 SO 6,7,8,9 0 E L C|Somalia|Somalia
        253 DJ 8 - E L C|Djibouti|Dschibuti
        254 KE 7,8,9 0 E L C|Kenya|Kenia
        255 TZ 9 0 E L C|Tanzania|Tansania
        256 UG 9 0 E L C|Uganda|Uganda
        257 BI 8 - E L C|Burundi|Burundi
        258 MZ 8,9 - E L C|Mozambique|Mosambik
        260 ZM 9 0 E L C|Zambia|Sambia
        261 MG 9 0 E L C|Madagascar|Madagaskar
        262 RE 9 0 E L C|Réunion|Réunion
        263 ZW 9 0 E L C|Zimbabwe|Simbabwe
        264 NA 8,9 0 E L C|Namibia|Namibia
        265 MW 7,9 0 E L C|Malawi|Malawi
        266 LS 8 - E L C|Lesotho|Lesotho
        267 BW 7,8 - E L C|Botswana|Botsuana
        268 SZ 8 - E L C|Eswatini|Eswatini
        269 KM 7 - E L C|Comoros|Komoren
        27 ZA 5,6,7,8,9 0 E L C|South Africa|Südafrika
        290 SH 4,5 - E L C|St. Helena|St. Helena
        291 ER 7 0 E L C|Eritrea|Eritrea
        297 AW 7 - E L C|Aruba|Aruba
        298 FO 6 - E L C|Faroe Islands|Färöer
        299 GL 6 - E L C|Greenland|Grönland
        30 GR 10 - E L C|Greece|Griechenland
        31 NL 9,11 0 E L C|Netherlands|Niederlande
        32 BE 8,9 0 E L C|Belgium|Belgien
        33 FR 9 0 E L C|France|Frankreich
        34 ES 9 - E L C|Spain|Spanien
        350 GI 8 - E L C|Gibraltar|Gibraltar
        351 PT 9 - E L C|Portugal|Portugal
        352 LU 4,5,6,7,8,9,10,11 - E L C|Luxembourg|Luxemburg
        353 IE 7,8,9,10 0 E L C|Ireland|Irland
        354 IS 7,9 - E L C|Iceland|Island
        355 AL 8,9 0 E L C|Albania|Albanien
        356 MT 8 - E L C|Malta|Malta
        357 CY 8 - E L C|Cyprus|Zypern
        358 FI 5,6,7,8,9,10 0 E L C|Finland|Finnland
        359 BG 6,7,8,9 0 E L C|Bulgaria|Bulgarien
        36 HU 8,9 06 E L C|Hungary|Ungarn
        370 LT 8 0 E L C|Lithuania|Litauen
        371 LV 8 - E L C|Latvia|Lettland
        372 EE 7,8 - E L C|Estonia|Estland
        373 MD 8 0 E L C|Moldova|Republik Moldau
        374 AM 8 0 E L C|Armenia|Armenien
        375 BY 9 8 E L C|Belarus|Belarus
        376 AD 6,9 - E L C|Andorra|Andorra
        377 MC 8,9 0 E L C|Monaco|Monaco
        378 SM 8,10 - E L C|San Marino|San Marino
        380 UA 9 0 E L C|Ukraine|Ukraine
        381 RS 7,8,9,10,11,12 0 E L C|Serbia|Serbien
        382 ME 8 0 E L C|Montenegro|Montenegro
        383 XK 8,9,10,11,12 0 E L C|Kosovo|Kosovo
        385 HR 8,9 0 E L C|Croatia|Kroatien
        386 SI 8 0 E L C|Slovenia|Slowenien
        387 BA 8,9 0 E L C|Bosnia & Herzegovina|Bosnien und Herzegowina
        389 MK 8 0 E L C|North Macedonia|Nordmazedonien
        39 IT 6,7,8,9,10,11,12 - E L C|Italy|Italien
        40 RO 6,9 0 E L C|Romania|Rumänien
        41 CH 9 0 E L C|Switzerland|Schweiz
        420 CZ 9 - E L C|Czechia|Tschechien
        421 SK 6,7,9 0 E L C|Slovakia|Slowakei
        423 LI 7,9 0 E L C|Liechtenstein|Liechtenstein
        43 AT 4,5,6,7,8,9,10,11,12,13 0 E L C|Austria|Österreich
        44 GB 9,10 0 E L C|United Kingdom|Vereinigtes Königreich
        45 DK 8 - E L C|Denmark|Dänemark
        46 SE 7,8,9 0 E L C|Sweden|Schweden
        47 NO 8 - E L C|Norway|Norwegen
        48 PL 7,9 - E L C|Poland|Polen
        49 DE 5,6,7,8,9,10,11,12,13 0 E L C|Germany|Deutschland
        500 FK 5 - E L C|Falkland Islands|Falklandinseln
        501 BZ 7 - E L C|Belize|Belize
        502 GT 8 - E L C|Guatemala|Guatemala
        503 SV 8 - E L C|El Salvador|El Salvador
        504 HN 8 - E L C|Honduras|Honduras
        505 NI 8 - E L C|Nicaragua|Nicaragua
        506 CR 8 - E L C|Costa Rica|Costa Rica
        507 PA 7,8 - E L C|Panama|Panama
        508 PM 6,9 0 E L C|St. Pierre & Miquelon|St. Pierre und Miquelon
        509 HT 8 - E L C|Haiti|Haiti
        51 PE 8,9 0 E L C|Peru|Peru
        52 MX 10 - E L C|Mexico|Mexiko
        53 CU 6,7,8,10 0 E L C|Cuba|Kuba
        54 AR 10,11 0 E L C|Argentina|Argentinien
        55 BR 10,11 0 E L C|Brazil|Brasilien
        56 CL 9 - E L C|Chile|Chile
        57 CO 8,10 0 E L C|Colombia|Kolumbien
        58 VE 10 0 E L C|Venezuela|Venezuela
        590 GP 9 0 E L C|Guadeloupe|Guadeloupe
        591 BO 8 0 E L C|Bolivia|Bolivien
        592 GY 7 - E L C|Guyana|Guyana
        593 EC 8,9 0 E L C|Ecuador|Ecuador
        594 GF 9 0 E L C|French Guiana|Französisch-Guayana
        595 PY 7,8,9 0 E L C|Paraguay|Paraguay
        596 MQ 9 0 E L C|Martinique|Martinique
        597 SR 6,7 - E L C|Suriname|Suriname
        598 UY 8 0 E L C|Uruguay|Uruguay
        599 CW 7,8 - E L C|Curaçao|Curaçao
        60 MY 8,9,10 0 E L C|Malaysia|Malaysia
        61 AU 9 0 E L C|Australia|Australien
        62 ID 7,8,9,10,11,12 0 E L C|Indonesia|Indonesien
        63 PH 6,8,9,10 0 E L C|Philippines|Philippinen
        64 NZ 8,9,10 0 E L C|New Zealand|Neuseeland
        65 SG 8 - E L C|Singapore|Singapur
        66 TH 8,9 0 E L C|Thailand|Thailand
        670 TL 7,8 - E L C|Timor-Leste|Timor-Leste
        672 NF 6 - E L C|Norfolk Island|Norfolkinsel
        673 BN 7 - E L C|Brunei|Brunei Darussalam
        674 NR 7 - E L C|Nauru|Nauru
        675 PG 7,8 - E L C|Papua New Guinea|Papua-Neuguinea
        676 TO 5,7 - E L C|Tonga|Tonga
        677 SB 5,7 - E L C|Solomon Islands|Salomonen
        678 VU 5,7 - E L C|Vanuatu|Vanuatu
        679 FJ 7 - E L C|Fiji|Fidschi
        680 PW 7 - E L C|Palau|Palau
        681 WF 6 - E L C|Wallis & Futuna|Wallis und Futuna
        682 CK 5 - E L C|Cook Islands|Cookinseln
        683 NU 4,7 - E L C|Niue|Niue
        685 WS 5,6,7,10 - E L C|Samoa|Samoa
        686 KI 5,8 0 E L C|Kiribati|Kiribati
        687 NC 6 - E L C|New Caledonia|Neukaledonien
        688 TV 5,6,7 - E L C|Tuvalu|Tuvalu
        689 PF 8 - E L C|French Polynesia|Französisch-Polynesien
        690 TK 4,5,6,7 - E L C|Tokelau|Tokelau
        691 FM 7 - E L C|Micronesia|Mikronesien
        692 MH 7 1 E L C|Marshall Islands|Marshallinseln
        7 RU 10 8 E L C|Russia or Kazakhstan|Russland oder Kasachstan
        800 - 8 - E L|freephone worldwide|weltweit gebührenfrei
        808 - 8 - E L|shared cost worldwide|weltweit geteilte Kosten
        81 JP 9,10 0 E L C|Japan|Japan
        82 KR 5,6,8,9,10 0 E L C|South Korea|Südkorea
        84 VN 9,10 0 E L C|Vietnam|Vietnam
        850 KP 8,10 0 E L C|North Korea|Nordkorea
        852 HK 8 - E L C|Hong Kong|Hongkong
        853 MO 8 - E L C|Macao|Macau
        855 KH 8,9 0 E L C|Cambodia|Kambodscha
        856 LA 8,9,10 0 E L C|Laos|Laos
        86 CN 7,8,9,10,11 0 E L C|China|China
        870 - 9,12 - E L|Inmarsat, by satellite|Inmarsat, über Satellit
        878 - 12 - E L|personal numbers worldwide|weltweite persönliche Rufnummern
        880 BD 6,7,8,9,10 0 E L C|Bangladesh|Bangladesch
        881 - 9,10 - E L|satellite networks|Satellitennetze
        882 - 7,8,9,10,12 - E L|international networks|internationale Netze
        883 - 8,9,10,11,12 - E L|international networks|internationale Netze
        886 TW 8,9 0 E L C|Taiwan|Taiwan
        888 - 11 - E L|disaster relief|Katastrophenhilfe
        90 TR 10 0 E L C|Türkiye|Türkei
        91 IN 10 0 E L C|India|Indien
        92 PK 9,10 0 E L C|Pakistan|Pakistan
        93 AF 9 0 E L C|Afghanistan|Afghanistan
        94 LK 9 0 E L C|Sri Lanka|Sri Lanka
        95 MM 6,7,8,9,10 0 E L C|Myanmar (Burma)|Myanmar
        960 MV 7 - E L C|Maldives|Malediven
        961 LB 7,8 0 E L C|Lebanon|Libanon
        962 JO 8,9 0 E L C|Jordan|Jordanien
        963 SY 8,9 0 E L C|Syria|Syrien
        964 IQ 8,9,10 0 E L C|Iraq|Irak
        965 KW 8 - E L C|Kuwait|Kuwait
        966 SA 9 0 E L C|Saudi Arabia|Saudi-Arabien
        967 YE 7,8,9 0 E L C|Yemen|Jemen
        968 OM 8 - E L C|Oman|Oman
        970 PS 8,9 0 E L C|Palestine|Palästina
        971 AE 8,9 0 E L C|United Arab Emirates|Vereinigte Arabische Emirate
        972 IL 8,9,11,12 0 E L C|Israel|Israel
        973 BH 8 - E L C|Bahrain|Bahrain
        974 QA 8 - E L C|Qatar|Katar
        975 BT 7,8 - E L C|Bhutan|Bhutan
        976 MN 8,9,10 0 E L C|Mongolia|Mongolei
        977 NP 8,10 0 E L C|Nepal|Nepal
        979 - 9 - E L|premium rate worldwide|weltweite Mehrwertdienste
        98 IR 6,7,10 0 E L C|Iran|Iran
        992 TJ 9 - E L C|Tajikistan|Tadschikistan
        993 TM 8 8 E L C|Turkmenistan|Turkmenistan
        994 AZ 9 0 E L C|Azerbaijan|Aserbaidschan
        995 GE 9 0 E L C|Georgia|Georgien
        996 KG 9 0 E L C|Kyrgyzstan|Kirgisistan
        998 UZ 9 - E L C|Uzbekistan|Usbekistan
        """

    /// Area codes of +1 outside the USA and Canada (N, names C): `region codes|English|German`.
    static let islands = """
        AG 268|Antigua & Barbuda|Antigua und Barbuda
        AI 264|Anguilla|Anguilla
        AS 684|American Samoa|Amerikanisch-Samoa
        BB 246|Barbados|Barbados
        BM 441|Bermuda|Bermuda
        BS 242|Bahamas|Bahamas
        DM 767|Dominica|Dominica
        DO 809 829 849|Dominican Republic|Dominikanische Republik
        GD 473|Grenada|Grenada
        GU 671|Guam|Guam
        JM 658 876|Jamaica|Jamaika
        KN 869|St. Kitts & Nevis|St. Kitts und Nevis
        KY 345|Cayman Islands|Kaimaninseln
        LC 758|St. Lucia|St. Lucia
        MP 670|Northern Mariana Islands|Nördliche Marianen
        MS 664|Montserrat|Montserrat
        PR 787 939|Puerto Rico|Puerto Rico
        SX 721|Sint Maarten|Sint Maarten
        TC 649|Turks & Caicos Islands|Turks- und Caicosinseln
        TT 868|Trinidad & Tobago|Trinidad und Tobago
        VC 784|St. Vincent & Grenadines|St. Vincent und die Grenadinen
        VG 284|British Virgin Islands|Britische Jungferninseln
        VI 340|U.S. Virgin Islands|Amerikanische Jungferninseln
        """

    /// Area codes of the USA (N).
    static let unitedStates = """
        201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 220 223 224 225 227 228 229 231 234
        235 239 240 248 251 252 253 254 256 260 262 267 269 270 272 274 276 279 281 283 301 302 303 304 305 307
        308 309 310 312 313 314 315 316 317 318 319 320 321 323 324 325 326 327 329 330 331 332 334 336 337 339
        341 346 347 350 351 352 353 360 361 363 364 369 380 385 386 401 402 404 405 406 407 408 409 410 412 413
        414 415 417 419 423 424 425 430 432 434 435 440 442 443 445 447 448 458 463 464 469 470 472 475 478 479
        480 484 501 502 503 504 505 507 508 509 510 512 513 515 516 517 518 520 530 531 534 539 540 541 551 557
        559 561 562 563 564 567 570 571 572 573 574 575 580 582 585 586 601 602 603 605 606 607 608 609 610 612
        614 615 616 617 618 619 620 623 626 628 629 630 631 636 640 641 645 646 650 651 656 657 659 660 661 662
        667 669 678 680 681 682 686 689 701 702 703 704 706 707 708 712 713 714 715 716 717 718 719 720 724 725
        726 727 728 730 731 732 734 737 738 740 743 747 748 754 757 760 762 763 765 769 770 771 772 773 774 775
        779 781 785 786 801 802 803 804 805 806 808 810 812 813 814 815 816 817 818 820 821 826 828 830 831 832
        835 838 839 840 843 845 847 848 850 854 856 857 858 859 860 862 863 864 865 870 872 878 901 903 904 906
        907 908 909 910 912 913 914 915 916 917 918 919 920 925 928 929 930 931 934 936 937 938 940 941 943 945
        947 948 949 951 952 954 956 959 970 971 972 973 975 978 979 980 983 984 985 986 989
        """

    /// Area codes of Canada (N).
    static let canada = """
        204 226 236 249 250 257 263 273 289 306 343 354 365 367 368 382 403 416 418 428 431 437 438 450 468 474
        506 514 519 548 579 581 584 587 600 604 613 622 633 639 647 672 683 705 709 742 753 778 780 782 807 819
        825 867 873 879 902 905 942
        """

    /// Codes of +1 that say no place (N): freephone, premium rate, personal.
    static let services = """
        800 822 833 844 855 866 877 888 900 500 521 522 523 524 525 526 527 528 529 532 533 544 566 577 588
        """
}
