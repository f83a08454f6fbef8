"""Transcripts as Whisper, its relatives and Vosk write them."""

from __future__ import annotations

import json

from model import Call, Word
from rendering import bare, dump, stamp, sure, text_of


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
