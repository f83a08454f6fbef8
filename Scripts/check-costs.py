#!/usr/bin/env python3
"""Counts what callbleep costs where clocks are too noisy: instructions and allocations, held against thresholds.

    Scripts/check-costs.py [BINARY] [--write]

Needs valgrind (make costs installs it). Each work is done on 20 and on 120 seconds of a sample call; the difference
is what a second of audio costs, the rest what the work costs whatever the audio, and `start` is what `--version` does.
Counts do not depend on what else the machine does. More than the thresholds of Benchmarks/Thresholds/costs.json allow,
by more than their margin, is a failure; so is so much less that the thresholds tell nothing any more. --write takes the
counts for the new thresholds.

Instructions are those of an x86-64 processor with AVX2 and Debian's libraries; elsewhere only allocations are judged.
"""
import argparse, json, os, re, subprocess, sys, tempfile, wave

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = os.path.join(HERE, "../samples")
THRESHOLDS = os.path.join(HERE, "../Benchmarks/Thresholds/costs.json")
CALL = "serial-number.wav"
SHORT, LONG = 20, 120
CUES = "start,end,category\n3.1,3.8,sensitive\n9.4,10.2,profanity\n15,16.5,sensitive\n"


def make_call(path, seconds):
    """8 kHz s16 mono, the sample again and again."""
    with wave.open(os.path.join(SAMPLES, CALL)) as call:
        if (call.getframerate(), call.getsampwidth(), call.getnchannels()) != (8000, 2, 1):
            sys.exit(f"{CALL} is not 8 kHz, 16 bits, one channel")
        frames = call.readframes(call.getnframes())
    wanted = seconds * 8000 * 2
    with wave.open(path, "wb") as out:
        out.setparams((1, 2, 8000, 0, "NONE", ""))
        out.writeframes((frames * (wanted // len(frames) + 1))[:wanted])


def counted(folder, command):
    """Instructions and allocations of one run."""
    def valgrind(tool, *options):
        run = subprocess.run(["valgrind", f"--tool={tool}", *options, *command], cwd=folder, text=True,
                             stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if run.returncode:
            sys.exit(f"failed under {tool}: {' '.join(command)}\n{run.stderr}")
        return run.stderr
    instructions = re.search(r"Collected : (\d+)", valgrind("callgrind", "--callgrind-out-file=/dev/null"))
    allocations = re.search(r"total heap usage: ([\d,]+) allocs", valgrind("memcheck", "--undef-value-errors=no"))
    return {"instructions": int(instructions[1]), "allocations": int(allocations[1].replace(",", ""))}


def measure(binary):
    with tempfile.TemporaryDirectory() as folder:
        # valgrind 3.19 cannot read the debugging information that Swift writes.
        stripped = os.path.join(folder, "callbleep")
        subprocess.run(["strip", "--strip-debug", "-o", stripped, binary], check=True)
        binary = stripped
        for seconds in (SHORT, LONG):
            make_call(os.path.join(folder, f"{seconds}.wav"), seconds)
        with open(os.path.join(folder, "cues.csv"), "w") as cues:
            cues.write(CUES)
        works = {
            "analyze": lambda call: ["analyze", call, "--format", "json"],
            "redact": lambda call: ["redact", call, "--cues", "cues.csv", "--force-cues", "--force", "-o", "out.wav"],
            "redact --no-analysis --keep-keypad": lambda call: [
                "redact", call, "--cues", "cues.csv", "--force-cues", "--force", "-o", "out.wav", "--no-analysis", "--keep-keypad"],
        }
        costs = {"start": counted(folder, [binary, "--version"])}
        for name, arguments in works.items():
            short, long = (counted(folder, [binary, *arguments(f"{seconds}.wav")]) for seconds in (SHORT, LONG))
            costs[f"{name}, a second of audio"] = {
                kind: round((long[kind] - short[kind]) / (LONG - SHORT), 1) for kind in short}
            costs[f"{name}, whatever the audio"] = {
                kind: round((short[kind] * LONG - long[kind] * SHORT) / (LONG - SHORT)) for kind in short}
        return costs


def has_avx2():
    try:
        return "avx2" in open("/proc/cpuinfo").read()
    except OSError:
        return False


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary", nargs="?", default=".build/release/callbleep")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    costs = measure(os.path.abspath(arguments.binary))
    if arguments.write:
        with open(THRESHOLDS, "w") as file:
            json.dump({"margin": {"instructions": 0.1, "allocations": 0.25}, "costs": costs}, file, indent=2)
            file.write("\n")
    with open(THRESHOLDS) as file:
        thresholds = json.load(file)
    margins, failed = thresholds["margin"], False
    for work, limits in thresholds["costs"].items():
        for kind, limit in limits.items():
            value, margin = costs[work][kind], margins[kind] * limit + (2 if kind == "allocations" else 0)
            verdict = "ok"
            if kind == "instructions" and not has_avx2():
                verdict = "not judged without AVX2"
            elif value > limit + margin:
                verdict, failed = f"MORE than {limit:,} allow", True
            elif value < limit - 2 * margin:
                verdict, failed = f"so much less than {limit:,} that they want to be set anew (--write)", True
            print(f"{work}: {value:,} {kind}: {verdict}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
