"""What people say around a secret: acknowledgements, fillers, searches for the glasses, corrections."""

ACKS = {
    "en": [
        "okay",
        "mm-hmm",
        "uh-huh",
        "yes",
        "right",
        "got it",
        "go ahead",
        "yep",
        "okay, next",
        "all right",
        "yeah",
        "okay, and",
        "I'm with you",
        "okay, I have that",
    ],
    "de": [
        "okay",
        "ja",
        "mhm",
        "genau",
        "weiter",
        "hab ich",
        "und weiter",
        "gut",
        "ja, weiter",
        "okay, und dann",
        "notiert",
        "mhm, ja",
    ],
}


FILLERS = {
    "en": [
        "uh",
        "um",
        "er",
        "erm",
        "hmm",
        "let me see",
        "hold on",
        "you know",
        "sorry",
        "uh, okay",
        "and then",
        "wait",
        "what's that",
        "then",
    ],
    "de": [
        "äh",
        "ähm",
        "hm",
        "Moment",
        "also",
        "Sekunde",
        "so",
        "warten Sie",
        "und dann",
        "mal sehen",
        "ja",
        "öh",
        "genau",
    ],
}


WAITS = {
    "en": [
        "hang on, I need my glasses",
        "let me turn it over",
        "one second",
        "hold on a moment",
        "it's very small print",
        "just a minute, the light is bad here",
        "where was I",
        "bear with me",
    ],
    "de": [
        "Moment, ich brauche meine Brille",
        "eine Sekunde",
        "ich muss es kurz umdrehen",
        "warten Sie kurz",
        "das ist so klein gedruckt",
        "wo war ich",
        "Augenblick bitte",
    ],
}


LEADS = {
    "en": [
        "so that's",
        "let me read that back,",
        "I have",
        "okay,",
        "right, so",
        "I've got",
        "just to confirm,",
        "and you said",
        "let me repeat that:",
        "that was",
    ],
    "de": [
        "also",
        "ich wiederhole,",
        "ich habe notiert,",
        "okay,",
        "gut, das war",
        "zur Sicherheit nochmal,",
        "das heißt",
        "ich lese mal vor:",
        "dann habe ich",
    ],
}


TAILS = {
    "en": ["is that right?", "correct?", "yeah?", "", "", "did I get that right?"],
    "de": ["richtig?", "stimmt das?", "ja?", "", "", "ist das korrekt?"],
}


YES = {
    "en": ["yes", "that's right", "correct", "yep, that's it", "exactly", "that's the one"],
    "de": ["ja", "genau", "richtig", "stimmt", "ja, genau", "korrekt"],
}


REPEATS = {
    "en": ["I'll say that again,", "again, that's", "that's", "once more,", "did you get that?", "let me repeat,"],
    "de": ["ich sag's nochmal,", "nochmal,", "also nochmal langsam,", "ich wiederhole,", "haben Sie das?"],
}


SORRIES = {
    "en": [
        "no, sorry,",
        "sorry, I mean",
        "no wait,",
        "scratch that,",
        "no,",
        "I beg your pardon,",
        "hang on, that's wrong,",
        "correction,",
    ],
    "de": [
        "nein, Entschuldigung,",
        "Quatsch,",
        "nee,",
        "falsch,",
        "äh nein,",
        "ich meine",
        "Verzeihung,",
        "Moment, nein,",
    ],
}


NOS = {"en": ["no,", "not quite,", "no, no,", "almost,"], "de": ["nein,", "nicht ganz,", "nee,", "fast,"]}


LAST = {"en": ["ending in", "the one ending", "that ends in"], "de": ["die auf", "mit den Endziffern", "am Ende also"]}
