import BleepTestSupport
import Foundation
import Testing

/// Escape codes are for terminals, and not where `NO_COLOR` is set.
struct TerminalTests {
    private static let escape: Character = "\u{1B}"
    /// Whatever the tests themselves run under.
    private static let plain = ["NO_COLOR": "", "TERM": "xterm"]
    private static var colour: Regex<Substring> { /\u{1B}\[[0-9;]*m/ }
    private let desk = CallFolder()

    @Test(arguments: [
        ["analyze", "call.wav"], ["redact", "call.wav", "--force"], ["redact", "call.wav", "--dry-run"],
        ["verify", "call.wav", "call.wav"], ["redact", "missing.wav"], ["redact", "--help"], ["--wrong"],
    ])
    func `no escape codes where the output goes to a file`(arguments: [String]) throws {
        let run = try desk.run(arguments, environment: ["TERM": "xterm-256color", "CLICOLOR_FORCE": "1"])
        #expect(!run.stdout.contains(Self.escape))
        #expect(!run.stderr.contains(Self.escape))
        #expect(!run.stderr.contains("\r"))
    }

    @Test
    func `verdicts have colours on a terminal`() throws {
        try desk.succeeds(["redact", "call.wav"])
        let shown = try OnTerminal.run(
            ["verify", "call.wav", "call.redacted.wav"], in: desk.folder.path, environment: Self.plain)
        #expect(shown.contains("\u{1B}[32mholds\u{1B}[0m"))
    }

    @Test(arguments: [["analyze", "call.wav"], ["verify", "call.wav", "call.wav"]])
    func `no colours on a terminal with NO_COLOR`(arguments: [String]) throws {
        let shown = try OnTerminal.run(arguments, in: desk.folder.path, environment: ["NO_COLOR": "1"])
        #expect(shown.contains("call.wav"))
        #expect(!shown.contains(Self.colour))
    }

    @Test
    func `control characters in names are not obeyed, and a message stays one line`() throws {
        let name = "a\nb\u{1B}[31m.wav"
        let run = try desk.fails(["analyze", "x" + name], saying: "xa?b?[31m.wav: no such file")
        #expect(run.errorLines.count == 1)
        desk.folder.write(CallFolder.standardCall, to: name)
        let (redaction, _) = try desk.succeeds(["redact", name, "--keypad-only", "-o", "out/"])
        #expect(redaction.stdout.hasPrefix("a?b?[31m.wav: "))
        #expect(!redaction.stdout.contains(Self.escape))
    }

    @Test(arguments: ["<&-", ">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
    func `what is printed to closed streams does not end up in a file`(closed: String) throws {
        let run = try desk.run(["redact", "call.wav"], through: ["bash", "-c", "exec \"$@\" \(closed)", "bash"])
        #expect(run.status == (closed.contains(">&-") && closed != "2>&-" ? 1 : 0))
        try desk.succeeds(["verify", "call.wav", "call.redacted.wav"])
        #expect(try desk.bytes("call.wav") == CallFolder.standardCall)
        #expect(try desk.text("call.cues.csv") == CallFolder.standardCues)
    }

    @Test(arguments: [["analyze", "short.wav"], ["verify", "short.wav", "short.wav"]])
    func `the words are the same on a terminal, and short work shows no progress`(arguments: [String]) throws {
        desk.folder.write(WaveFile(TestSignal.voice(frames: 2_000)).bytes, to: "short.wav")
        let run = try desk.run(arguments)
        // A busy machine may need a second even for this.
        var shown = ""
        for _ in 0..<5 where shown != run.stderr + run.stdout {
            shown = try OnTerminal.run(arguments, in: desk.folder.path, environment: Self.plain)
                .replacing("\r\n", with: "\n").replacing(Self.colour, with: "")
        }
        #expect(shown == run.stderr + run.stdout)
    }

    @Test
    func `work of seconds shows its progress on a terminal, and takes it away again`() throws {
        try LongCall.make(minutes: 60, in: desk)
        let clock = ContinuousClock()
        let started = clock.now
        let shown = try OnTerminal.run(LongCall.redaction, in: desk.folder.path, environment: Self.plain)
        // On a fast machine an hour of sound is no work.
        if clock.now - started > .seconds(2) {
            #expect(shown.contains(/\r\u{1B}\[K[a-z ]+\[#*\.*\] \d+ %/))
            let last = try #require(shown.ranges(of: "\r\u{1B}[K").last)
            #expect(shown[last.upperBound...].hasPrefix("long.wav: "))
        } else {
            #expect(shown.contains("long.wav: "))
        }
    }
}
