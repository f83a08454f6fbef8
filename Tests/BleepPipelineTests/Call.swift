import BleepAudio
import BleepCore
import BleepPipeline
import BleepTestSupport
import Testing

/// A recording in a folder of its own: what the tests of this room write, redact, damage and verify.
struct Call: ~Copyable {
    let folder = TemporaryFolder()
    let format: AudioFormat
    let name: String

    /// - Parameter samples: interleaved.
    init(_ samples: [Float], _ format: AudioFormat, bitsPerSecond: Int? = nil) throws {
        self.format = format
        name = "call." + Self.pathExtension(of: format)
        try Self.write(samples, format, to: name, in: folder, bitsPerSecond: bitsPerSecond)
    }

    init(bytes: [UInt8], _ format: AudioFormat) throws {
        self.format = format
        name = "call." + Self.pathExtension(of: format)
        let file = try PendingFile(in: folder.path)
        var writer = try AudioWriter(into: file, format: format)
        try writer.writeBytes(bytes.span)
        try writer.close()
        try file.commit(as: name, replacing: true)
    }

    var path: String { folder.file(name) }
    var outputName: String { "call.redacted." + Self.pathExtension(of: format) }
    var output: String { folder.file(outputName) }
    var sheet: String { folder.file("call.redacted.sheet.json") }

    /// Headerless recordings are known by their names.
    static func pathExtension(of format: AudioFormat) -> String {
        guard format.container == .raw else { return "audio" }
        return switch format.encoding {
        case .muLaw: "ul"
        case .aLaw: "al"
        case .gsm610: "gsm"
        case .voxADPCM: "vox"
        case .g722: "g722"
        default: "sln"
        }
    }

    /// Whether a file of this format can be told by its content or its name.
    static func canBeOpened(_ format: AudioFormat) -> Bool {
        guard format.container == .raw else { return true }
        guard format.channels == 1, format.sampleRate.hertz == 8_000 else { return false }
        switch format.encoding {
        case .muLaw, .aLaw, .gsm610, .voxADPCM: return format.endianness == .container
        case .pcmS16: return format.endianness == .little
        default: return false
        }
    }

    static func format(
        _ container: Container, _ encoding: SampleEncoding, hertz: Int = 8_000, channels: Int = 1
    ) -> AudioFormat {
        AudioFormat(
            container: container, encoding: encoding, sampleRate: SampleRate(hertz: hertz)!, channels: channels)
    }

    static func write(
        _ samples: [Float], _ format: AudioFormat, to name: String, in folder: borrowing TemporaryFolder,
        bitsPerSecond: Int? = nil
    ) throws {
        let file = try PendingFile(in: folder.path)
        var writer = try AudioWriter(into: file, format: format, bitsPerSecond: bitsPerSecond)
        try writer.write(samples.span)
        try writer.close()
        try file.commit(as: name, replacing: true)
    }

    /// Writes the cues that `redact` reads: start and end in seconds, and what follows in the columns.
    func cue(_ rows: [String], header: String = "start,end,category,channel") {
        folder.write(Array((([header] + rows).joined(separator: "\n") + "\n").utf8), to: "call.cues.csv")
    }

    /// A request without analysis, which the tests of the proof do not need.
    var request: RedactionRequest {
        var request = RedactionRequest(input: path)
        request.analyzes = false
        request.keypad = .keep
        return request
    }

    @discardableResult
    func redact(_ change: (inout RedactionRequest) -> Void = { _ in }) throws -> RedactionReport {
        var request = request
        change(&request)
        return try untouched { try Redactor(message: { _ in }, progress: { _ in }).redact(request) }
    }

    /// Does something with the call, which leaves what it reads as it was.
    private func untouched<Result>(_ body: () throws -> Result) throws -> Result {
        let inputs = [path, folder.file("call.cues.csv")].filter { $0 != output }
        let before = InputWatch.take(inputs)
        defer { #expect(InputWatch.isUnchanged(inputs, since: before)) }
        return try body()
    }

    func verify(_ redacted: String? = nil, sheet: String? = nil) throws -> VerificationReport {
        try untouched {
            try Verifier(message: { _ in }, progress: { _ in }).verify(
                original: path, redacted: redacted ?? output, sheet: sheet, acceptsDamage: false)
        }
    }

    /// All samples of a file as floats, interleaved.
    static func floats(_ path: String, acceptDamaged: Bool = false) throws -> [Float] {
        let source = try AudioSource(path: path)
        var reader = try source.makeReader(acceptDamaged: acceptDamaged)
        var buffer = [Float](repeating: 0, count: 8_192 * source.format.channels)
        var samples: [Float] = []
        while true {
            var span = buffer.mutableSpan
            let frames = try reader.read(into: &span)
            if frames == 0 { return samples }
            samples += buffer.prefix(frames * source.format.channels)
        }
    }

    /// The stored bytes of all samples.
    static func bytes(_ path: String) throws -> [UInt8] {
        let source = try AudioSource(path: path)
        var reader = try source.makeReader()
        let width = source.format.bytesPerFrame!
        var buffer = [UInt8](repeating: 0, count: 8_192 * width)
        var bytes: [UInt8] = []
        while true {
            var span = buffer.mutableSpan
            let frames = try reader.readBytes(into: &span)
            if frames == 0 { return bytes }
            bytes += buffer.prefix(frames * width)
        }
    }

    /// The whole numbers that a compressed lossless file stores.
    static func integers(_ path: String) throws -> [Int32] {
        let source = try AudioSource(path: path)
        var reader = try source.makeReader()
        var buffer = [Int32](repeating: 0, count: 8_192 * source.format.channels)
        var samples: [Int32] = []
        while true {
            var span = buffer.mutableSpan
            let frames = try reader.readIntegers(into: &span)
            if frames == 0 { return samples }
            samples += buffer.prefix(frames * source.format.channels)
        }
    }
}
