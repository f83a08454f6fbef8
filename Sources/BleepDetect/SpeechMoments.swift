import BleepSignal

/// How often each prominence occurs in a window that moves along the recording.
struct SpeechMoments: Sendable {
    /// Moments of each prominence, 0 … 255; those that are masked count as 0.
    private(set) var counts = ByteCounts()
    /// Moments of the window that are masked.
    private(set) var masked = 0
    private(set) var window = 0..<0

    /// Moments of the window that are not masked.
    var total: Int { window.count - masked }

    /// - Parameters:
    ///   - next: blocks of the window; neither end lies before the window's present one.
    ///   - levels: hold the window's blocks and the next ones, 0 where they are masked.
    ///   - mask: the blocks in which something else sounds.
    mutating func move(to next: Range<Int>, _ levels: ProminenceWindow, _ mask: BlockMask) {
        let left = window.lowerBound..<min(next.lowerBound, window.upperBound)
        let entered = max(next.lowerBound, window.upperBound)..<next.upperBound
        counts.remove(levels.bytes.span.extracting(levels.places(of: left)))
        counts.add(levels.bytes.span.extracting(levels.places(of: entered)))
        masked = mask.count(in: next)
        window = next
    }
}
