"""A call in the formats of transcript programs, by the facts in the formats' documentation. Every writer gives the file's text or bytes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import writers_local as local
import writers_services as services
import writers_text as text
from model import Call


@dataclass
class Writer:
    """`timed` is false where only segments have times and words must be placed by their share."""

    ending: str
    write: Callable[[Call], str | bytes]
    timed: bool = True


FORMATS = {
    "whisper": Writer("whisper.json", local.whisper),
    "whispercpp": Writer("whispercpp.json", local.whispercpp, False),
    "whispercpp-full": Writer("whispercpp-full.json", local.whispercpp_full),
    "whisperx": Writer("whisperx.json", local.whisperx),
    "faster-whisper": Writer("faster-whisper.json", local.faster_whisper),
    "openai-api": Writer("openai.json", local.openai_api),
    "vosk": Writer("vosk.json", local.vosk),
    "vosk-alternatives": Writer("vosk-alternatives.json", local.vosk_alternatives),
    "vtt-words": Writer("words.vtt", text.vtt_words),
    "vtt": Writer("vtt", text.vtt, False),
    "srt": Writer("srt", text.srt, False),
    "tsv": Writer("tsv", text.tsv, False),
    "aws": Writer("aws.json", services.aws),
    "deepgram": Writer("deepgram.json", services.deepgram),
    "assemblyai": Writer("assemblyai.json", services.assemblyai),
    "google": Writer("google.json", services.google),
    "azure": Writer("azure.json", services.azure),
    "ctm": Writer("ctm", text.ctm),
    "rttm": Writer("rttm", text.rttm),
    "textgrid": Writer("TextGrid", text.textgrid),
    "eaf": Writer("eaf", text.eaf, False),
    "otranscribe": Writer("otr", text.otranscribe, False),
}
