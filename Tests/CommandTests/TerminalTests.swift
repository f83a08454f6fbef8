import BleepTestSupport
import Foundation
import Testing

/// Escape codes are for terminals, and not where `NO_COLOR` is set.
struct TerminalTests {
    private static let escape: Character = "\u{1B}"
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

    @Test(arguments: [["analyze", "call.wav"], ["verify", "call.wav", "call.wav"]])
    func `no colours on a terminal with NO_COLOR`(arguments: [String]) throws {
        let shown = try OnTerminal.run(arguments, in: desk.folder.path, environment: ["NO_COLOR": "1"])
        #expect(shown.contains("call.wav"))
        #expect(!shown.contains(/\u{1B}\[[0-9;]*m/))
    }

    @Test
    func `the words are the same on a terminal`() throws {
        let run = try desk.run(["analyze", "call.wav"])
        let shown = try OnTerminal.run(["analyze", "call.wav"], in: desk.folder.path)
        #expect(shown.replacing("\r\n", with: "\n").replacing(/\u{1B}\[[0-9;]*[mK]/, with: "") == run.stdout)
    }
}
