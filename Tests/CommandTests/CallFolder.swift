import BleepTestSupport
import Foundation
import Testing

/// A folder with a call in it, in which the command is run; gone with the last who uses it.
final class CallFolder {
    let folder = TemporaryFolder()

    /// Four seconds at 8 kHz, one channel, 16 bit, with something voice-like in it.
    static let standardCall = WaveFile(TestSignal.voice(frames: 32_000)).bytes
    /// Two spans of it.
    static let standardCues = "start,end,category\n1.0,1.5,sensitive\n2.2,2.6,profanity\n"

    /// - Parameters:
    ///   - call: the bytes of `call.wav`; `nil` for none.
    ///   - cues: the text of `call.cues.csv`; `nil` for none.
    init(call: [UInt8]? = CallFolder.standardCall, cues: String? = CallFolder.standardCues) {
        if let call { folder.write(call, to: "call.wav") }
        if let cues { write(cues, to: "call.cues.csv") }
    }

    func write(_ text: String, to name: String) { folder.write(Array(text.utf8), to: name) }

    /// - Throws: where there is no such file; the test fails and goes no further.
    func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file(name))))
    }

    /// - Throws: as ``bytes(_:)``.
    func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

    /// Runs `callbleep` here.
    func run(
        _ arguments: [String], input: String? = nil, environment: [String: String] = [:], through: [String] = []
    ) throws -> CommandRun {
        try CommandRun(
            arguments, in: folder.path, input: input.map { folder.file($0) }, environment: environment,
            through: through)
    }

    /// Runs `callbleep` here and expects it to end well; where it does not, the test goes no further.
    /// - Returns: the run, and the names that are new.
    @discardableResult
    func succeeds(
        _ arguments: [String], input: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> (run: CommandRun, new: Set<String>) {
        let before = try FolderState(of: folder.path)
        let run = try CommandRun(arguments, in: folder.path, input: input.map { folder.file($0) })
        let after = try FolderState(of: folder.path)
        try #require(run.status == 0, "\(run.stderr)\(run.stdout)", sourceLocation: sourceLocation)
        #expect(run.complaints.isEmpty, sourceLocation: sourceLocation)
        let changed = before.differences(to: after).intersection(before.names)
        InputWatch.note(files: before.names.count, failures: changed.count)
        #expect(changed.isEmpty, "what was there is as it was", sourceLocation: sourceLocation)
        return (run, after.names.subtracting(before.names))
    }

    /// Runs `callbleep` here and expects it to fail: with one complaint that says `clue`, nothing on standard output,
    /// and a folder in which nothing is new, gone or changed, hidden files included.
    @discardableResult
    func fails(
        _ arguments: [String], status: Int32 = 1, saying clue: String, input: String? = nil, through: [String] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> CommandRun {
        let before = try FolderState(of: folder.path)
        let run = try CommandRun(
            arguments, in: folder.path, input: input.map { folder.file($0) }, through: through)
        let after = try FolderState(of: folder.path)
        #expect(run.status == status, "\(run.stderr)", sourceLocation: sourceLocation)
        #expect(run.complaints.count == 1, "\(run.stderr)", sourceLocation: sourceLocation)
        #expect(run.errorLines.last == run.complaints.first, sourceLocation: sourceLocation)
        #expect(run.complaints.first?.contains(clue) == true, "\(run.stderr)", sourceLocation: sourceLocation)
        #expect(run.stdout == "", sourceLocation: sourceLocation)
        InputWatch.note(files: before.names.count, failures: before.differences(to: after).count)
        #expect(before.differences(to: after) == [], sourceLocation: sourceLocation)
        return run
    }

    /// Expects a mistake in the arguments: status 64 and the parser's own message, which begins with what is wrong.
    func refuses(
        _ arguments: [String], saying clue: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let before = try FolderState(of: folder.path)
        let run = try CommandRun(arguments, in: folder.path)
        let after = try FolderState(of: folder.path)
        #expect(run.status == 64, "\(run.stderr)", sourceLocation: sourceLocation)
        let complaints = run.errorLines.filter { $0.hasPrefix("Error: ") || $0.hasPrefix("callbleep: ") }
        #expect(complaints.count == 1, "\(run.stderr)", sourceLocation: sourceLocation)
        #expect(complaints.first?.contains(clue) == true, "\(run.stderr)", sourceLocation: sourceLocation)
        #expect(run.stdout == "", sourceLocation: sourceLocation)
        #expect(before.differences(to: after) == [], sourceLocation: sourceLocation)
    }
}
