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

    var keepsSamples: Bool { spool != nil }

    func withSamples<Result: ~Copyable>(
        hiding plan: BleepPlan, lost: [Range<Int>], _ body: (inout SampleSpool) throws(AudioFileError) -> Result
    ) -> Result? {
        let replaced = plan.bleeps.filter { $0.channels.count == sourceFormat.channels }.map(\.frames).merged()
        guard var samples = spool.take(), samples.framesWritten == plan.frameCount,
            FrameRanges.contain(replaced, all: lost)
        else { return nil }
        do {
            let result = try body(&samples)
            spool = consume samples
            return result
        } catch {
            // Another decoding may help.
            return nil
        }
    }

    func finish(
        _ plan: BleepPlan, empty: [Range<Int>], lost: [Range<Int>], from source: borrowing AudioSource,
        acceptDamaged: Bool, progress: (Int) -> Void
    ) throws(AudioFileError) -> PendingFile? {
        withSamples(hiding: plan, lost: lost) { (samples) throws(AudioFileError) in
            _ = samples.move(to: 0)
            let spliced = try SplicedCopy.write(
                &samples, of: source, hiding: plan, as: format, in: folder, progress: progress)
            if let spliced { return spliced }
            return try encode(&samples, plan, bitsPerSecond: EncodingRate.bitsPerSecond(of: source), progress)
        }
    }

    private func encode(
        _ samples: inout SampleSpool, _ plan: BleepPlan, bitsPerSecond: Int?, _ progress: (Int) -> Void
    ) throws(AudioFileError) -> PendingFile {
        let file = try PendingFile(in: folder)
        var writer = try AudioWriter(into: file, format: format, bitsPerSecond: bitsPerSecond)
        var bleeper = Bleeper(plan: plan, format: sourceFormat)
        _ = try bleeper.copy(decoded: &samples, to: &writer, progress: progress)
        try writer.close()
        return file
    }
}
