import BleepAudio
import BleepCore
import BleepTestSupport
import Foundation
import Testing

/// Promise 8: whenever a run ends, killed or not, no folder that it could write to holds a word of what was hidden or
/// of what stood beside the audio.
struct PlantedRunTests {
    /// A recording with words in front of its audio and behind it.
    struct Planted: CustomTestStringConvertible, Sendable {
        var name: String
        var container: Container
        var encoding: SampleEncoding
        /// Comes through a pipe, so that it is spooled.
        var isPiped = false

        var testDescription: String { isPiped ? "\(name), through a pipe" : name }

        func write(into desk: CallFolder) throws {
            let format = AudioFormat(
                container: container, encoding: encoding, sampleRate: SampleRate(hertz: 8_000)!, channels: 1)
            let file = try PendingFile(in: desk.folder.path)
            var writer = try AudioWriter(into: file, format: format)
            try writer.write(TestSignal.voice(frames: 32_000).span)
            try writer.close()
            try file.commit(as: name, replacing: true)
            desk.folder.write(planted(desk.folder.read(name)), to: name)
        }

        private func planted(_ bytes: [UInt8]) -> [UInt8] {
            let text = Array(PlantedRunTests.tag.utf8) + [0]
            switch container {
            case .wav:
                let size = [UInt8(text.count), 0, 0, 0]
                let list =
                    Array("LIST".utf8) + [UInt8(text.count + 12), 0, 0, 0] + Array("INFOICMT".utf8) + size + text
                return bytes + (list.count % 2 == 0 ? list : list + [0])
            case .mpeg:
                // ID3v2.3: ten bytes, then one frame with a text in ISO 8859-1.
                let body =
                    Array("COMM".utf8) + [0, 0, 0, UInt8(text.count + 5), 0, 0, 0] + Array("eng\0".utf8) + text
                return Array("ID3".utf8) + [3, 0, 0, 0, 0, 0, UInt8(body.count)] + body + bytes
            default:
                return bytes + text
            }
        }
    }

    static let tag = "Wolkenkuckucksheim"
    private static let secrets = [tag] + TalkedCall.secrets
    private static let traces = secrets.flatMap { secret in
        [Data(secret.utf8), secret.data(using: .utf16LittleEndian)!, secret.data(using: .utf16BigEndian)!]
    }

    static let recordings: [Planted] = [
        Planted(name: "call.wav", container: .wav, encoding: .pcmS16),
        Planted(name: "call.wav", container: .wav, encoding: .muLaw, isPiped: true),
        Planted(name: "call.mp3", container: .mpeg, encoding: .mpegLayer3),
        // Its encoder keeps a file of its own in the folder for temporary files.
        Planted(name: "call.caf", container: .caf, encoding: .alac16),
    ]

    /// What holds a word, of everything below a folder: names, bytes, and where links lead.
    private static func telling(_ folder: String) throws -> [String] {
        try FolderState(of: folder).entries.filter { name, entry in
            let seen = [Data(name.utf8), entry.bytes ?? Data(), Data((entry.linkTarget ?? "").utf8)]
            return traces.contains { trace in seen.contains { $0.range(of: trace) != nil } }
        }.map(\.key)
    }

    @Test(arguments: recordings)
    func `killed at any call a run leaves no word in the output folder, the temporary folder or its messages`(
        recording: Planted
    ) throws {
        let shim = try FaultShim.built()
        let desk = CallFolder(call: nil, cues: "start,end,kind,reason\n3.0,3.2,name,Quibblethorpe\n")
        try recording.write(into: desk)
        desk.write(TalkedCall.json, to: "call.json")
        desk.folder.makeFolder("out")
        desk.folder.makeFolder("tmp")
        let output = "out/published.\(recording.name.suffix(3))"
        let arguments = [
            "redact", recording.isPiped ? "-" : recording.name, "--cues", "call.cues.csv", "--transcript", "call.json",
            "--sheets", "json,csv,audacity,webvtt,markdown", "--accept-damaged", "--no-analysis", "--keep-keypad",
            "--force", "-o", output,
        ]
        let tally = PromiseTally(8, "killed runs, every folder searched: \(recording.testDescription)")
        var parts = 0
        var written = 0
        for folder in ["out", "tmp"] {
            for at in stride(from: 1, through: 200, by: PromiseTally.isLong ? 1 : 3) {
                for place in ["out", "tmp"] {
                    for name in TemporaryFolder.names(in: desk.folder.file(place)) {
                        desk.folder.remove("\(place)/\(name)")
                    }
                }
                var environment = shim.environment(
                    FaultShim.Fault(at: at, kind: .kill), in: desk.folder.file(folder), trace: desk.folder.file("trace")
                )
                environment["TMPDIR"] = desk.folder.file("tmp")
                let run = try desk.run(
                    arguments, input: recording.isPiped ? recording.name : nil, environment: environment)
                let names = TemporaryFolder.names(in: desk.folder.file("out"))
                let hidden = names.filter { $0.hasSuffix(".part") }
                parts += hidden.count
                let told =
                    try Self.telling(desk.folder.file("out")) + Self.telling(desk.folder.file("tmp"))
                    + Self.secrets.filter { run.stdout.contains($0) || run.stderr.contains($0) }
                // What others could read while it is not finished does not lie about.
                let isPrivate = hidden.allSatisfy { desk.folder.mode("out/\($0)") == 0o600 }
                let isEnd = run.status == 0 || run.status == 128 + SIGKILL
                tally.add(
                    isEnd && told.isEmpty && isPrivate,
                    "call \(at) in \(folder): \(run.status), \(told), \(hidden), \(run.stderr.suffix(200))")
                if run.status == 0 {
                    written += 1
                    tally.add(
                        names.count == 7 && TemporaryFolder.names(in: desk.folder.file("tmp")).isEmpty,
                        "left \(names)")
                    break
                }
            }
        }
        print("promise 8: \(parts) temporary files were left by kills and searched")
        #expect(written == 2, "each series of kills ends with a run that is not disturbed")
        #expect(tally.report())
    }
}
