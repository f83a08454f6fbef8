/// How often each prominence occurs in a window that moves along the recording.
struct SpeechMoments: Sendable {
    /// Moments of each prominence, 0 … 255, that are not masked.
    private(set) var histogram = [Int](repeating: 0, count: 256)
    /// Moments in ``histogram``.
    private(set) var total = 0
    /// Moments of the window that are masked.
    private(set) var masked = 0
    private var window = 0..<0

    /// - Parameters:
    ///   - next: blocks of the window; neither end lies before the window's present one.
    ///   - levels: prominence of each block.
    ///   - isMasked: whether something else sounds in a block.
    mutating func move(to next: Range<Int>, _ levels: [UInt8], _ isMasked: [Bool]) {
        for block in window.lowerBound..<min(next.lowerBound, window.upperBound) {
            count(levels[block], isMasked[block], -1)
        }
        for block in max(next.lowerBound, window.upperBound)..<next.upperBound {
            count(levels[block], isMasked[block], 1)
        }
        window = next
    }

    private mutating func count(_ level: UInt8, _ isMasked: Bool, _ change: Int) {
        if isMasked {
            masked += change
        } else {
            histogram[Int(level)] += change
            total += change
        }
    }
}
