#!/usr/bin/env python3
"""Says which functions the usual works need, so that the linker puts them beside each other in the program.

    Scripts/order-symbols.py BINARY            writes Sources/callbleep/Linking/symbol-order.txt
    Scripts/order-symbols.py BINARY --check    fails if the program has lost more than a tenth of the names in it

To be run on what `make build` built, with its symbols; needs valgrind and ffmpeg. The order is the one in which works
come to need functions: what every start needs, then what an analysis needs besides, and so on; names that the linker
does not know are passed over. Functions beside each other share pages: fewer of them are read, mapped and counted.
"""
import argparse, os, re, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = os.path.join(HERE, "../samples")
ORDER = os.path.join(HERE, "../Sources/callbleep/Linking/symbol-order.txt")
CUES = "start,end,category\n3.1,3.8,sensitive\n9.4,10.2,profanity\n15,16.5,sensitive\n"
# What is recorded in other forms, and how ffmpeg makes it of a sample.
FORMS = {
    "mu-law.wav": ["-c:a", "pcm_mulaw"],
    "sides.wav": ["-ac", "2"],
    "music.wav": ["-ar", "44100", "-ac", "2"],
    "call.flac": [],
    "call.mp3": ["-b:a", "16k"],
    "call.ogg": ["-c:a", "libvorbis"],
}
LOST_AT_MOST = 0.1


def works():
    """Commands in the order in which what they need is to lie, the commonest first."""
    redact = ["redact", "--cues", "cues.csv", "--force-cues", "--force"]
    yield ["--version"]
    yield ["analyze", "call.wav"]
    yield [*redact, "call.wav", "-o", "redacted.wav"]
    yield [*redact, "call.wav", "-o", "redacted.wav", "--no-analysis", "--keep-keypad"]
    yield ["verify", "call.wav", "redacted.wav"]
    for name in FORMS:
        yield [*redact, name, "-o", "redacted" + os.path.splitext(name)[1]]


def prepare(folder):
    sample = os.path.join(SAMPLES, "serial-number.wav")
    for name, options in {"call.wav": ["-c:a", "copy"], **FORMS}.items():
        subprocess.run(["ffmpeg", "-nostdin", "-loglevel", "error", "-i", sample, *options, os.path.join(folder, name)], check=True)
    with open(os.path.join(folder, "cues.csv"), "w") as file:
        file.write(CUES)


def functions(profile, program):
    """The program's own functions that ran, by the names that the linker knows."""
    named, objects, place = {}, {}, ""
    with open(profile) as lines:
        for line in lines:
            # A name is written out where it comes first and has a number from then on.
            if not (found := re.match(r"(ob|cob|fn|cfn)=\((\d+)\)(?: (.*))?$", line)):
                continue
            kind, number, name = found.groups()
            table = objects if kind.endswith("ob") else named
            if name:
                table[number] = name
            if kind == "ob":
                place = objects[number]
            elif kind == "fn" and place == program:
                # Callgrind marks the depth of a recursion behind the name.
                yield re.sub(r"'\d+$", "", named[number])


def order(binary):
    with tempfile.TemporaryDirectory() as folder:
        folder = os.path.realpath(folder)
        prepare(folder)
        # valgrind 3.19 cannot read the debugging information that Swift writes.
        program = os.path.join(folder, "callbleep")
        subprocess.run(["strip", "--strip-debug", "-o", program, binary], check=True)
        names, seen = [], set()
        for arguments in works():
            run = subprocess.run(
                ["valgrind", "-q", "--tool=callgrind", "--demangle=no", "--callgrind-out-file=profile", program, *arguments],
                cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            if run.returncode:
                sys.exit(f"failed: callbleep {' '.join(arguments)}\n{run.stderr}")
            ran = set(functions(os.path.join(folder, "profile"), program))
            names += sorted(ran - seen)
            seen |= ran
            print(f"{' '.join(arguments)}: {len(ran)} functions", file=sys.stderr)
        # What has no name is called by its address.
        return [name for name in names if re.fullmatch(r"[A-Za-z_$][\w$.@]*", name)]


def check(binary):
    symbols = subprocess.run(["nm", "--format=just-symbols", binary], check=True, capture_output=True, text=True).stdout
    known = set(symbols.split())
    with open(ORDER) as file:
        wanted = file.read().split()
    lost = sum(name not in known for name in wanted)
    print(f"the program has {len(wanted) - lost} of the {len(wanted)} functions whose place is written down")
    if lost > LOST_AT_MOST * len(wanted):
        sys.exit("so few that the list wants to be written anew: make symbol-order")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    if arguments.check:
        return check(arguments.binary)
    names = order(os.path.abspath(arguments.binary))
    with open(ORDER, "w") as file:
        file.write("\n".join(names) + "\n")


if __name__ == "__main__":
    main()
