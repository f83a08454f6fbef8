import BleepAudio
import BleepCore
import BleepRedact

/// The result itself, where samples are stored plainly: what was left empty is filled in at the end.
final class EarlyResult: EarlyStore {
    private let format: AudioFormat
    private var file: PendingFile?
    private var writer: AudioWriter?

    /// - Parameters:
    ///   - source: as it is read.
    ///   - format: as it is written.
    ///   - folder: where the result will lie.
    /// - Returns: `nil` where samples are not copied as they are, or nothing can be written.
    init?(of source: AudioFormat, as format: AudioFormat, in folder: String) {
        guard source.transport(to: format) == .bytes, let file = try? PendingFile(in: folder),
            let writer = try? AudioWriter(into: file, format: format)
        else { return nil }
        self.format = source
        self.file = consume file
        self.writer = consume writer
    }

    func append(_ bytes: Span<UInt8>) throws(AudioFileError) { try writer?.writeBytes(bytes) }

    /// The source has it.
    func keep(_ bytes: Span<UInt8>, at frame: Int) {}

    var keepsSamples: Bool { false }

    func withSamples<Result: ~Copyable>(
        hiding plan: BleepPlan, lost: [Range<Int>], _ body: (inout SampleSpool) throws(AudioFileError) -> Result
    ) -> Result? { nil }

    func finish(
        _ plan: BleepPlan, empty: [Range<Int>], lost: [Range<Int>], from source: borrowing AudioSource,
        acceptDamaged: Bool, progress: (Int) -> Void
    ) throws(AudioFileError) -> PendingFile? {
        guard var writer = writer.take(), writer.framesWritten == plan.frameCount else { return nil }
        var reader = try source.makeReader(acceptDamaged: acceptDamaged)
        var bleeper = Bleeper(plan: plan, format: format)
        guard try bleeper.copy(empty, from: &reader, to: &writer) else { return nil }
        try writer.close()
        return file.take()
    }
}
