#!/usr/bin/env python3
"""How long questions to a catalogue of 1,000,000 segments take: `callbleep search` as a process, from its start to its end.

    Scripts/measure-questions.py [--binary .build/release/callbleep] [--calls 16667] [--segments 60] [--runs 15]

The catalogue is made up, always the same: calls of 60 segments each with the labels of telephone calls, every tenth with
ringing after speech, notes and transcripts of made words, 200 callers. Prints the medians of wall and processor time of each
question, and what the same process takes to say its version.
"""
import argparse
import os
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

SECOND = 1_000_000_000
COMMON = ["speech", "silence", "speech", "noise", "speech", "silence"]
RARE = ["ringback", "busy", "dial", "dtmf", "tone", "bleep", "record-beep", "congestion", "sit"]
SYLLABLES = ["ka", "lo", "mi", "ter", "sun", "vo", "pel", "dra", "nis", "go", "hem", "bru"]
# What is asked, and why it could be slow.
QUESTIONS = [
    ("ringback after hello", ["ringback after hello"]),
    ("a common label", ["--label", "speech"]),
    ("a label that is nowhere", ["--label", "fax-ced"]),
    ("keypad in calls of a minute and more", ["--label", "dtmf", "--min-duration", "60"]),
    ("keypad in calls longer than any", ["--label", "dtmf", "--min-duration", "100000"]),
    ("a word of one call in 1000", ["marzipan"]),
    ("a word of every call", ["hello"]),
    ("a sound that is nowhere, after a word of every call", ["fax after hello"]),
    ("a sound that comes after a rare word", ["busy after marzipan"]),
    ("a rare word, after a sound of every call", ["marzipan after speech"]),
    ("a word that is nowhere, after a sound of every call", ["zeppelin after speech"]),
    ("a word of every call, after a sound that is nowhere", ["hello after fax"]),
    ("a word of every call, never after a sound of every call", ["hello after speech"]),
    ("a sound of every call, never before a word of every call", ["speech before hello"]),
    ("a sound of every call, after a sound that is nowhere", ["speech after fax"]),
    ("a sound of every call, before a sound of half of them", ["silence before sit"]),
    ("keypad digits in published files", ["--has-keypad"]),
    ("bleeps without a sheet", ["--bleep-without-sheet"]),
    ("the same caller in many calls", ["--repeat-callers"]),
    ("long silences of one month", ["--label", "silence", "--min-segment", "9", "--after", "2024-05", "--before", "2024-06"]),
    ("hidden cards", ["--kind", "card"]),
]


def words(generator, count):
    return " ".join("".join(generator.choices(SYLLABLES, k=generator.randint(1, 3))) for _ in range(count))


def fill(path, calls, segments):
    generator = random.Random(1)
    database = sqlite3.connect(path)
    database.execute("PRAGMA synchronous = OFF")
    with database:
        for call in range(1, calls + 1):
            duration = 0
            rows = []
            for number in range(segments):
                label = generator.choice(RARE) if generator.random() < 0.1 else COMMON[number % len(COMMON)]
                if call % 10 and number < 3:
                    label = "ringback" if number == 0 and call % 3 == 0 else "speech"
                length = generator.randint(SECOND // 10, 10 * SECOND)
                rows.append((call, 0, duration, duration + length, label))
                duration += length
            name = f"{call // 1000:03}/call-{call:06}"
            caller = f"{call % 200:064x}" if call % 40 == 0 else f"{call:064x}"
            date = f"20{20 + call % 6}-{1 + call % 12:02}-{1 + call % 28:02}"
            database.execute(
                "INSERT INTO call (id, path, mode, state, stamp, settings, key, duration, channels, title, date, caller, "
                "sha256, unproved) VALUES (?, ?, 'redact', 'done', '', '', ?, ?, 1, ?, ?, ?, ?, 0)",
                (call, name + ".wav", f"{call:064x}", duration, words(generator, 4), date, caller, f"{call:064x}"))
            database.execute(
                "INSERT INTO output VALUES (?, ?, 1, 1)", (call, f"results:{name}.redacted.wav"))
            database.executemany(
                'INSERT INTO segment (call, channel, start, "end", label) VALUES (?, ?, ?, ?, ?)', rows)
            for number, kind in enumerate(["name", "phone", "card" if call % 50 == 0 else "code"]):
                start = generator.randrange(duration)
                database.execute(
                    'INSERT INTO span (call, channels, category, kind, origin, start, "end") '
                    "VALUES (?, '0', 'sensitive', ?, 'transcript', ?, ?)", (call, kind, start, start + SECOND))
            for number in range(10):
                start = duration * number // 10
                text = ("hello " if number == 0 else "") + words(generator, 12)
                if call % 1000 == 7 and number == 4:
                    text += " marzipan"
                database.execute(
                    'INSERT INTO remark (call, origin, start, "end", text) VALUES (?, ?, ?, ?, ?)',
                    (call, "note" if number == 9 else "transcript", start, start + SECOND, text))
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    count = database.execute("SELECT count(*) FROM segment").fetchone()[0]
    database.close()
    return count


def run(command):
    """Milliseconds from start to end, and of processor time."""
    null = os.open(os.devnull, os.O_RDWR)
    start = time.perf_counter()
    process = os.posix_spawn(
        command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, null, number) for number in range(3)])
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - start
    os.close(null)
    if status:
        sys.exit(f"{command} failed")
    return wall * 1_000, (usage.ru_utime + usage.ru_stime) * 1_000


def measure(command, runs):
    times = [run(command) for _ in range(runs)]
    return [statistics.median(column) for column in zip(*times)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default=".build/release/callbleep")
    parser.add_argument("--calls", type=int, default=16_667)
    parser.add_argument("--segments", type=int, default=60)
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    binary = os.path.abspath(options.binary)
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(f"{folder}/calls")
        # An empty batch makes an empty catalogue.
        subprocess.run([binary, "batch", f"{folder}/calls", "-o", f"{folder}/clean"], check=True, stdout=sys.stderr)
        catalog = f"{folder}/clean.catalog.db"
        count = fill(catalog, options.calls, options.segments)
        print(f"{count} segments of {options.calls} calls, {os.path.getsize(catalog) >> 20} MB; milliseconds, wall and processor")
        rows = [("callbleep --version", ["--version"], False)]
        rows += [(name, ["search", *arguments, "--catalog", catalog], True) for name, arguments in QUESTIONS]
        for name, arguments, _ in rows:
            wall, processor = measure([binary, *arguments], options.runs)
            print(f"{wall:8.1f} {processor:8.1f}  {name}", flush=True)


if __name__ == "__main__":
    main()
