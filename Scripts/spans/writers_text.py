"""Captions, columns and the tiers of linguists."""

from __future__ import annotations

from xml.sax.saxutils import escape

from model import Call
from rendering import bare, dump, stamp, sure, text_of

NAMES = ("agent", "caller")


def ctm(call: Call) -> str:
    return ";; made\n" + "".join(
        f"call {'AB'[word.speaker]} {word.start:.2f} {word.end - word.start:.2f} {bare(word)} {sure(word):.2f}\n"
        for word in call.words
    )


def rttm(call: Call) -> str:
    lines = [f"SPKR-INFO call 1 <NA> <NA> <NA> unknown {name} <NA> <NA>" for name in NAMES]
    for words in call.segments():
        lines.append(
            f"SPEAKER call 1 {words[0].start:.3f} {words[-1].end - words[0].start:.3f} <NA> <NA> {NAMES[words[0].speaker]} <NA> <NA>"
        )
        lines += [
            f"LEXEME call 1 {word.start:.3f} {word.end - word.start:.3f} {bare(word)} lex {NAMES[word.speaker]} {sure(word):.2f} <NA>"
            for word in words
        ]
    return "\n".join(lines) + "\n"


def srt(call: Call) -> str:
    return "".join(
        f"{number + 1}\n{stamp(words[0].start)} --> {stamp(words[-1].end)}\n{text_of(words)}\n\n"
        for number, words in enumerate(call.segments())
    )


def vtt(call: Call) -> str:
    cues = [
        f"{stamp(words[0].start, '.', False)} --> {stamp(words[-1].end, '.', False)}\n<v {NAMES[words[0].speaker].title()}>{escape(text_of(words))}</v>\n"
        for words in call.segments()
    ]
    return "WEBVTT\n\n" + "\n".join(cues)


def vtt_words(call: Call) -> str:
    cues = []
    for words in call.segments():
        text = escape(words[0].text) + "".join(
            f" <{stamp(word.start, '.', False)}><c>{escape(word.text)}</c>" for word in words[1:]
        )
        cues.append(
            f"{stamp(words[0].start, '.', False)} --> {stamp(words[-1].end, '.', False)} align:start\n<v {NAMES[words[0].speaker].title()}>{text}</v>\n"
        )
    return "WEBVTT - call\n\nNOTE made for tests\n\n" + "\n".join(cues)


def tsv(call: Call) -> str:
    return "start\tend\ttext\n" + "".join(
        f"{round(words[0].start * 1000)}\t{round(words[-1].end * 1000)}\t{text_of(words)}\n"
        for words in call.segments()
    )


def textgrid(call: Call) -> bytes:
    """One tier of words a speaker, UTF-16 as Praat writes it when a character is not ASCII."""
    out = ['File type = "ooTextFile"', 'Object class = "TextGrid"', "", "0", f"{call.duration:.2f}", "<exists>", "2"]
    for speaker, name in enumerate(NAMES):
        rows, now = [], 0.0
        for word in (word for word in call.words if word.speaker == speaker):
            rows += ([(now, word.start, "")] if word.start > now else []) + [(word.start, word.end, word.text)]
            now = word.end
        rows.append((now, call.duration, ""))
        out += ['"IntervalTier"', f'"{name} - words"', "0", f"{call.duration:.2f}", str(len(rows))]
        for start, end, text in rows:
            out += [f"{start:.2f}", f"{end:.2f}", '"' + text.replace('"', '""') + '"']
    text = "\n".join(out) + "\n"
    return text.encode() if text.isascii() else b"\xfe\xff" + text.encode("utf-16-be")


def eaf(call: Call) -> str:
    segments = call.segments()
    slots = "".join(
        f'<TIME_SLOT TIME_SLOT_ID="ts{2 * at + 1}" TIME_VALUE="{round(words[0].start * 1000)}"/><TIME_SLOT TIME_SLOT_ID="ts{2 * at + 2}" TIME_VALUE="{round(words[-1].end * 1000)}"/>\n'
        for at, words in enumerate(segments)
    )
    tiers = ""
    for speaker, name in enumerate(NAMES):
        notes = "".join(
            f'<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a{at + 1}" TIME_SLOT_REF1="ts{2 * at + 1}" TIME_SLOT_REF2="ts{2 * at + 2}"><ANNOTATION_VALUE>{escape(text_of(words))}'
            "</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>\n"
            for at, words in enumerate(segments)
            if words[0].speaker == speaker
        )
        tiers += f'<TIER LINGUISTIC_TYPE_REF="default-lt" PARTICIPANT="{name}" TIER_ID="{name}">\n{notes}</TIER>\n'
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<ANNOTATION_DOCUMENT AUTHOR="" DATE="2024-01-01T00:00:00+00:00" FORMAT="3.0" VERSION="3.0">\n<HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"/>\n'
        f'<TIME_ORDER>\n{slots}</TIME_ORDER>\n{tiers}<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="default-lt" TIME_ALIGNABLE="true"/>\n</ANNOTATION_DOCUMENT>\n'
    )


def otranscribe(call: Call) -> str:
    clock = lambda seconds: f"{int(seconds) // 3600}:{int(seconds) // 60 % 60:02d}:{int(seconds) % 60:02d}"
    paragraphs = [
        f'<p><span class="timestamp" contenteditable="false" data-timestamp="{words[0].start:.3f}">{clock(words[0].start)}</span>&nbsp;{escape(text_of(words))}<br></p>'
        for words in call.segments()
    ]
    return dump({"text": "".join(paragraphs), "media": "call.wav", "media-time": 0.0})
