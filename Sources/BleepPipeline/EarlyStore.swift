import BleepAudio
import BleepCore

/// What becomes of samples that were heard and are not hidden, until the plan is known.
protocol EarlyStore: AnyObject {
    /// Whether what was taken can be heard again.
    var keepsSamples: Bool { get }

    /// Takes the next frames.
    /// - Parameters:
    ///   - bytes: as ``AudioFormat/kept`` says; what must not be written yet is 0.
    func append(_ bytes: Span<UInt8>) throws(AudioFileError)

    /// Told of frames that will be left empty though they may not be hidden after all, before they are.
    /// - Parameters:
    ///   - bytes: of the frames.
    ///   - frame: the first of them.
    func keep(_ bytes: Span<UInt8>, at frame: Int) throws(AudioFileError)

    /// Lends the samples as they were heard, behind the last frame.
    /// - Parameters:
    ///   - plan: what is hidden in the end.
    ///   - lost: as for ``finish(_:empty:lost:from:acceptDamaged:progress:)``.
    /// - Returns: `nil` where they are not there but for what `plan` replaces, or cannot be read.
    func withSamples<Result: ~Copyable>(
        hiding plan: BleepPlan, lost: [Range<Int>], _ body: (inout SampleSpool) throws(AudioFileError) -> Result
    ) -> Result?

    /// Once, behind the last frame.
    /// - Parameters:
    ///   - plan: what is hidden in the end.
    ///   - empty: all frames that were left empty, in order and without overlap.
    ///   - lost: those of them of which ``keep(_:at:)`` was not told, in order and without overlap.
    ///   - source: the recording.
    ///   - progress: called with the frames done.
    /// - Returns: the whole redacted recording; `nil` where it has to be made in the usual way.
    func finish(
        _ plan: BleepPlan, empty: [Range<Int>], lost: [Range<Int>], from source: borrowing AudioSource,
        acceptDamaged: Bool, progress: (Int) -> Void
    ) throws(AudioFileError) -> PendingFile?
}
