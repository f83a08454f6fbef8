import BleepCore
import BleepTestSupport
import CSndfile
import Glibc
import Testing

@testable import BleepAudio

/// Plain samples as floats, held against what libsndfile makes of the same file.
@Suite struct SampleDecoderTests {
    static let formats = RoundTripTests.stored.filter { $0.sampleRate.hertz == 8_000 }

    @Test(arguments: formats)
    func `stored samples become the floats that libsndfile makes of them`(format: AudioFormat) throws {
        let folder = TemporaryFolder()
        // Every byte is there, and a length that no vector divides.
        let bytes =
            format.encoding == .float32 || format.encoding == .float64
            ? TestSignal.bytes(1_237 * format.bytesPerFrame!).map { $0 & 0x3f }
            : [UInt8](0...255) + TestSignal.bytes(1_237 * format.bytesPerFrame! - 256)
        try Recording.writeBytes(bytes, format, to: "a", in: folder)
        let source = try Recording.open("a", as: format, in: folder)
        let decoded = try Recording.floats(source).samples
        let library = try floatsOfLibrary(folder.file("a"), as: format)
        #expect(decoded.count == 1_237 * format.channels)
        let same = decoded.map(\.bitPattern) == library.map(\.bitPattern)
        #expect(same)
    }

    private func floatsOfLibrary(_ path: String, as format: AudioFormat) throws -> [Float] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        let file = try RecordingFile(owning: descriptor)
        let input = VirtualInput(file: file, view: FileView(window: 0..<file.size))
        let handle = try SoundFileHandle(
            input, mode: .read, information: format.container == .raw ? format.information : SF_INFO())
        var samples = [Float](repeating: 0, count: Int(handle.information.frames) * format.channels)
        let frames = unsafe samples.withUnsafeMutableBufferPointer {
            unsafe handle.readFloats($0.baseAddress!, frames: $0.count / format.channels)
        }
        return Array(samples.prefix(frames * format.channels))
    }
}
