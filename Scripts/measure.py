#!/usr/bin/env python3
"""Measures what callbleep costs: CPU time against a plain copy (sndfile-convert) of the same file, and peak memory.

    Scripts/measure.py [BINARY]          needs sndfile-programs; takes about two minutes

The recording is made of the sample calls, one after the other, until an hour (ten hours) is full. Every run of
callbleep is paired with a copy; the table shows the median ratio of user + system time over the pairs.
"""
import os, statistics, subprocess, sys, tempfile, wave

HERE = os.path.dirname(os.path.abspath(__file__))
BINARY = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "../.build/release/callbleep"))
SAMPLES = os.path.join(HERE, "../samples")
PAIRS = 7


def run(arguments):
    """User + system seconds and peak memory in MB of one process."""
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.execvp(arguments[0], arguments)
    _, status, usage = os.wait4(pid, 0)
    if status:
        sys.exit(f"failed: {' '.join(arguments)}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def make_hour(folder):
    """An hour of 8 kHz s16 mono, speech and tones of the samples."""
    frames = b""
    for name in ("ringing-after-hello.wav", "serial-number.wav", "rueckruf.wav"):
        piece = os.path.join(folder, "piece.wav")
        subprocess.run(["sndfile-convert", "-pcm16", os.path.join(SAMPLES, name), piece], check=True, stdout=subprocess.DEVNULL)
        with wave.open(piece) as call:
            frames += call.readframes(call.getnframes())
    wanted = 3600 * 8000 * 2
    path = os.path.join(folder, "hour.wav")
    with wave.open(path, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(8000)
        out.writeframes((frames * (wanted // len(frames) + 1))[:wanted])
    return path


def ten_hours(folder, hour):
    path = os.path.join(folder, "tenhours.wav")
    with wave.open(hour) as source, wave.open(path, "wb") as out:
        out.setparams(source.getparams())
        data = source.readframes(source.getnframes())
        for _ in range(10):
            out.writeframes(data)
    return path


def main():
    with tempfile.TemporaryDirectory() as folder:
        hour = make_hour(folder)
        ulaw = os.path.join(folder, "ulaw.wav")
        subprocess.run(["sndfile-convert", "-ulaw", hour, ulaw], check=True, stdout=subprocess.DEVNULL)
        cues = os.path.join(folder, "cues.csv")
        with open(cues, "w") as out:
            out.write("start,end,category\n")
            for number in range(20):
                start = 60 + number * 170
                out.write(f"{start},{start + 1.5},{'profanity' if number % 4 == 3 else 'sensitive'}\n")
        long = ten_hours(folder, hour)
        out, copy = os.path.join(folder, "out.wav"), os.path.join(folder, "copy.wav")
        redact = lambda call, *flags: [BINARY, "redact", call, "--no-sidecars", "--cues", cues, "--force", "-o", out, *flags]
        # With a µ-law file a plain copy is a copy of its codes.
        work = [
            ("analyze, s16", [BINARY, "analyze", hour], ["sndfile-convert", "-pcm16", hour, copy]),
            ("redact 20 spans, s16", redact(hour), ["sndfile-convert", "-pcm16", hour, copy]),
            ("redact 20 spans, mu-law", redact(ulaw), ["sndfile-convert", "-ulaw", ulaw, copy]),
            ("the same, s16, --no-analysis --keep-keypad", redact(hour, "--no-analysis", "--keep-keypad"), ["sndfile-convert", "-pcm16", hour, copy]),
            ("verify, s16", [BINARY, "verify", hour, out], ["sndfile-convert", "-pcm16", hour, copy]),
        ]
        print("| work | CPU seconds | copy | ratio (min, median, max) |\n|---|---|---|---|")
        for name, ours, plain in work:
            if name.startswith("verify"):
                run(redact(hour))
            run(ours)
            ratios, mine, theirs = [], [], []
            for _ in range(PAIRS):
                a, b = run(ours)[0], run(plain)[0]
                mine.append(a)
                theirs.append(b)
                ratios.append(a / b)
            print(f"| {name} | {statistics.median(mine):.3f} | {statistics.median(theirs):.3f} | "
                  f"{min(ratios):.2f}, {statistics.median(ratios):.2f}, {max(ratios):.2f} |", flush=True)
        print("\n| peak memory, MB | 1 h | 10 h |\n|---|---|---|")
        for name, ours in (("analyze", lambda call: [BINARY, "analyze", call]), ("redact 20 spans", redact)):
            print(f"| {name} | {run(ours(hour))[1]:.1f} | {run(ours(long))[1]:.1f} |", flush=True)
        print(f"\n`callbleep --version`: {statistics.median(run([BINARY, '--version'])[0] for _ in range(9)) * 1000:.0f} ms CPU, "
              f"{run([BINARY, '--version'])[1]:.1f} MB")


main()
