import BleepAudio
import BleepCore
import BleepTestSupport

/// What the tests of this room do again and again: write a recording, read it back.
enum Recording {
    static func rate(_ hertz: Int) -> SampleRate { SampleRate(hertz: hertz)! }

    static func format(
        _ container: Container, _ encoding: SampleEncoding, _ endianness: Endianness = .container, hertz: Int = 8_000,
        channels: Int = 1
    ) -> AudioFormat {
        AudioFormat(
            container: container, encoding: encoding, endianness: endianness, sampleRate: rate(hertz),
            channels: channels)
    }

    /// Writes floats.
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

    static func writeIntegers(
        _ samples: [Int32], _ format: AudioFormat, to name: String, in folder: borrowing TemporaryFolder
    ) throws {
        let file = try PendingFile(in: folder.path)
        var writer = try AudioWriter(into: file, format: format)
        try writer.writeIntegers(samples.span)
        try writer.close()
        try file.commit(as: name, replacing: true)
    }

    static func writeBytes(
        _ bytes: [UInt8], _ format: AudioFormat, to name: String, in folder: borrowing TemporaryFolder
    ) throws {
        let file = try PendingFile(in: folder.path)
        var writer = try AudioWriter(into: file, format: format)
        try writer.writeBytes(bytes.span)
        try writer.close()
        try file.commit(as: name, replacing: true)
    }

    /// Opens what was written; a headerless file as the format says.
    static func open(_ name: String, as format: AudioFormat, in folder: borrowing TemporaryFolder) throws -> AudioSource
    {
        guard format.container == .raw else { return try AudioSource(path: folder.file(name)) }
        var file = try PendingFile(in: folder.path)
        let bytes = folder.read(name)
        try file.write(bytes.span)
        return try AudioSource(reopening: file, as: format)
    }

    /// All samples as floats.
    static func floats(
        _ source: borrowing AudioSource, block: Int = 1_000, acceptDamaged: Bool = false
    ) throws -> (samples: [Float], damage: [AudioDamage]) {
        var reader = try source.makeReader(acceptDamaged: acceptDamaged)
        var buffer = [Float](repeating: 0, count: block * source.format.channels)
        var samples: [Float] = []
        while true {
            var span = buffer.mutableSpan
            let frames = try reader.read(into: &span)
            if frames == 0 { return (samples, reader.damage) }
            samples += buffer.prefix(frames * source.format.channels)
        }
    }

    static func integers(_ source: borrowing AudioSource, block: Int = 1_000) throws -> [Int32] {
        var reader = try source.makeReader()
        var buffer = [Int32](repeating: 0, count: block * source.format.channels)
        var samples: [Int32] = []
        while true {
            var span = buffer.mutableSpan
            let frames = try reader.readIntegers(into: &span)
            if frames == 0 { return samples }
            samples += buffer.prefix(frames * source.format.channels)
        }
    }

    static func bytes(
        _ source: borrowing AudioSource, block: Int = 1_000, acceptDamaged: Bool = false
    ) throws -> [UInt8] {
        var reader = try source.makeReader(acceptDamaged: acceptDamaged)
        let width = source.format.bytesPerFrame!
        var buffer = [UInt8](repeating: 0, count: block * width)
        var bytes: [UInt8] = []
        while true {
            var span = buffer.mutableSpan
            let frames = try reader.readBytes(into: &span)
            if frames == 0 { return bytes }
            bytes += buffer.prefix(frames * width)
        }
    }

    /// The error that `body` throws.
    static func error(_ body: () throws -> Void) -> AudioFileError? {
        do {
            try body()
            return nil
        } catch { return error as? AudioFileError }
    }
}
