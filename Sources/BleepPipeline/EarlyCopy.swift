import BleepAudio
import BleepCore
import BleepRedact

/// The recording as it is written while it is listened to, so that it need not be read once more to be copied.
///
/// What is hidden is left empty until the plan is known: nothing of it gets into a file, not even for a moment. Keypad
/// digits that nobody had marked are found on the way, so everything is held back until it is known whether one is near.
final class EarlyCopy {
    /// What is known to be hidden, in order and without overlap.
    private var hidden: [Range<Int>]
    /// Where keypad digits may be found besides.
    private var digits: [Range<Int>] = []
    /// What was left empty for them, in order.
    private var doubtful: [Range<Int>] = []
    private let reach: DigitReach
    /// What may be hidden beside what is known to be, in order and without overlap.
    private let edges: [Range<Int>]
    private let frameBytes: Int
    /// `nil` once something failed: whoever copies in the usual way will say what.
    private var store: (any EarlyStore)?
    /// What is handed out piece by piece, and then held back.
    private var pieces: PieceReader
    /// Whether the plan is known.
    private var isSettled = false
    private var held: [PieceReader.Block] = []
    /// Rooms for blocks that are used again.
    private var spare: [[UInt8]] = []

    /// Bytes that are held back at most.
    private static let mostBytes = 4 << 20

    /// - Parameters:
    ///   - source: the recording.
    ///   - plan: right about every frame that will be hidden, but for keypad digits and edges.
    ///   - edgeReach: frames on either side of what `plan` hides that may be hidden, too.
    ///   - digitReach: what is hidden for a keypad digit besides.
    ///   - format: as it is written.
    ///   - folder: where the result will lie.
    /// - Returns: `nil` where nothing is saved, most of it is hidden, too much would be held back, or nothing can be
    ///   written.
    init?(
        of source: borrowing AudioSource, hiding plan: BleepPlan, edgeReach: Int = 0, digitReach: DigitReach,
        as format: AudioFormat,
        in folder: String
    ) {
        hidden = plan.coveredFrames
        reach = digitReach
        edges =
            edgeReach > 0
            ? hidden.flatMap { frames in
                [
                    max(0, frames.lowerBound - edgeReach)..<frames.lowerBound,
                    frames.upperBound..<frames.upperBound + edgeReach,
                ]
            }.merged() : []
        guard let frameBytes = source.format.kept.bytesPerFrame, reach.total <= Self.mostBytes / frameBytes,
            2 * hidden.reduce(0, { $0 + $1.count }) < plan.frameCount,
            let pieces = PieceReader(
                source.format, blockFrames: min(Bleeper.blockFrames(ofBytes: frameBytes), max(1, plan.frameCount)))
        else { return nil }
        store =
            EarlyResult(of: source.format, as: format, in: folder)
            ?? EarlyDecoding(of: source.format, hiding: plan, as: format, in: folder)
        guard store != nil else { return nil }
        self.frameBytes = frameBytes
        self.pieces = pieces
    }

    /// As ``AudioReader/read(into:)``.
    func read(from reader: inout AudioReader, into interleaved: inout MutableSpan<Float>) throws(AudioFileError) -> Int
    {
        if pieces.isHandedOut, !pieces.block.frames.isEmpty {
            held.append(pieces.takeBlock(leaving: spare.popLast()))
        }
        let count = try pieces.read(from: &reader, into: &interleaved)
        // What a decoder makes of a damaged place is nothing to rely on.
        if !reader.damage.isEmpty { store = nil }
        return count
    }

    /// - Parameter digits: where keypad digits may be found, besides those of earlier calls.
    func leaveOut(_ digits: [Range<Int>]) { self.digits += digits }

    /// Writes what is held back no longer.
    /// - Parameter known: no digit that may be found and is not left out begins before this frame.
    func write(before known: Int) {
        while let first = held.first, first.frames.upperBound <= known - reach.total { writeFirst() }
    }

    /// Whether what was heard may be heard again from here.
    var keepsSamples: Bool { store?.keepsSamples ?? false }

    /// Lends the samples as they were heard, after the last block.
    /// - Parameter plan: what is hidden in the end.
    /// - Returns: `nil` where they are not there but for what `plan` hides.
    func withSamples<Result>(
        hiding plan: BleepPlan, _ body: (inout SampleSpool) throws(AudioFileError) -> Result
    ) -> Result? {
        settle(plan)
        return store?.withSamples(hiding: plan, lost: hidden, body)
    }

    /// Once, after the last block: fills in what was left empty.
    /// - Parameter plan: as for ``withSamples(hiding:_:)``.
    /// - Returns: the whole redacted recording; `nil` where it could not be written early.
    func finish(
        _ plan: BleepPlan, from source: borrowing AudioSource, acceptDamaged: Bool, progress: (Int) -> Void
    ) throws(AudioFileError) -> PendingFile? {
        settle(plan)
        // What was kept is not needed any more.
        defer { store = nil }
        let empty = (hidden + doubtful).merged().map { $0.clamped(to: 0..<plan.frameCount) }
        return try store?.finish(
            plan, empty: empty, lost: hidden, from: source, acceptDamaged: acceptDamaged, progress: progress)
    }

    /// Writes what is still held back, but for what is hidden.
    private func settle(_ plan: BleepPlan) {
        guard !isSettled else { return }
        isSettled = true
        hidden = (hidden + plan.coveredFrames).merged().map { $0.clamped(to: 0..<plan.frameCount) }
        held.append(pieces.takeBlock(leaving: []))
        while !held.isEmpty { writeFirst() }
    }

    private func bytes(of piece: Range<Int>, in frames: Range<Int>) -> Range<Int> {
        (piece.lowerBound - frames.lowerBound) * frameBytes..<(piece.upperBound - frames.lowerBound) * frameBytes
    }

    private func writeFirst() {
        var block = held.removeFirst()
        defer { spare.append(block.bytes) }
        guard let store else { return }
        let beside = FrameRanges.touching(block.frames, edges).map { $0.clamped(to: block.frames) }
        let doubtful = (reach.ranges(around: digits, in: block.frames) + beside).merged()
        self.doubtful += doubtful
        let hidden = FrameRanges.touching(block.frames, hidden)
        do {
            for range in doubtful {
                try store.keep(block.bytes.span.extracting(bytes(of: range, in: block.frames)), at: range.lowerBound)
            }
            for range in doubtful + hidden {
                for index in bytes(of: range.clamped(to: block.frames), in: block.frames) { block.bytes[index] = 0 }
            }
            try store.append(block.bytes.span.extracting(bytes(of: block.frames, in: block.frames)))
        } catch {
            self.store = nil
        }
    }
}
