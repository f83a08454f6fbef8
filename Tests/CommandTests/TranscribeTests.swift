import BleepTestSupport
import Foundation
import Testing

/// `--transcribe-with`: what recognisers say, and whatever else they do.
@Suite(.enabled(if: Product.finds("python3"), "needs python3")) struct TranscribeTests {
    static let presets = [
        ("whisper.cpp", "whisper-cli", ["--transcribe-model", "model.bin"]), ("whisper", "whisper", []),
        ("faster-whisper", "whisper-ctranslate2", ["--transcribe-model", "small"]), ("whisperx", "whisperx", []),
        ("vosk", "vosk-transcriber", []), ("recogniser {wav}", "recogniser", []),
        ("recogniser -o {output} '{wav}'", "recogniser", []),
    ]

    @Test(arguments: presets)
    func `a call is redacted by what a recogniser heard`(
        _ told: String, _ program: String, _ options: [String]
    ) throws {
        let stand = TranscriberStandIn()
        let run = try stand.run(["redact", "call.wav", "--transcribe-with", told] + options)
        #expect(run.status == 0, "\(run.stderr)")
        #expect(stand.calls == ["\(program) 4.0"])
        #expect(stand.leftovers.isEmpty)
        let sheet = try stand.desk.text("call.redacted.sheet.json")
        #expect(sheet.contains("\"kind\":\"phone\"") && sheet.contains("\"coverage\": \"transcript\""))
        #expect(try !stand.desk.text("call.redacted.transcript.json").contains("\"7\""))
        #expect(!run.stdout.contains("thanks") && !run.stderr.contains("thanks"))
        #expect(!TemporaryFolder.names(in: stand.desk.folder.path).contains("call.transcript.json"))
        #expect(try stand.run(["verify", "call.wav", "call.redacted.wav"]).status == 0)
    }

    @Test func `find hears a call, too`() throws {
        let stand = TranscriberStandIn()
        let run = try stand.run(["find", "call.wav", "--transcribe-with", "whisperx", "--language", "en"])
        #expect(run.status == 0, "\(run.stderr)")
        #expect(run.stdout.contains("0 2 0 7 9 4 6 0 1 2 3"))
    }

    @Test func `channels are parties, each heard for itself`() throws {
        let stand = TranscriberStandIn()
        stand.desk.folder.write(
            WaveFile(TestSignal.voice(frames: 32_000, channels: 2), channels: 2).bytes, to: "call.wav")
        let run = try stand.run(["redact", "call.wav", "--transcribe-with", "whisperx", "--keep-transcript"])
        #expect(run.status == 0, "\(run.stderr)")
        #expect(stand.calls.count == 2)
        let kept = try stand.desk.text("call.transcript.json")
        #expect(kept.contains("\"word\":\"what\"") && kept.contains("\"word\":\"thanks\""))
        #expect(run.stderr.contains("call.transcript.json: kept; it holds every word, for you alone"))
        let mode =
            try FileManager.default.attributesOfItem(
                atPath: stand.desk.folder.file("call.transcript.json"))[.posixPermissions] as? Int
        #expect(mode == 0o600)
        // The next run finds it beside the call.
        let again = try stand.run(["redact", "call.wav", "--transcribe-with", "whisperx", "--force"])
        #expect(again.status == 0 && stand.calls.count == 2, "\(again.stderr)")
    }

    @Test func `the same question is asked once`() throws {
        let stand = TranscriberStandIn()
        func redact(_ more: [String]) throws {
            #expect(try stand.run(["redact", "call.wav", "--force"] + more).status == 0)
        }
        try redact(["--transcribe-with", "whisperx"])
        try redact(["--transcribe-with", "whisperx"])
        #expect(stand.calls.count == 1)
        try redact(["--transcribe-with", "whisperx", "--language", "en"])
        try redact(["--transcribe-with", "whisperx", "--transcribe-model", "large"])
        try redact(["--transcribe-with", "whisper"])
        #expect(stand.calls.count == 4)
        stand.desk.folder.write(WaveFile(TestSignal.voice(frames: 32_000, seed: 2)).bytes, to: "call.wav")
        try redact(["--transcribe-with", "whisperx"])
        #expect(stand.calls.count == 5)
        let cache = stand.desk.folder.file("cache/callbleep/transcripts")
        for path in [cache] + TemporaryFolder.names(in: cache).map({ cache + "/" + $0 }) {
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == (path == cache ? 0o700 : 0o600))
        }
    }

    @Test(arguments: [
        ("crash", "recogniser crashed (signal 11)"), ("status", "recogniser failed (status 3): error: model not found"),
        ("hang", "recogniser was ended after 2 s; --transcribe-timeout gives it longer"),
        ("rubbish", "call.wav, as recogniser heard it"), ("long", "is it the transcript of another file?"),
        ("empty", "recogniser gave no transcript"), ("nothing", "recogniser gave no transcript"),
        ("silent", "recogniser heard no word in it"),
    ])
    func `a recogniser that fails stops the call, and leaves nothing behind`(
        _ mode: String, _ clue: String
    ) throws {
        let stand = TranscriberStandIn()
        let run = try stand.run([
            "redact", "call.wav", "--transcribe-with", "recogniser -o {output} --mode \(mode) {wav}",
            "--transcribe-timeout", mode == "hang" ? "2" : "60",
        ])
        #expect(run.status == 1, "\(run.stderr)")
        #expect(run.complaints.count == 1 && run.complaints.first?.contains(clue) == true, "\(run.stderr)")
        #expect(stand.leftovers.isEmpty)
        #expect(TemporaryFolder.names(in: stand.desk.folder.file("cache")).isEmpty)
        let names = Set(TemporaryFolder.names(in: stand.desk.folder.path))
        #expect(names.isSubset(of: ["bin", "cache", "calls", "call.wav", "tmp"]), "\(names)")
    }

    @Test func `what somebody said is in no message, though a recogniser that fails prints it`() throws {
        let stand = TranscriberStandIn()
        let run = try stand.run(["redact", "call.wav", "--transcribe-with", "recogniser --mode babble {wav}"])
        #expect(run.status == 1)
        #expect(!run.stderr.contains("0143") && !run.stderr.contains("Dorothy") && !run.stderr.contains("five"))
        let clue = "recogniser failed (status 3): whisper_init: failed to load the graphics"
        #expect(run.complaints.count == 1 && run.complaints.first?.contains(clue) == true, "\(run.stderr)")
    }

    @Test func `what a recogniser tells about itself is of no matter`() throws {
        let stand = TranscriberStandIn()
        let run = try stand.run(["redact", "call.wav", "--transcribe-with", "recogniser --mode noisy {wav}"])
        #expect(run.status == 0 && run.stderr.count < 1_000)
    }

    @Test(.enabled(if: Product.finds("setpriv"), "needs util-linux"), arguments: [SIGTERM, SIGINT])
    func `interrupted, nothing of the call stays behind`(_ signal: Int32) throws {
        let stand = TranscriberStandIn()
        let command = try StartedCommand(
            ["redact", "call.wav", "--transcribe-with", "recogniser --mode hang {wav}"], in: stand.desk.folder.path,
            environment: stand.environment)
        #expect(Eventually.holds { !stand.calls.isEmpty })
        #expect(stand.leftovers.count == 1)
        kill(command.identifier, signal)
        let run = command.finish()
        #expect(run.status == 128 + signal, "\(run.stderr)")
        #expect(stand.leftovers.isEmpty)
    }

    @Test func `what makes no sense is refused before any work`() throws {
        let stand = TranscriberStandIn()
        for (arguments, clue) in [
            (["--transcribe-with", "whispery"], "is none of whisper.cpp"),
            (["--transcribe-with", "recogniser call"], "nor a command with {wav} in it"),
            (["--transcribe-with", "recogniser '{wav}"], "a quote is never closed"),
            (["--transcribe-with", "whisper.cpp"], "needs its model"), (["--keep-transcript"], "who is to transcribe?"),
            (["--transcribe-with", "vosk", "--transcribe-timeout", "0"], "above 0"),
        ] {
            try stand.desk.refuses(["redact", "call.wav"] + arguments, saying: clue)
        }
        let run = try stand.run(["redact", "call.wav", "--transcribe-with", "no-such-recogniser {wav}"])
        #expect(run.status == 1 && run.complaints.first?.contains("no-such-recogniser is not installed") == true)
    }

    @Test func `file names are never read as anything else`() throws {
        let stand = TranscriberStandIn()
        let name = "$(touch planted) `touch planted`; touch planted.wav"
        stand.desk.folder.write(CallFolder.standardCall, to: name)
        #expect(try stand.run(["redact", name, "--transcribe-with", "recogniser {wav}"]).status == 0)
        #expect(!TemporaryFolder.names(in: stand.desk.folder.path).contains("planted"))
    }

    @Test func `a batch goes on over crashes and lists what failed`() throws {
        let stand = TranscriberStandIn()
        stand.desk.folder.remove("call.wav")
        stand.desk.folder.makeFolder("calls-in")
        for number in 0..<6 {
            let call = WaveFile(TestSignal.voice(frames: number == 3 ? 8_000 : 32_000, seed: UInt64(number))).bytes
            stand.desk.folder.write(call, to: "calls-in/call-\(number).wav")
        }
        let arguments = [
            "batch", "calls-in", "-o", "out", "--private-dir", "private", "--jobs", "2", "--transcribe-with",
            "recogniser {wav}",
        ]
        let run = try stand.run(arguments)
        // The fourth is too short for what was heard in it.
        #expect(run.status == 1, "\(run.stderr)")
        #expect(stand.calls.count == 6)
        #expect(stand.leftovers.isEmpty)
        let names = TemporaryFolder.names(in: stand.desk.folder.file("out"))
        for number in 0..<6 { #expect(names.contains("call-\(number).redacted.wav") == (number != 3)) }
        #expect((run.stdout + run.stderr).contains("call-3.wav"))
        let again = try stand.run(arguments)
        #expect(again.status == 1)
        #expect(stand.calls.count == 7, "only what failed is asked again")
    }
}
