import BleepAudio
import BleepCore
import BleepRedact

/// Writes a result in which what nothing touches is, byte for byte, what the source has: of FLAC, whose frames stand each
/// by itself.
enum SplicedCopy {
    /// - Parameters:
    ///   - samples: of the source, at its first frame; there again where nothing is returned.
    ///   - source: the recording, not damaged.
    ///   - plan: what is hidden.
    ///   - format: as it is written.
    ///   - folder: where the result will lie.
    ///   - progress: called with the frames done.
    /// - Returns: the whole redacted recording; `nil` where it has to be encoded as a whole.
    static func write(
        _ samples: inout some SampleReading & ~Copyable, of source: borrowing AudioSource, hiding plan: BleepPlan,
        as format: AudioFormat, in folder: String, progress: (Int) -> Void
    ) throws(AudioFileError) -> PendingFile? {
        guard format == source.format else { return nil }
        let file = try PendingFile(in: folder)
        guard var splice = try FLACSplice(into: file, from: source, replacing: plan) else { return nil }
        var bleeper = Bleeper(plan: plan, format: source.format)
        _ = try bleeper.copy(integers: &samples, to: &splice, progress: progress)
        if try splice.close() { return file }
        _ = samples.move(to: 0)
        return nil
    }
}
