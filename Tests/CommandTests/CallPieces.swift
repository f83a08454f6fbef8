import BleepAudio
import BleepCore
import BleepTestSupport
import Foundation

/// An archive as somebody has it: pieces of the sample calls in many formats, some damaged, with marks for half of them.
struct CallPieces {
    private static let formats: [(ending: String, Container, SampleEncoding)] = [
        ("wav", .wav, .pcmS16), ("wav", .wav, .muLaw), ("wav", .wav, .aLaw), ("wav", .wav, .gsm610),
        ("wav", .wav, .imaADPCM), ("wav", .wav, .pcmU8), ("wav", .wav, .float32), ("aiff", .aiff, .pcmS16),
        ("au", .au, .muLaw), ("caf", .caf, .pcmS16), ("flac", .flac, .pcmS16), ("ogg", .ogg, .vorbis),
        ("opus", .ogg, .opus), ("mp3", .mpeg, .mpegLayer3), ("w64", .w64, .pcmS16),
    ]
    private static let samples = ["ringing-after-hello.wav", "serial-number.wav", "rueckruf.wav"]
    /// Frames of a piece, 8 kHz.
    private static let lengths = 8_000...32_000

    /// Relative to the folder, with marks beside them.
    private(set) var marked: Set<String> = []
    private(set) var unmarked: Set<String> = []
    /// Those among them that cannot be read as a whole.
    private(set) var damaged: Set<String> = []
    /// By how they are marked.
    private var byMarks: [Marks: Set<String>] = [:]

    /// What lies beside a piece.
    enum Marks: Int, CaseIterable {
        /// A name and swearing, as CSV.
        case cues
        /// A name and a remark, as Audacity writes them.
        case labels
        /// A sentence with a number, as WebVTT.
        case transcript
    }

    /// Those that can be done.
    var done: Set<String> { marked.subtracting(damaged) }

    /// Those of them that are marked so.
    func done(_ marks: Marks...) -> Set<String> {
        done.intersection(marks.reduce(into: []) { $0.formUnion(byMarks[$1] ?? []) })
    }

    /// Writes them below `calls` of a folder.
    init(_ count: Int, damaged: Int, in folder: borrowing TemporaryFolder, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let calls = try Self.samples.map { try Self.decoded(Product.sample($0)) }
        folder.makeFolder("calls")
        for number in 0..<count {
            let (ending, container, encoding) = Self.formats[number % Self.formats.count]
            let place = "\(2020 + number % 4)/agent \(number % 7)"
            folder.makeFolder("calls/\(2020 + number % 4)")
            folder.makeFolder("calls/\(place)")
            let name = "\(place)/call \(number)"
            let path = "\(name).\(ending)"
            let call = calls.randomElement(using: &random)!
            let length = min(call.count, Int.random(in: Self.lengths, using: &random))
            let start = Int.random(in: 0...call.count - length, using: &random)
            let file = try PendingFile(in: folder.file("calls/\(place)"))
            var writer = try AudioWriter(
                into: file,
                format: AudioFormat(
                    container: container, encoding: encoding, sampleRate: SampleRate(hertz: 8_000)!, channels: 1))
            try writer.write(Array(call[start..<start + length]).span)
            try writer.close()
            try file.commit(as: "call \(number).\(ending)", replacing: true)
            if Bool.random(using: &random) {
                let marks = Marks(rawValue: number % 3)!
                folder.write(Array(Self.text(marks).utf8), to: "calls/\(name)" + Self.ending(marks))
                marked.insert(path)
                byMarks[marks, default: []].insert(path)
            } else {
                unmarked.insert(path)
            }
            // Promised more than is there.
            guard self.damaged.count < damaged, marked.contains(path), ["flac", "aiff", "caf"].contains(ending) else {
                continue
            }
            folder.write(Array(folder.read("calls/\(path)").dropLast(length / 4)), to: "calls/\(path)")
            self.damaged.insert(path)
        }
    }

    private static func ending(_ marks: Marks) -> String {
        switch marks {
        case .cues: ".cues.csv"
        case .labels: ".labels.txt"
        case .transcript: ".transcript.vtt"
        }
    }

    private static func text(_ marks: Marks) -> String {
        switch marks {
        case .cues: "start,end,kind\n0.2,0.5,name\n0.6,0.8,profanity\n"
        case .labels: "0.2\t0.5\tname\n0.6\t0.6\ta remark\n"
        case .transcript:
            "WEBVTT\n\n00:00:00.000 --> 00:00:00.100\ngood morning\n\n"
                + "00:00:00.550 --> 00:00:00.950\nplease call five five five oh one four seven\n"
        }
    }

    /// The first channel at 8 kHz.
    private static func decoded(_ path: String) throws -> [Float] {
        let source = try AudioSource(path: path)
        var reader = try source.makeReader()
        let channels = source.format.channels
        var block = [Float](repeating: 0, count: 4_096 * channels)
        var samples: [Float] = []
        while true {
            var span = block.mutableSpan
            let frames = try reader.read(into: &span)
            guard frames > 0 else { return samples }
            for frame in 0..<frames { samples.append(block[frame * channels]) }
        }
    }
}
