"""A call in the formats of transcript programs, by the facts in the formats' documentation. Every writer gives the file's text or bytes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Callable
from xml.sax.saxutils import escape

from model import Call, Word

NAMES = ("agent", "caller")


@dataclass
class Writer:
    """`timed` is false where only segments have times and words must be placed by their share."""

    ending: str
    write: Callable[[Call], str | bytes]
    timed: bool = True


def bare(word: Word) -> str:
    """The word as recognisers without punctuation give it."""
    return word.text.strip(",.?!;:").lower() or word.text


def text_of(words: list[Word]) -> str:
    return " ".join(word.text for word in words)


def sure(word: Word) -> float:
    """A made-up confidence that is the same at every run."""
    return round(0.8 + (int(word.start * 100) * 7 + len(word.text) * 3) % 20 / 100, 2)


def dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def stamp(seconds: float, comma: str = ",", hours: bool = True) -> str:
    thousandths = round(seconds * 1000)
    head = f"{thousandths // 3600000:02d}:" if hours or thousandths >= 3600000 else ""
    return f"{head}{thousandths // 60000 % 60:02d}:{thousandths // 1000 % 60:02d}{comma}{thousandths % 1000:03d}"


def whisper(call: Call) -> str:
    segments = []
    for number, words in enumerate(call.segments()):
        segments.append(
            {
                "id": number,
                "seek": 0,
                "start": words[0].start,
                "end": words[-1].end,
                "text": " " + text_of(words),
                "tokens": [],
                "temperature": 0.0,
                "avg_logprob": -0.25,
                "compression_ratio": 1.4,
                "no_speech_prob": 0.02,
                "words": [
                    {"word": " " + word.text, "start": word.start, "end": word.end, "probability": sure(word)}
                    for word in words
                ],
            }
        )
    return dump({"text": " " + text_of(call.words), "segments": segments, "language": call.language})


def faster_whisper(call: Call) -> str:
    return dump(
        [
            {
                "id": number + 1,
                "seek": 0,
                "start": words[0].start,
                "end": words[-1].end,
                "text": " " + text_of(words),
                "tokens": [],
                "avg_logprob": -0.2,
                "compression_ratio": 1.3,
                "no_speech_prob": 0.02,
                "words": [
                    {"start": word.start, "end": word.end, "word": " " + word.text, "probability": sure(word)}
                    for word in words
                ],
                "temperature": 0.0,
            }
            for number, words in enumerate(call.segments())
        ]
    )


def openai_api(call: Call) -> str:
    return dump(
        {
            "task": "transcribe",
            "language": {"en": "english", "de": "german"}[call.language],
            "duration": round(call.duration, 2),
            "text": text_of(call.words),
            "words": [{"word": word.text.strip(",.?!"), "start": word.start, "end": word.end} for word in call.words],
            "segments": [
                {
                    "id": number,
                    "seek": 0,
                    "start": words[0].start,
                    "end": words[-1].end,
                    "text": " " + text_of(words),
                    "tokens": [],
                    "temperature": 0.0,
                    "avg_logprob": -0.2,
                    "compression_ratio": 1.2,
                    "no_speech_prob": 0.01,
                }
                for number, words in enumerate(call.segments())
            ],
        }
    )


def whisperx(call: Call) -> str:
    """Words without a letter of the aligner's alphabet have no times."""

    def item(word: Word) -> dict:
        speaker = {"speaker": f"SPEAKER_0{word.speaker}"}
        if not any(sign.isalpha() for sign in word.text):
            return {"word": word.text} | speaker
        return {"word": word.text, "start": word.start, "end": word.end, "score": sure(word)} | speaker

    segments = [
        {
            "start": words[0].start,
            "end": words[-1].end,
            "text": " " + text_of(words),
            "words": [item(word) for word in words],
            "speaker": f"SPEAKER_0{words[0].speaker}",
        }
        for words in call.segments()
    ]
    return dump({"segments": segments, "word_segments": [item(word) for word in call.words], "language": call.language})


def offsets(start: float, end: float) -> dict:
    return {
        "timestamps": {"from": stamp(start), "to": stamp(end)},
        "offsets": {"from": round(start * 1000), "to": round(end * 1000)},
    }


def whispercpp_frame(call: Call, transcription: list) -> dict:
    return {
        "systeminfo": "AVX = 1 | ",
        "model": {"type": "base", "multilingual": True},
        "params": {"model": "models/ggml-base.bin", "language": call.language, "translate": False},
        "result": {"language": call.language},
        "transcription": transcription,
    }


def whispercpp(call: Call) -> str:
    return (
        json.dumps(
            whispercpp_frame(
                call,
                [offsets(words[0].start, words[-1].end) | {"text": " " + text_of(words)} for words in call.segments()],
            ),
            ensure_ascii=False,
            indent="\t",
        )
        + "\n"
    )


def whispercpp_full(call: Call) -> str:
    """Sub-word tokens: a new word begins with a space, punctuation is a token of its own."""
    segments = []
    for words in call.segments():
        tokens = [{"text": "[_BEG_]"} | offsets(words[0].start, words[0].start) | {"id": 50364, "p": 0.9, "t_dtw": -1}]
        for word in words:
            core = word.text.rstrip(",.?!")
            cut = [core] if len(core) < 5 else [core[: len(core) // 2], core[len(core) // 2 :]]
            pieces = [piece for piece in cut + [word.text[len(core) :]] if piece]
            step = (word.end - word.start) / len(pieces)
            for place, piece in enumerate(pieces):
                tokens.append(
                    {"text": (" " if place == 0 else "") + piece}
                    | offsets(word.start + place * step, word.start + (place + 1) * step)
                    | {"id": 1000 + len(tokens), "p": sure(word), "t_dtw": -1}
                )
        tokens.append(
            {"text": f"[_TT_{round(words[-1].end * 50)}]"}
            | offsets(words[-1].end, words[-1].end)
            | {"id": 50400, "p": 0.3, "t_dtw": -1}
        )
        segments.append(offsets(words[0].start, words[-1].end) | {"text": " " + text_of(words), "tokens": tokens})
    return dump(whispercpp_frame(call, segments))


def vosk(call: Call) -> str:
    out = []
    for words in call.segments():
        out.append(
            json.dumps(
                {
                    "result": [
                        {"conf": sure(word), "end": word.end, "start": word.start, "word": bare(word)} for word in words
                    ],
                    "text": " ".join(map(bare, words)),
                },
                ensure_ascii=False,
                indent=2,
            )
        )
    return "\n".join(out + ['{\n  "text" : ""\n}']) + "\n"


def vosk_alternatives(call: Call) -> str:
    out = []
    for words in call.segments():
        text = " ".join(map(bare, words))
        best = {
            "confidence": 241.7,
            "result": [{"end": word.end, "start": word.start, "word": bare(word)} for word in words],
            "text": text,
        }
        out.append(dump({"alternatives": [best, {"confidence": 239.2, "text": text}]}))
    return "".join(out)


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


def aws(call: Call) -> str:
    items: list[dict] = []
    for word in call.words:
        core = word.text.rstrip(",.?!") or word.text
        label = f"spk_{word.speaker}"
        items.append(
            {
                "id": len(items),
                "type": "pronunciation",
                "alternatives": [{"confidence": f"{sure(word):.2f}", "content": core}],
                "start_time": f"{word.start:.2f}",
                "end_time": f"{word.end:.2f}",
                "speaker_label": label,
            }
        )
        if word.text[len(core) :]:
            items.append(
                {
                    "id": len(items),
                    "type": "punctuation",
                    "alternatives": [{"confidence": "0.0", "content": word.text[len(core) :]}],
                    "speaker_label": label,
                }
            )
    return dump(
        {
            "jobName": "call",
            "accountId": "000000000000",
            "status": "COMPLETED",
            "results": {"transcripts": [{"transcript": text_of(call.words)}], "items": items},
        }
    )


def deepgram(call: Call) -> str:
    words = [
        {
            "word": bare(word),
            "start": word.start,
            "end": word.end,
            "confidence": sure(word),
            "speaker": word.speaker,
            "punctuated_word": word.text,
        }
        for word in call.words
    ]
    return dump(
        {
            "metadata": {"duration": round(call.duration, 2), "channels": 1},
            "results": {
                "channels": [
                    {"alternatives": [{"transcript": text_of(call.words), "confidence": 0.97, "words": words}]}
                ]
            },
        }
    )


def assemblyai(call: Call) -> str:
    words = [
        {
            "text": word.text,
            "start": round(word.start * 1000),
            "end": round(word.end * 1000),
            "confidence": sure(word),
            "speaker": "AB"[word.speaker],
        }
        for word in call.words
    ]
    return dump(
        {
            "id": "t1",
            "status": "completed",
            "language_code": {"en": "en_us", "de": "de"}[call.language],
            "audio_duration": round(call.duration),
            "text": text_of(call.words),
            "words": words,
        }
    )


def google(call: Call) -> str:
    results = [
        {
            "alternatives": [
                {
                    "transcript": " ".join(map(bare, words)),
                    "confidence": 0.91,
                    "words": [
                        {"startTime": f"{word.start:.3f}s", "endTime": f"{word.end:.3f}s", "word": bare(word)}
                        for word in words
                    ],
                }
            ],
            "resultEndTime": f"{words[-1].end:.3f}s",
            "languageCode": {"en": "en-us", "de": "de-de"}[call.language],
        }
        for words in call.segments()
    ]
    return dump({"results": results})


def azure(call: Call) -> str:
    span = lambda start, end: {
        "offset": f"PT{start:.2f}S",
        "duration": f"PT{end - start:.2f}S",
        "offsetInTicks": round(start * 1e7),
        "durationInTicks": round((end - start) * 1e7),
    }
    phrases = []
    for words in call.segments():
        lexical = " ".join(map(bare, words))
        best = {
            "confidence": 0.87,
            "lexical": lexical,
            "itn": text_of(words),
            "maskedITN": text_of(words),
            "display": text_of(words),
            "words": [{"word": bare(word)} | span(word.start, word.end) | {"confidence": sure(word)} for word in words],
        }
        phrases.append(
            {"recognitionStatus": "Success", "channel": 0, "speaker": words[0].speaker + 1}
            | span(words[0].start, words[-1].end)
            | {"nBest": [best]}
        )
    return dump(
        {
            "source": "call.wav",
            "durationInTicks": round(call.duration * 1e7),
            "combinedRecognizedPhrases": [{"channel": 0, "display": text_of(call.words)}],
            "recognizedPhrases": phrases,
        }
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


FORMATS = {
    "whisper": Writer("whisper.json", whisper),
    "whispercpp": Writer("whispercpp.json", whispercpp, False),
    "whispercpp-full": Writer("whispercpp-full.json", whispercpp_full),
    "whisperx": Writer("whisperx.json", whisperx),
    "faster-whisper": Writer("faster-whisper.json", faster_whisper),
    "openai-api": Writer("openai.json", openai_api),
    "vosk": Writer("vosk.json", vosk),
    "vosk-alternatives": Writer("vosk-alternatives.json", vosk_alternatives),
    "vtt-words": Writer("words.vtt", vtt_words),
    "vtt": Writer("vtt", vtt, False),
    "srt": Writer("srt", srt, False),
    "tsv": Writer("tsv", tsv, False),
    "aws": Writer("aws.json", aws),
    "deepgram": Writer("deepgram.json", deepgram),
    "assemblyai": Writer("assemblyai.json", assemblyai),
    "google": Writer("google.json", google),
    "azure": Writer("azure.json", azure),
    "ctm": Writer("ctm", ctm),
    "rttm": Writer("rttm", rttm),
    "textgrid": Writer("TextGrid", textgrid),
    "eaf": Writer("eaf", eaf, False),
    "otranscribe": Writer("otr", otranscribe, False),
}
