#!/usr/bin/env python3
"""Checks the bench itself: the truth scores perfectly, nothing found scores nothing, the same seed makes the same calls.

Scripts/spans/selftest.py
"""

from __future__ import annotations

import json
import tempfile
import unittest
from random import Random
from xml.dom import minidom

import bench
import compose
import english
import finders
import generate
import german
import makers
import value
import writers
from model import STYLES, Voice
from scoring import Score, Span, judge

LANGUAGES = ("en", "de")


def some_calls(count: int = 30, seed: int = 3):
    libraries = {language: compose.Library(language) for language in LANGUAGES}
    return [
        (compose.call(libraries[language], seed, number, libraries["de" if language == "en" else "en"]), False)
        for language in LANGUAGES
        for number in range(count)
    ]


def scored(finder, calls):
    with tempfile.TemporaryDirectory() as folder:
        return bench.run(finder, calls, folder, "whisper")[0]


class Truth(unittest.TestCase):
    """Finders whose figures are known."""

    def test_the_truth_scores_perfectly(self):
        score = scored(finders.Oracle(), some_calls())
        for row in ("sensitive", "profanity", "hide", "precision", "kind right", "category right"):
            self.assertEqual(score.share(row), 1.0, row)
        self.assertEqual(score.rows["leaked"].hit, 0)
        self.assertLess(score.needless_an_hour, 0.1)
        self.assertEqual(score.failures, [])

    def test_nothing_found_leaks_every_word(self):
        score = scored(finders.Nothing(), some_calls())
        self.assertEqual(score.share("sensitive"), 0.0)
        self.assertEqual(score.share("leaked"), 1.0)

    def test_digits_alone_find_what_is_written_and_not_what_is_spoken(self):
        score = scored(finders.Digits(), some_calls(60))
        self.assertGreater(score.share("written"), 0.3)
        self.assertLess(score.share("spoken en"), 0.05)
        self.assertLess(score.share("precision"), 0.9)

    def test_everything_hidden_is_needless_and_hits_every_harmless_sentence(self):
        calls = compose.harmless(compose.Library("en"), 3, 40)
        score = Score()
        for call in calls:
            judge(score, call, [Span(0.0, call.duration, "phone", "sensitive")])
        self.assertEqual(score.rows["harmless"].hit, 40)
        self.assertEqual(score.share("precision"), 0.0)
        self.assertAlmostEqual(score.needless, score.seconds, delta=0.5)

    def test_one_word_less_is_a_miss(self):
        call = next(call for call, _ in some_calls() if call.mentions)
        spans = finders.Oracle().find(call, "", None)
        word = next(word for word in call.words if word.must)
        cut = [
            Span(word.end, span.end, span.kind, span.category) if span.start == word.start else span for span in spans
        ]
        score = Score()
        judge(score, call, [span for span in cut if span.end > span.start])
        self.assertEqual(score.rows["leaked"].hit, 1)


class Making(unittest.TestCase):
    """The calls themselves."""

    def test_the_same_seed_makes_the_same_calls_and_another_seed_others(self):
        truths = [[generate.truth(call) for call, _ in some_calls(10, seed)] for seed in (5, 5, 6)]
        self.assertEqual(truths[0], truths[1])
        self.assertNotEqual(truths[0], truths[2])

    def test_every_dialogue_and_sentence_can_be_spoken_in_every_style(self):
        for language in LANGUAGES:
            library = compose.Library(language)
            for number in range(4 * len(library.dialogues)):
                call = compose.call(library, 11, number)
                self.assertTrue(call.mentions, call.genre)
                self.assertFalse(
                    [
                        word.text
                        for word in call.words
                        # A GUID is written in braces.
                        if not word.mention and any(sign in word.text for sign in "{}|~ ")
                    ],
                    call.genre,
                )
            self.assertFalse(
                [word.mention for call in compose.harmless(library, 11, 150) for word in call.words if word.mention]
            )

    def test_times_run_forward_and_every_mention_has_a_word_that_must_be_hidden(self):
        for call, _ in some_calls():
            for before, after in zip(call.words, call.words[1:]):
                self.assertLessEqual(before.end, after.start)
            for mention in call.mentions:
                self.assertTrue(any(word.must for word in call.words if word.mention is mention))

    def test_recognisers_without_digits_write_none(self):
        for call, _ in some_calls(60):
            if call.style in ("vosk", "verbatim"):
                self.assertFalse(
                    [word.text for word in call.words if any(sign.isdigit() for sign in word.text)], call.name
                )
            if call.style == "vosk":
                self.assertFalse(
                    [
                        word.text
                        for word in call.words
                        if word.text != word.text.lower() or not word.text.replace("'", "").isalpha()
                    ],
                    call.name,
                )

    def test_cards_and_ibans_have_right_check_digits(self):
        rng = Random(1)
        for _ in range(200):
            card = "".join(makers.card(rng).groups)
            self.assertEqual(value.luhn(card[:-1]), card)
            iban = "".join(makers.iban(rng, "de").groups)
            self.assertEqual(int("".join(str(int(sign, 36)) for sign in iban[4:] + iban[:4])) % 97, 1)

    def test_numbers_are_spoken_as_people_say_them(self):
        self.assertEqual(german.number(21), "einundzwanzig")
        self.assertEqual(german.number(1945), "eintausendneunhundertfünfundvierzig")
        self.assertEqual(german.ordinal(3, "ten"), "dritten")
        self.assertEqual(english.number(347), ["three", "hundred", "forty", "seven"])
        self.assertEqual(english.ordinal(20), ["twentieth"])
        self.assertEqual(english.ordinal(30), ["thirtieth"])
        voice = Voice(Random(1), "en", STYLES["vosk"])
        self.assertEqual(english.singly("550", voice, "oh", True), ["double", "five", "oh"])


class Formats(unittest.TestCase):
    """The writers, read back by the plainest reader of each format's frame."""

    def test_json_formats_parse(self):
        for call, _ in some_calls(6):
            for name, writer in writers.FORMATS.items():
                text = writer.write(call)
                if writer.ending.endswith("json") and not name.startswith("vosk"):
                    json.loads(text)
            self.assertEqual(
                " ".join(
                    cue["text"].strip()
                    for cue in json.loads(writers.FORMATS["whispercpp"].write(call))["transcription"]
                ),
                " ".join(word.text for word in call.words),
            )
            minidom.parseString(writers.FORMATS["eaf"].write(call).encode())

    def test_a_finder_that_reads_segments_only_is_judged_by_shares(self):
        call = some_calls(1)[0][0]
        from scoring import times

        placed = times(call, False)
        spans = [Span(*placed[id(word)], word.mention.kind, word.mention.category) for word in call.words if word.must]
        score = Score()
        judge(score, call, spans, timed=False)
        self.assertEqual(score.rows["leaked"].hit, 0)


if __name__ == "__main__":
    unittest.main()
