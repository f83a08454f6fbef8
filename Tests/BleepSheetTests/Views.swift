import BleepCore
import BleepSheet
import BleepTestSupport

/// Calls to draw: made ones, and random ones of a fixed seed.
enum Views {
    static func peaks(_ frames: Int, seed: UInt64 = 1) -> Peaks {
        var framesPerPeak = 8
        while frames > 16_384 * framesPerPeak { framesPerPeak *= 2 }
        var random = SeededGenerator(seed: seed)
        let count = (frames + framesPerPeak - 1) / framesPerPeak
        let highest = (0..<count).map { _ in Int8.random(in: 0...100, using: &random) }
        return Peaks(
            frameCount: frames, framesPerPeak: framesPerPeak, lowest: highest.map { -$0 }, highest: highest)
    }

    static func spectrogram(_ frames: Int) -> Spectrogram {
        var framesPerColumn = 128
        while frames > 2_048 * framesPerColumn { framesPerColumn *= 2 }
        let columns = (frames + framesPerColumn - 1) / framesPerColumn
        return Spectrogram(
            frameCount: frames, framesPerColumn: framesPerColumn, rowCount: 128, highestHertz: 4_000,
            levels: TestSignal.bytes(columns * 128))
    }

    /// - Parameter spans: in seconds.
    static func bleep(_ start: Double, _ end: Double, _ kind: SpanKind = .phone, channels: Int = 1) -> Bleep {
        Bleep(
            frames: Int(start * 8_000)..<Int(end * 8_000), channels: ChannelSet(all: channels),
            category: kind.category, kind: kind, origin: .cue,
            cover: kind == .profanity ? .profanity : .sensitive)
    }

    static func view(
        seconds: Double, channels: Int = 1, title: String? = "A call", bleeps: [Bleep] = [],
        segments: [Segment] = [], findings: [Finding] = [], notes: [Note] = [], withAudio: Bool = true
    ) -> CallView {
        let frames = Int(seconds * 8_000)
        let recording = RecordingDescription(
            sampleRate: Samples.rate, channels: channels, frames: frames, container: "wav", encoding: "pcm-16")
        let sheet = SheetDocument(
            tool: nil, call: CallFacts(title: title), source: recording, output: nil, options: nil,
            redactions: bleeps,
            timelines: (0..<channels).map { _ in Timeline(frameCount: frames, painting: segments) },
            findings: findings, notes: notes, coverage: nil, proof: nil)
        return CallView(
            name: "call", sheet: sheet,
            peaks: withAudio ? (0..<channels).map { peaks(frames, seed: UInt64($0)) } : [])
    }

    /// With everything that a call may have, on up to three channels.
    static func random(seed: UInt64) -> CallView {
        var random = SeededGenerator(seed: seed)
        let sheet = Samples.random(seed: seed)
        let frames = sheet.source.frames
        let notes = (0..<Int.random(in: 0...30, using: &random)).map { number in
            let start = Int.random(in: 0...400_000, using: &random)
            let isStretch = Bool.random(using: &random)
            return Note(
                time: Timecode(milliseconds: start), end: isStretch ? Timecode(milliseconds: start + 9_000) : nil,
                bearing: Note.Bearing.allCases.randomElement(using: &random) ?? .at,
                text: String(repeating: "remark \(number) ", count: Int.random(in: 1...30, using: &random)),
                tags: ["tag"])
        }
        let findings = (0..<Int.random(in: 0...12, using: &random)).map { number in
            Finding(
                frame: Int.random(in: 0..<frames, using: &random), channel: 0, kind: "k", text: "finding \(number)")
        }
        let complete = SheetDocument(
            tool: nil,
            call: CallFacts(
                title: "A title of some length, number \(seed)", date: "2024-05-17", callerID: "withheld",
                claims: ["the bank", "the police", "the bank again"]),
            source: sheet.source, output: nil, options: nil, redactions: sheet.redactions,
            timelines: sheet.timelines, findings: findings, notes: notes, coverage: nil, proof: nil)
        let channels = sheet.source.channels
        return CallView(
            name: "call", sheet: complete, peaks: (0..<channels).map { peaks(frames, seed: UInt64($0)) },
            spectrograms: seed.isMultiple(of: 3) ? (0..<channels).map { _ in spectrogram(frames) } : [],
            isPrivate: seed.isMultiple(of: 5))
    }
}
