import BleepTestSupport
import Foundation

/// A folder with a call, and programs that answer as recognisers do without hearing anything.
final class TranscriberStandIn {
    let desk = CallFolder(cues: nil)

    /// What the programs do: the transcript in the form of the program that they are called by, or one of the failures.
    private static let program = #"""
        import json, os, signal, sys, time, wave
        name, arguments = os.path.basename(sys.argv[0]), sys.argv[1:]
        values = {"whisper-cli": ["-m", "-l", "-of", "-f"], "vosk-transcriber": ["-i", "-o", "-t", "-l", "-n"],
                  "recogniser": ["-o", "--mode"]}
        values = values.get(name, ["--output_dir", "--output_format", "--language", "--model", "--word_timestamps", "--fp16"])
        flags = {"whisper-cli": ["-ojf", "-np"]}.get(name, [])
        given, files = {}, []
        while arguments:
            word = arguments.pop(0)
            if word in values: given[word] = arguments.pop(0)
            elif word in flags: given[word] = True
            elif word.startswith("-"): sys.exit("error: unknown argument " + word)
            else: files.append(word)
        path = given.get("-f") or given.get("-i") or files[0]
        with wave.open(path) as sound:
            assert (sound.getframerate(), sound.getnchannels(), sound.getsampwidth()) == (16000, 1, 2)
            length = sound.getnframes() / 16000
        assert os.stat(path).st_mode & 0o777 == 0o600 and os.stat(os.path.dirname(path)).st_mode & 0o777 == 0o700
        with open(os.environ["CALLS"], "a") as log: log.write(name + " " + str(round(length, 3)) + "\n")
        mode = given.get("--mode", "")
        if mode == "crash": os.kill(os.getpid(), signal.SIGSEGV)
        if mode == "status": print("error: model not found", file=sys.stderr); sys.exit(3)
        if mode == "babble":
            print("whisper_init: failed to load the graphics", "[00:00.500 --> 00:03.000]  the error says five five five 0143",
                  "SPEAKER_00: I cannot see the error 0143", "unknown to Dorothy", sep="\n", file=sys.stderr)
            sys.exit(3)
        if mode == "hang": time.sleep(60)
        if mode == "noisy": sys.stderr.write("loading\n" * 1000000)
        second = path.endswith("channel-1.wav")
        text = "yes what is it" if second else "my number is 0 2 0 7 9 4 6 0 1 2 3 thanks"
        shift = 60 if mode == "long" else 0
        words = [(word, shift + 0.5 + 0.2 * index, shift + 0.65 + 0.2 * index) for index, word in enumerate(text.split())]
        first, last = words[0][1], words[-1][2]
        def clock(time, mark): return "%02d:%02d:%02d%s%03d" % (time // 3600, time // 60 % 60, time % 60, mark, round(time % 1 * 1000))
        if name == "whisper-cli":
            def at(start, end):
                return {"timestamps": {"from": clock(start, ","), "to": clock(end, ",")},
                        "offsets": {"from": round(start * 1000), "to": round(end * 1000)}}
            tokens = [dict(at(s, e), text=" " + w, id=1, p=0.9, t_dtw=-1) for w, s, e in words]
            answer = {"systeminfo": "none", "model": {"type": "base"}, "params": {}, "result": {"language": "en"},
                      "transcription": [dict(at(first, last), text=" " + text, tokens=tokens)]}
            open(given["-of"] + ".json", "w").write(json.dumps(answer))
        elif name == "vosk-transcriber":
            with open(given["-o"], "w") as file:
                for number, start in enumerate(range(0, len(words), 7)):
                    line = words[start:start + 7]
                    file.write("%d\n%s --> %s\n%s\n\n" % (number + 1, clock(line[0][1], ","), clock(line[-1][2], ","), " ".join(w for w, _, _ in line)))
        elif name == "recogniser":
            out = given.get("-o")
            if mode == "empty": open(out + ".json", "w").close()
            elif mode == "rubbish": open(out + ".json", "wb").write(bytes(range(256)) * 20)
            elif mode == "silent": print(json.dumps({"text": "", "segments": [], "language": "en"}))
            elif mode == "nothing": pass
            else:
                for w, s, e in words: print(json.dumps({"result": [{"word": w, "start": s, "end": e, "conf": 0.9}], "text": w}))
        else:
            segment = {"start": first, "end": last, "text": " " + text,
                       "words": [{"word": " " + w, "start": s, "end": e, ("score" if name == "whisperx" else "probability"): 0.9} for w, s, e in words]}
            answer = {"segments": [segment], "language": "en"}
            if name != "whisperx": answer["text"] = text
            stem = os.path.splitext(os.path.basename(path))[0]
            open(os.path.join(given["--output_dir"], stem + ".json"), "w").write(json.dumps(answer))
        """#

    init() {
        desk.folder.makeFolder("bin")
        desk.folder.makeFolder("tmp")
        desk.folder.makeFolder("cache")
        let program = "#!/usr/bin/env python3\n" + Self.program
        for name in ["whisper-cli", "whisper", "whisper-ctranslate2", "whisperx", "vosk-transcriber", "recogniser"] {
            desk.write(program, to: "bin/\(name)")
            chmod(desk.folder.file("bin/\(name)"), 0o755)
        }
    }

    var environment: [String: String] {
        [
            "PATH": desk.folder.file("bin") + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? ""),
            "TMPDIR": desk.folder.file("tmp"), "XDG_CACHE_HOME": desk.folder.file("cache"),
            "CALLS": desk.folder.file("calls"),
        ]
    }

    func run(_ arguments: [String]) throws -> CommandRun { try desk.run(arguments, environment: environment) }

    /// Which programs were called, each with the seconds that it got.
    var calls: [String] { ((try? desk.text("calls")) ?? "").split(separator: "\n").map(String.init) }

    /// What is left in the folder for temporary files.
    var leftovers: [String] { TemporaryFolder.names(in: desk.folder.file("tmp")) }
}
