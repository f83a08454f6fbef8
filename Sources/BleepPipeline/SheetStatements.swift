import BleepAudio
import BleepCore
import BleepSheet
import FoundationEssentials

/// What a sheet says of the recording besides where its bleeps lie, to be held against what is measured.
struct SheetStatements: Decodable {
    private struct Source: Decodable {
        var frames: Double?
        var duration: Double?
        var container: String?
        var encoding: String?
    }
    private struct Options: Decodable {
        var lossy: Bool?
        var guardFrames: Double?
    }
    private struct Redaction: Decodable {
        var start: Double?
        var end: Double?
        var startFrame: Double?
        var endFrame: Double?
        var channels: [Int]?
    }
    private struct Segment: Decodable {
        var start: Double
        var end: Double
        var channel: Int
        var label: String
    }
    private struct Output: Decodable { var file: String }
    private struct Proven: Decodable {
        var spans: String
        var outside: String
        var container: String
    }

    /// Seconds that are printed with three decimals are as near to their frame.
    private static let slack = 0.001

    private var source: Source?
    private var output: Output?
    private var options: Options?
    private var redactions: [Redaction]
    private var segments: [Segment]?
    private var proof: Proven?

    /// - Returns: `nil` for what is no sheet; whoever reads it says so.
    init?(_ bytes: [UInt8]) {
        guard let statements = try? JSONDecoder().decode(SheetStatements.self, from: Data(bytes)) else { return nil }
        self = statements
    }

    /// What the sheet says that the redacted file by itself shows to be otherwise.
    /// - Parameters:
    ///   - name: of the file, where it is the one that stands beside the sheet.
    ///   - guardFrames: what the encoding needs, of the file or of its original.
    func findings(of format: AudioFormat, name: String?, guardFrames: Int?) -> [VerificationFinding] {
        var texts: [String] = []
        let rate = Double(format.sampleRate.hertz)
        func contradicts(_ seconds: Double?, _ frame: Double?) -> Bool {
            guard let seconds, let frame else { return false }
            return abs(seconds - frame / rate) > Self.slack
        }
        let contradicting = redactions.filter {
            contradicts($0.start, $0.startFrame) || contradicts($0.end, $0.endFrame)
        }
        if !contradicting.isEmpty {
            texts.append("seconds and frames of \(contradicting.count) redactions are not the same place")
        }
        let told = toldRedactions(at: rate)
        if told > 0 { texts.append("its segments tell what lies under \(told) of its \(redactions.count) redactions") }
        if contradicts(source?.duration, source?.frames) { texts.append("its duration is not that of its frames") }
        if let lossy = options?.lossy, lossy == format.isLossless {
            texts.append("it says that the file is \(lossy ? "lossy" : "lossless"), which it is not")
        }
        if let guardFrames, let told = options?.guardFrames, told > Double(guardFrames) {
            texts.append("its guardFrames are more than the \(guardFrames) that the encoding needs")
        }
        if let name, let file = output?.file, file != name { texts.append("it is of a file of another name") }
        return texts.map(Self.finding)
    }

    /// How many redactions lie over a segment that is no bleep on one of their channels.
    private func toldRedactions(at rate: Double) -> Int {
        let told = Dictionary(grouping: (segments ?? []).filter { $0.label != "bleep" }, by: \.channel)
            .mapValues { $0.sorted { $0.start < $1.start } }
        return redactions.count { redaction in
            guard let start = redaction.startFrame.map({ $0 / rate }) ?? redaction.start,
                let end = redaction.endFrame.map({ $0 / rate }) ?? redaction.end
            else { return false }
            return (redaction.channels ?? Array(told.keys)).contains { channel in
                // The segments of a channel do not overlap: the last that begins before the end reaches furthest.
                let segments = told[channel] ?? []
                var low = 0
                var high = segments.count
                while low < high {
                    let middle = (low + high) / 2
                    if segments[middle].start < end - Self.slack { low = middle + 1 } else { high = middle }
                }
                return low > 0 && segments[low - 1].end > start + Self.slack
            }
        }
    }

    /// Whether a listener can tell by the sound what is hidden: a category has one sound in a recording.
    static func findings(of bleeps: [Bleep]) -> [VerificationFinding] {
        let sounds = Dictionary(grouping: bleeps, by: \.category).mapValues { Set($0.map(\.cover)).count }
        return sounds.values.contains { $0 > 1 }
            ? [finding("bleeps of one category have different sounds")] : []
    }

    /// What the sheet says that the original shows to be otherwise.
    func findings(of original: AudioFormat, _ proved: RedactionProof) -> [VerificationFinding] {
        var texts: [String] = []
        if let encoding = source?.encoding, !encoding.isEmpty, encoding != original.encoding.rawValue {
            texts.append("its source.encoding is not that of the original, which is \(original.encoding.rawValue)")
        }
        if let container = source?.container, !container.isEmpty, container != original.container.rawValue {
            texts.append("its source.container is not that of the original, which is \(original.container.rawValue)")
        }
        if let proof {
            let isSame =
                proof.spans == "replaced" && ["clean", "not proved"].contains(proof.container)
                && (proved.outside == .notProved || proof.outside == proved.outside.rawValue)
            if !isSame { texts.append("its proof is not what is proved here") }
        }
        return texts.map(Self.finding)
    }

    private static func finding(_ text: String) -> VerificationFinding {
        VerificationFinding(.sheet, text: "the sheet contradicts itself or the file: \(text)")
    }
}
