#!/usr/bin/env python3
"""Makes the sample calls, their cue files, `truth.json` and the damaged files, in the folder of this script.

    samples/make-samples.py [FOLDER]

Needs espeak-ng and ffmpeg (with libgsm, libvorbis, libopus and libmp3lame); nothing beyond Python's own library.
The same versions of both give the same bytes in every run.
"""

import json
import pathlib
import sys

from maker import cues, damage, soundfile
from maker.dialogues import CALLS
from maker.score import perform

SEED = 1
DAMAGED_FROM, DAMAGED_SECONDS = "ringing-after-hello", 6


def main(folder):
    calls = []
    for call in CALLS:
        recording = perform(call, SEED)
        tracks = [soundfile.to_codes(track) for track in recording.channels]
        name = f"{call.stem}.{call.extension}"
        (folder / name).write_bytes(file_bytes(call, tracks))
        ending, write = cues.WRITERS[call.cues]
        (folder / f"{call.stem}{ending}").write_bytes(write(recording).encode())
        calls.append(truth(recording, name, f"{call.stem}{ending}", len(tracks[0])))
        print(f"{name}: {len(tracks[0]) / call.rate:.1f} s, {len(recording.spans)} spans", file=sys.stderr)
        if call.stem == DAMAGED_FROM:
            damaged = damaged_files(folder / "damaged", tracks[0][:DAMAGED_SECONDS * call.rate])
    text = json.dumps({"schema": "callbleep.samples/1", "calls": calls, "damaged": damaged}, indent=1,
                      ensure_ascii=False)
    (folder / "truth.json").write_text(text + "\n", encoding="utf-8")


def file_bytes(call, tracks):
    codes = [code for frame in zip(*tracks) for code in frame]
    if call.encoding == "flac":
        return soundfile.encoded(codes, ".flac", call.rate, call.channels, "-compression_level", "8")
    if call.encoding == "mu-law":
        return soundfile.wav(bytes(map(soundfile.mu_law, codes)), soundfile.MU_LAW, call.channels, call.rate, 8)
    if call.encoding == "a-law":
        return soundfile.wav(bytes(map(soundfile.a_law, codes)), soundfile.A_LAW, call.channels, call.rate, 8)
    return soundfile.wav(soundfile.little_endian(codes), soundfile.PCM, call.channels, call.rate, 16)


def truth(recording, name, cue_name, frames):
    """What is in a call: seconds for people, frames for the tests. A span ends with its words; a cue with their echo."""
    call = recording.call

    def timed(start, end):
        return {"start": start / 1000, "end": end / 1000,
                "startFrame": start * call.rate // 1000, "endFrame": end * call.rate // 1000}

    events = []
    for event in recording.events:
        rest = {key: value for key, value in event.items() if key not in ("start", "end", "on")}
        row = rest | timed(event["start"], event["end"])
        if "on" in event:
            row["on"] = [[start / 1000, end / 1000] for start, end in event["on"]]
        events.append(row)
    return {
        "file": name, "cues": cue_name, "language": call.language, "encoding": call.encoding,
        "sampleRate": call.rate, "channels": call.channels, "frames": frames, "duration": frames / call.rate,
        "silentUntil": min(start for start, *_ in recording.speech) / 1000,
        "events": events,
        "speech": [timed(start, end) | {"channel": channel, "speaker": speaker, "text": text}
                   for start, end, channel, speaker, text in recording.speech],
        "spans": [timed(start, end) | {"cueEnd": cue_end / 1000, "channel": channel, "category": hide.category,
                                       "kind": hide.kind}
                  for start, end, cue_end, channel, hide in recording.spans],
        "notes": [{"time": start / 1000, "text": text} for start, text in recording.notes],
    }


def damaged_files(folder, codes):
    folder.mkdir(exist_ok=True)
    rows = []
    for name, data, expectation, why in damage.files(codes):
        (folder / name).write_bytes(data)
        rows.append({"file": f"damaged/{name}", "expectation": expectation, "why": why})
    return rows


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent)
