"""Transcripts as the recognition services deliver them."""

from __future__ import annotations

from model import Call
from rendering import bare, dump, sure, text_of


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
