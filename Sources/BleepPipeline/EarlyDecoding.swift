import BleepAudio
import BleepCore
import BleepRedact

/// The decoded samples of a compressed recording, which need not be decoded again to be encoded when the level of the
/// bleeps is known.
final class EarlyDecoding: EarlyStore {
    private let sourceFormat: AudioFormat
    private let format: AudioFormat
    private let folder: String
    private var spool: SampleSpool?

    /// Bytes that are kept in memory at most.
    private static let mostKept = 4 << 20

    /// - Parameters:
    ///   - source: as it is read.
    ///   - plan: what is known to be hidden.
    ///   - format: as it is written.
    ///   - folder: where the result will lie.
    /// - Returns: `nil` where decoding again costs as little, only some channels are bleeped, or nothing can be written.
    init?(of source: AudioFormat, hiding plan: BleepPlan, as format: AudioFormat, in folder: String) {
        // What ffmpeg decodes waits in a file already.
        guard source.transport != .bytes, !source.isForeign,
            plan.bleeps.allSatisfy({ $0.channels.count == source.channels }),
            let spool = SampleSpool(in: folder, of: source, frames: plan.frameCount)
        else { return nil }
        sourceFormat = source
        self.format = format
        self.folder = folder
        self.spool = consume spool
    }

    func append(_ bytes: Span<UInt8>) throws(AudioFileError) { try spool?.append(bytes) }

    func keep(_ bytes: Span<UInt8>, at frame: Int) {
        guard let keptBytes = spool?.keptBytes else { return }
        if keptBytes + bytes.count > Self.mostKept { spool = nil } else { spool?.keep(bytes, at: frame) }
    }

    func finish(
        _ plan: BleepPlan, empty: [Range<Int>], lost: [Range<Int>], from source: borrowing AudioSource,
        acceptDamaged: Bool, progress: (Int) -> Void
    ) throws(AudioFileError) -> PendingFile? {
        let replaced = plan.bleeps.filter { $0.channels.count == sourceFormat.channels }.map(\.frames).merged()
        guard var spool = spool.take(), spool.framesWritten == plan.frameCount,
            FrameRanges.contain(replaced, all: lost)
        else { return nil }
        // Whatever fails here, more room or another reading may help.
        guard let file = try? PendingFile(in: folder),
            var writer = try? AudioWriter(
                into: file, format: format, bitsPerSecond: EncodingRate.bitsPerSecond(of: source))
        else { return nil }
        var bleeper = Bleeper(plan: plan, format: sourceFormat)
        do {
            guard try bleeper.copy(decoded: &spool, to: &writer, progress: progress) == plan.frameCount else {
                return nil
            }
            try writer.close()
        } catch {
            return nil
        }
        return file
    }
}
