#!/usr/bin/env python3
"""Measures what a batch costs: CPU time against one plain copy (sndfile-convert) a file, the gain of a second worker, the
memory of the supervisor, the journal, and a second run over what is done.

    Scripts/measure-batch.py [--calls 2000] [--parts cpu,workers,journal,memory,restart] [--folder DIR] [BINARY]

Needs sndfile-programs, and room for the calls six times (18 GB for 2,000). The calls are pieces of 10 to 180 s of the sample
calls, 8 kHz, 16 bit, with cues beside them. CPU time is user + system, of all processes together.
"""
import argparse, json, os, random, resource, shutil, subprocess, sys, tempfile, time, wave

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = os.path.join(HERE, "../samples")
RATE = 8000


def run(arguments, folder):
    """Wall and CPU seconds (with those of its children), and the memory in MB, of the process alone."""
    start = time.monotonic()
    pid = os.fork()
    if pid == 0:
        os.chdir(folder)
        null = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(null, descriptor)
        os.execvp(arguments[0], arguments)
    _, status, usage = os.wait4(pid, 0)
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def sample_frames(folder):
    """Speech and tones of the samples, 8 kHz s16 mono."""
    frames = b""
    for name in ("ringing-after-hello.wav", "serial-number.wav", "rueckruf.wav"):
        piece = os.path.join(folder, "piece.wav")
        subprocess.run(["sndfile-convert", "-pcm16", os.path.join(SAMPLES, name), piece], check=True, stdout=subprocess.DEVNULL)
        with wave.open(piece) as call:
            frames += call.readframes(call.getnframes())
        os.remove(piece)
    return frames


def write_call(path, frames):
    with wave.open(path + ".wav", "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(frames)


def make_calls(folder, count, source, shortest, longest):
    """Calls with cues beside them, 500 in a folder; the same for the same count."""
    numbers = random.Random(7)
    endless = source * (int(longest * RATE) * 2 // len(source) + 2)
    seconds = 0
    for number in range(count):
        place = os.path.join(folder, f"{number // 500:04}")
        os.makedirs(place, exist_ok=True)
        length = numbers.uniform(shortest, longest)
        start = 2 * numbers.randrange(len(source) // 2)
        path = os.path.join(place, f"call-{number:06}")
        write_call(path, endless[start : start + 2 * int(length * RATE)])
        with open(path + ".cues.csv", "w") as out:
            out.write("start,end,category\n")
            for _ in range(3):
                at = numbers.uniform(0, length * 0.9)
                out.write(f"{at:.4f},{at + length * 0.02:.4f},sensitive\n")
        seconds += length
    return seconds


def calls_below(folder):
    return sorted(os.path.join(place, name) for place, _, names in os.walk(folder) for name in names if name.endswith(".wav"))


def copies(folder):
    """CPU seconds of one sndfile-convert for each call, and the wall time."""
    start = resource.getrusage(resource.RUSAGE_CHILDREN)
    clock = time.monotonic()
    target = os.path.join(folder, "copy.wav")
    for call in calls_below(os.path.join(folder, "calls")):
        subprocess.run(["sndfile-convert", "-pcm16", call, target], check=True, stdout=subprocess.DEVNULL)
    end = resource.getrusage(resource.RUSAGE_CHILDREN)
    return end.ru_utime + end.ru_stime - start.ru_utime - start.ru_stime, time.monotonic() - clock


def batch(binary, folder, flags=(), source="calls", expected=(0,)):
    result = run([binary, "batch", source, "-o", "clean", *flags], folder)
    if result[3] not in expected:
        sys.exit(f"failed with status {result[3]}: batch {source} {' '.join(flags)}")
    return result


def forget(folder):
    """Puts results aside. Removed, they would slow down the next run: without a journal ext4 passes over each inode that
    was freed in the last minutes when it makes a file."""
    names = [name for name in os.listdir(folder) if name.split(".")[0] == "clean"]
    aside = tempfile.mkdtemp(prefix="aside-", dir=folder)
    for name in names:
        os.rename(os.path.join(folder, name), os.path.join(aside, name))


def manifest(folder, count):
    """Calls that nobody has: a list is as long as its paths are."""
    path = os.path.join(folder, "list.jsonl")
    with open(path, "w") as out:
        for number in range(count):
            name = f"year-2026/month-{number % 12:02}/agent-{number % 300:04}/call-2026-11-{number:08}.wav"
            out.write(json.dumps({"path": name, "cues": name[:-4] + ".cues.csv"}) + "\n")
    return path


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--calls", type=int, default=2000)
    parser.add_argument("--done", type=int, default=100_000)
    parser.add_argument("--parts", default="cpu,workers,journal,memory,restart")
    parser.add_argument("--folder")
    parser.add_argument("binary", nargs="?", default=os.path.join(HERE, "../.build/release/callbleep"))
    told = parser.parse_args()
    binary, parts = os.path.abspath(told.binary), told.parts.split(",")
    with tempfile.TemporaryDirectory(dir=told.folder) as folder:
        load = os.getloadavg()[0]
        print(f"{os.cpu_count()} processors, load {load:.1f} at the beginning\n", flush=True)
        source = sample_frames(folder)
        calls = os.path.join(folder, "calls")
        if "cpu" in parts or "workers" in parts:
            seconds = make_calls(calls, told.calls, source, 10, 180)
            print(f"{told.calls} calls, {seconds / 3600:.1f} hours\n", flush=True)
        if "cpu" in parts:
            plain = copies(folder)[0]
            print(f"| work | CPU seconds | ms a call | of the copies |\n|---|---|---|---|\n"
                  f"| one sndfile-convert a call | {plain:.1f} | {plain / told.calls * 1000:.1f} | 1 |", flush=True)
            for name, flags in (("batch --only analyze", ["--only", "analyze"]), ("batch", []), ("batch again", None)):
                if flags is not None:
                    forget(folder)
                cost = batch(binary, folder, ["--jobs", "1"] + (flags or []))[1]
                print(f"| {name} | {cost:.1f} | {cost / told.calls * 1000:.2f} | {cost / plain:.2f} |", flush=True)
        if "workers" in parts:
            walls = {}
            for jobs in (1, 2):
                forget(folder)
                walls[jobs] = batch(binary, folder, ["--jobs", str(jobs)])[0]
            print(f"\none worker {walls[1]:.1f} s, two {walls[2]:.1f} s: {walls[1] / walls[2]:.2f} times as fast", flush=True)
        shutil.rmtree(calls, ignore_errors=True)
        if "journal" in parts:
            # Calls that are not there fail at once: what is left is the list, the journal, and the way to a worker.
            forget(folder)
            count = 5_000
            wall, cost, _, _ = batch(binary, folder, ["--jobs", "1"], manifest(folder, count), expected=(1,))
            print(f"\njournal, and the way to a worker and back: {cost / count * 1000:.2f} ms CPU, {wall / count * 1000:.2f} ms a call", flush=True)
        if "memory" in parts:
            print("\n| entries | MB | CPU seconds of a rehearsal |\n|---|---|---|", flush=True)
            for count in (2_000, 200_000):
                forget(folder)
                _, cost, memory, _ = batch(binary, folder, ["--dry-run"], manifest(folder, count), expected=(0, 1))
                print(f"| {count:,} | {memory:.0f} | {cost:.1f} |", flush=True)
        if "restart" in parts:
            forget(folder)
            make_calls(calls, told.done, source[: 2 * RATE], 0.1, 0.2)
            wall, cost, memory, _ = batch(binary, folder)
            print(f"\n{told.done:,} calls of 0.1 to 0.2 s: {cost / told.done * 1000:.2f} ms CPU a call, {memory:.0f} MB", flush=True)
            wall, cost, memory, _ = batch(binary, folder)
            print(f"again, nothing to do: {wall:.1f} s, {cost:.1f} s CPU, {memory:.0f} MB", flush=True)
        print(f"\nload {os.getloadavg()[0]:.1f} at the end")


if __name__ == "__main__":
    main()
