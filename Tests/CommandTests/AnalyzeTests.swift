import BleepTestSupport
import Foundation
import Testing

/// `analyze`: the result on standard output, everything else on standard error.
struct AnalyzeTests {
    private let desk = CallFolder(cues: nil)

    @Test
    func `the text is a table`() throws {
        let (run, new) = try desk.succeeds(["analyze", "call.wav"])
        #expect(run.stdout.hasPrefix("call.wav: 0:04.000, 8000 Hz, 1 channel"))
        #expect(run.stderr == "")
        #expect(new == [])
    }

    @Test
    func `JSON of one call is one object and nothing else`() throws {
        let (run, _) = try desk.succeeds(["analyze", "call.wav", "--format", "json"])
        let document = try #require(JSONText.object(run.stdout))
        #expect(document["schema"] as? String == "callbleep.analysis/1")
        let source = try #require(document["source"] as? [String: Any])
        #expect(source["file"] as? String == "call.wav")
        #expect(source["frames"] as? Int == 32_000)
    }

    @Test
    func `JSON of several calls is an array in the order of the arguments`() throws {
        desk.folder.write(WaveFile(TestSignal.voice(frames: 8_000)).bytes, to: "another.wav")
        let (run, _) = try desk.succeeds(["analyze", "call.wav", "another.wav", "call.wav", "--format", "json"])
        let documents = try #require(JSONText.array(run.stdout))
        let files = documents.map { ($0["source"] as? [String: Any])?["file"] as? String }
        #expect(files == ["call.wav", "another.wav", "call.wav"])
    }

    @Test
    func `a call that fails does not take the others with it`() throws {
        desk.folder.write(WaveFile(TestSignal.voice(frames: 8_000)).bytes, to: "another.wav")
        desk.write("no sound", to: "text.wav")
        let arguments = ["analyze", "call.wav", "text.wav", "another.wav", "--format"]
        let json = try desk.run(arguments + ["json"])
        #expect(json.status == 1)
        #expect(json.errorLines.count == 1)
        #expect(json.complaints.first?.hasPrefix("callbleep: text.wav: ") == true)
        let documents = try #require(JSONText.array(json.stdout))
        #expect(documents.count == 2)

        let text = try desk.run(arguments + ["text"])
        #expect(text.status == 1)
        let first = try #require(text.stdout.range(of: "call.wav: 0:04.000"))
        let second = try #require(text.stdout.range(of: "another.wav: 0:01.000"))
        #expect(first.upperBound < second.lowerBound)
    }

    @Test
    func `one of two calls is still an array`() throws {
        let run = try desk.run(["analyze", "missing.wav", "call.wav", "--format", "json"])
        #expect(run.status == 1)
        #expect(JSONText.array(run.stdout)?.count == 1)
    }

    @Test
    func `standard input`() throws {
        let (file, _) = try desk.succeeds(["analyze", "call.wav", "--format", "csv"])
        let (input, new) = try desk.succeeds(["analyze", "-", "--format", "csv"], input: "call.wav")
        #expect(input.stdout.split(separator: "\n").count == file.stdout.split(separator: "\n").count)
        #expect(new == [])
        let (text, _) = try desk.succeeds(["analyze", "-"], input: "call.wav")
        #expect(text.stdout.hasPrefix("standard input: 0:04.000, 8000 Hz"))
    }

    @Test
    func `a standard input with nothing in it`() throws {
        try desk.fails(["analyze", "-"], saying: "-: an empty file")
    }

    @Test(arguments: ["text", "csv", "audacity", "textgrid", "webvtt"])
    func `digits are masked wherever people look, unless they ask`(format: String) throws {
        let desk = CallFolder(call: KeypadCall.bytes, cues: nil)
        let (masked, _) = try desk.succeeds(["analyze", "call.wav", "--format", format])
        #expect(Self.keys(in: masked.stdout) == String(repeating: "•", count: KeypadCall.dialled.count))
        // The two frequencies of a key are as good as the digit.
        #expect(!masked.stdout.contains("Hz") || format == "text")
        #expect(!masked.stdout.contains("1336"))
        let (shown, _) = try desk.succeeds(["analyze", "call.wav", "--format", format, "--show-digits"])
        #expect(Self.keys(in: shown.stdout) == KeypadCall.dialled)
    }

    @Test
    func `RTTM says who speaks, and shows no digit`() throws {
        let desk = CallFolder(call: KeypadCall.bytes, cues: nil)
        let (run, _) = try desk.succeeds(["analyze", "call.wav", "--format", "rttm", "--show-digits"])
        #expect(run.stdout.split(separator: "\n").allSatisfy { $0.hasPrefix("SPEAKER ") })
    }

    @Test
    func `near misses are explained below the table, and their digits are masked`() throws {
        let call = Score("silence 500ms | dtmf 7 20ms | silence 500ms | dtmf 3 twist=15dB 80ms | silence 1s")
        let desk = CallFolder(call: WaveFile(call.samples).bytes, cues: nil)
        let (plain, _) = try desk.succeeds(["analyze", "call.wav"])
        let (run, new) = try desk.succeeds(["analyze", "call.wav", "--explain"])
        #expect(run.stdout.hasPrefix(plain.stdout))
        #expect(run.stderr == "" && new == [])
        let lines = run.stdout.dropFirst(plain.stdout.count).split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[1].contains("keypad •") && lines[1].contains("at least 28 ms"))
        #expect(lines[2].contains("keypad •") && lines[2].contains("twist 15") && lines[2].contains("at most 12.0 dB"))
        #expect(!run.stdout.contains("852") && !run.stdout.contains("1477"))
        let (shown, _) = try desk.succeeds(["analyze", "call.wav", "--explain", "--show-digits"])
        #expect(shown.stdout.contains("keypad 7, 852 + 1209 Hz") && shown.stdout.contains("keypad 3, 697 + 1477 Hz"))
    }

    @Test
    func `several calls are explained one by one`() throws {
        let (run, _) = try desk.succeeds(["analyze", "call.wav", "call.wav", "--explain"])
        let lines = run.stdout.split(separator: "\n")
        #expect(lines.count { $0.hasPrefix("call.wav: ") } == 2)
        #expect(lines.count { $0.trimmingCharacters(in: .whitespaces).hasPrefix("nearly") } == 2)
    }

    @Test
    func `JSON shows the digits`() throws {
        let desk = CallFolder(call: KeypadCall.bytes, cues: nil)
        let (run, _) = try desk.succeeds(["analyze", "call.wav", "--format", "json"])
        let segments = try #require(JSONText.object(run.stdout)?["segments"] as? [[String: Any]])
        #expect(segments.compactMap { $0["digit"] as? String }.joined() == KeypadCall.dialled)
    }

    /// What stands for each key, in one word.
    private static func keys(in text: String) -> String {
        text.matches(of: /(?:keypad|dtmf)[ ,"]+([0-9*#•])/).map { String($0.output.1) }.joined()
    }
}
