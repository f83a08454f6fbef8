#!/usr/bin/env python3
"""Measures what callbleep costs: CPU time against a plain copy (sndfile-convert) of the same file, and peak memory.

    Scripts/measure.py [BINARY] [--pairs N] [--write docs/performance.md] [--calls FILE ...]

Needs sndfile-programs, sox, ffmpeg and GNU time (make bench installs them); takes some minutes. The recordings are made of the
sample calls, one after the other, until an hour (ten hours) is full. Each work is run in turn with the plain copy and
with what other programs do of it, A B C A B C; the tables show the ratios of user + system time to the copy of the
same turn: least, median, most. With --write the part of the page between the two marks is replaced.
With --calls the hours are made of these recordings (calls with real voices; those of two channels make the stereo
ones), and the table of the page that is about real calls is written instead.
"""
import argparse, os, platform, re, statistics, subprocess, sys, tempfile, wave

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = os.path.join(HERE, "../samples")
CALLS = ("ringing-after-hello.wav", "serial-number.wav", "rueckruf.wav")
# No keypad digit is in this one, around which a redaction would hear some seconds again.
TALK = ("refund-desk.flac",)
SPANS = [(60 + number * 170, 60 + number * 170 + 1.5, 660 if number % 4 == 3 else 440) for number in range(20)]
MARKS = ("<!-- measured: begin -->", "<!-- measured: end -->")
MARKS_OF_REAL_CALLS = ("<!-- measured with real calls: begin -->", "<!-- measured with real calls: end -->")


def run(arguments):
    """User + system seconds of one process."""
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(null, 0)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.execvp(arguments[0], arguments)
    _, status, usage = os.wait4(pid, 0)
    if status:
        sys.exit(f"failed: {' '.join(arguments)}")
    return usage.ru_utime + usage.ru_stime


def peak(arguments):
    """Peak memory in MB of one process. What a process held before it became this program counts, so that a small one
    starts it."""
    with tempfile.NamedTemporaryFile("r") as told:
        quietly("/usr/bin/time", "-f", "%M", "-o", told.name, *arguments)
        return int(told.read()) / 1024


def quietly(*arguments):
    subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def make_hour(folder, name, calls, channels=1):
    """An hour of 8 kHz s16, of the samples (or of recordings elsewhere) one after the other."""
    pieces = [os.path.join(folder, f"piece-{number}.wav") for number in range(len(calls))]
    for call, piece in zip(calls, pieces):
        quietly("sox", "-D", os.path.join(SAMPLES, call), "-r", "8000", "-b", "16", "-c", str(channels), piece)
    together = os.path.join(folder, "pieces.wav")
    quietly("sox", *pieces, together)
    return write_wave(os.path.join(folder, name), together, 3600)


def write_wave(path, call, seconds):
    """The call again and again."""
    with wave.open(call) as source, wave.open(path, "wb") as out:
        out.setparams(source.getparams())
        wanted = seconds * source.getframerate()
        while wanted > 0:
            source.rewind()
            while frames := source.readframes(min(wanted, 65_536)):
                out.writeframesraw(frames)
                wanted -= len(frames) // (source.getsampwidth() * source.getnchannels())
    return path


def make_stereo(folder, hour):
    """The hour in two channels: the other side hears it half a second later."""
    late, path = os.path.join(folder, "late.wav"), os.path.join(folder, "stereo.wav")
    quietly("sox", hour, late, "pad", "0.5", "trim", "0", "3600")
    quietly("sox", "-M", hour, late, path)
    return path


def make_variants(folder, hour, stereo):
    """An hour in several forms: path by name."""
    at = lambda name: os.path.join(folder, name)
    variants = {"s16": hour, "mu-law": at("ulaw.wav"), "8 kHz stereo": stereo,
                "44.1 kHz stereo": at("cd.wav"), "FLAC": at("hour.flac"), "MP3": at("hour.mp3"), "Ogg Vorbis": at("hour.ogg")}
    quietly("sndfile-convert", "-ulaw", hour, variants["mu-law"])
    quietly("sox", variants["8 kHz stereo"], "-r", "44100", variants["44.1 kHz stereo"])
    quietly("sndfile-convert", hour, variants["FLAC"])
    quietly("ffmpeg", "-nostdin", "-y", "-i", hour, "-b:a", "16k", variants["MP3"])
    quietly("sndfile-convert", "-vorbis", hour, variants["Ogg Vorbis"])
    return variants


def variants_of_samples(folder):
    """An hour of made talk beside the variants of the hour of speech, tones and noise."""
    hour = make_hour(folder, "hour.wav", CALLS)
    return {"s16 of talk": make_hour(folder, "talk.wav", TALK)} | make_variants(folder, hour, make_stereo(folder, hour))


def variants_of_calls(folder, calls):
    hour = make_hour(folder, "hour.wav", calls)
    sides = [call for call in calls if channel_count(call) == 2]
    return make_variants(folder, hour, make_hour(folder, "sides.wav", sides, 2) if sides else make_stereo(folder, hour))


def channel_count(call):
    return int(subprocess.run(["sox", "--i", "-c", call], check=True, capture_output=True, text=True).stdout)


def bleep_by_ffmpeg(call, out):
    inside = {hertz: "+".join(f"between(t,{start},{end})" for start, end, tone in SPANS if tone == hertz) for hertz in (440, 660)}
    graph = (f"[0]volume=0:enable='{inside[440]}+{inside[660]}'[call];"
             f"sine=440:sample_rate=8000:duration=3600,volume=0:enable='not({inside[440]})'[a];"
             f"sine=660:sample_rate=8000:duration=3600,volume=0:enable='not({inside[660]})'[b];"
             f"[call][a][b]amix=inputs=3:normalize=0:duration=first")
    return ["ffmpeg", "-nostdin", "-loglevel", "error", "-y", "-i", call, "-filter_complex", graph, out]


def table_of_work(binary, folder, variants, pairs):
    cues = os.path.join(folder, "cues.csv")
    with open(cues, "w") as file:
        file.write("start,end,category\n")
        for start, end, hertz in SPANS:
            file.write(f"{start},{end},{'profanity' if hertz == 660 else 'sensitive'}\n")

    def redact(call, *flags):
        out = os.path.join(folder, "out" + os.path.splitext(call)[1])
        return [binary, "redact", call, "--no-sidecars", "--cues", cues, "--force", "-o", out, *flags]

    def copy(call):
        return ["sndfile-convert", call, os.path.join(folder, "copy" + os.path.splitext(call)[1])]

    s16, other = variants["s16"], os.path.join(folder, "other.wav")
    silence = ["ffmpeg", "-nostdin", "-loglevel", "error", "-i", s16, "-af", "silencedetect", "-f", "null", "-"]
    cues_only = ("--no-analysis", "--keep-keypad")
    work = [("analyze, s16", [binary, "analyze", s16], s16, [("ffmpeg silencedetect alone", silence)])]
    if talk := variants.get("s16 of talk"):
        work.append(("analyze, s16 of talk", [binary, "analyze", talk], talk, []))
    for name, call in variants.items():
        rivals = [("ffmpeg bleeps alone", bleep_by_ffmpeg(call, other))] if name in ("s16", "mu-law") else []
        work.append((f"redact 20 spans, {name}", redact(call), call, rivals))
    for name in ("s16", "mu-law"):
        work.append((f"the same, {name}, --no-analysis --keep-keypad", redact(variants[name], *cues_only), variants[name], []))
    verify = [binary, "verify", s16, os.path.join(folder, "out.wav")]
    work.append(("verify, s16", verify, s16, []))
    lines = ["| work | CPU seconds | plain copy | ratio: least, median, most | peak memory, MB |", "|---|---|---|---|---|"]
    for name, ours, call, rivals in work:
        if ours is verify:
            run(redact(s16))
        contestants = [(name, ours)] + rivals
        seconds = {label: [] for label, _ in contestants}
        ratios = {label: [] for label, _ in contestants}
        copies = []
        for _ in range(pairs):
            plain = run(copy(call))
            copies.append(plain)
            for label, arguments in contestants:
                cost = run(arguments)
                seconds[label].append(cost)
                ratios[label].append(cost / plain)
        for label, arguments in contestants:
            lines.append(
                f"| {label} | {statistics.median(seconds[label]):.3f} | {statistics.median(copies):.3f} | "
                f"{min(ratios[label]):.2f}, **{statistics.median(ratios[label]):.2f}**, {max(ratios[label]):.2f} | {peak(arguments):.0f} |")
            print(lines[-1], flush=True)
    return lines, redact


def table_of_length(binary, folder, hour, redact, pairs):
    ten = write_wave(os.path.join(folder, "ten-hours.wav"), hour, 36_000)
    version = [run([binary, "--version"]) for _ in range(9)]
    lines = ["| work | 1 h, CPU seconds | 10 h | 10 h against ten times 1 h | peak memory, MB: 1 h | 10 h |", "|---|---|---|---|---|---|"]
    for name, command in (("analyze", lambda call: [binary, "analyze", call]), ("redact 20 spans", redact)):
        short = [run(command(hour)) for _ in range(pairs)]
        long = [run(command(ten)) for _ in range(max(1, pairs // 2))]
        one, all_ = statistics.median(short), statistics.median(long)
        memory = [peak(command(call)) for call in (hour, ten)]
        lines.append(f"| {name} | {one:.3f} | {all_:.3f} | {all_ / one / 10 - 1:+.1%} | {memory[0]:.1f} | {memory[1]:.1f} |")
    lines += ["", f"Start (`callbleep --version`): {statistics.median(version) * 1000:.0f} ms CPU, {peak([binary, '--version']):.1f} MB."]
    return lines


def processor():
    with open("/proc/cpuinfo") as file:
        names = re.findall(r"model name\s*: (.*)", file.read())
    return f"{len(names)} × {names[0]}" if names else platform.processor()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary", nargs="?", default=os.path.join(HERE, "../.build/release/callbleep"))
    parser.add_argument("--pairs", type=int, default=7)
    parser.add_argument("--write", metavar="PAGE")
    parser.add_argument("--calls", metavar="FILE", nargs="+", type=os.path.abspath)
    arguments = parser.parse_args()
    binary = os.path.abspath(arguments.binary)
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder:
        variants = variants_of_calls(folder, arguments.calls) if arguments.calls else variants_of_samples(folder)
        work, redact = table_of_work(binary, folder, variants, arguments.pairs)
        length = [] if arguments.calls else ["", *table_of_length(binary, folder, variants["s16"], redact, arguments.pairs)]
    version = subprocess.run([binary, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    text = "\n".join([
        f"callbleep {version}, {platform.system()} {platform.machine()}, {processor()}; load {load:.1f} when it began; "
        f"{arguments.pairs} turns.", "", *work, *length])
    print("\n" + text)
    if arguments.write:
        begin, end = MARKS_OF_REAL_CALLS if arguments.calls else MARKS
        with open(arguments.write, encoding="utf-8") as page:
            before, rest = page.read().split(begin)
        with open(arguments.write, "w", encoding="utf-8") as page:
            page.write(before + begin + "\n\n" + text + "\n\n" + end + rest.split(end)[1])


if __name__ == "__main__":
    main()
