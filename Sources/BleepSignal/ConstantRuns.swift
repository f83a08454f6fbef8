import CVectors

/// Finds stretches in which every sample has the same value: digital silence, as a mute, a hold, an edit or a codec's
/// silence suppression leaves it.
///
/// The value need not be 0: A-law has no zero and rests at +8 of 32,768 (ITU-T G.711).
public struct ConstantRuns: ~Copyable {
    private let minimum: Int
    private var runs: [Range<Int>] = []
    private var start = 0
    private var value: Float = .nan
    private var frameCount = 0

    /// - Parameter minimum: frames that a stretch must last.
    public init(minimum: Int) { self.minimum = minimum }

    public mutating func consume(_ mono: Span<Float>) {
        let count = mono.count
        guard count > 0 else { return }
        let leading = Self.equalLength(mono, from: 0, value)
        if leading < count {
            close(at: frameCount + leading)
            scan(mono, from: leading)
        }
        frameCount += count
    }

    /// In order of time.
    public consuming func finish() -> [Range<Int>] {
        close(at: frameCount)
        return runs
    }

    /// Hops through what is left by half the shortest stretch: where two samples so far apart differ, no stretch
    /// holds both, and only stretches that hold two such samples are long enough.
    private mutating func scan(_ mono: Span<Float>, from first: Int) {
        let count = mono.count
        let hop = max(1, minimum / 2)
        var position = first
        while true {
            // `position` begins a stretch as far as is known.
            let place = position + hop
            guard place < count else { break }
            if mono[place] != mono[place - 1] {
                position = place
                continue
            }
            let low = place - Self.equalLength(mono, from: position, before: place, mono[place])
            let high = place + 1 + Self.equalLength(mono, from: place + 1, mono[place])
            if high == count {
                start = frameCount + low
                value = mono[place]
                return
            }
            start = frameCount + low
            close(at: frameCount + high)
            position = high
        }
        let low = count - 1 - Self.equalLength(mono, from: position, before: count - 1, mono[count - 1])
        start = frameCount + low
        value = mono[count - 1]
    }

    /// How many samples from `start` on have one value.
    private static func equalLength(_ mono: Span<Float>, from start: Int, _ value: Float) -> Int {
        guard start < mono.count else { return 0 }
        return unsafe mono.withUnsafeBufferPointer { mono in
            unsafe vectors_equal_length(mono.baseAddress! + start, mono.count - start, value)
        }
    }

    /// How many samples before `end` have one value, `start` the farthest.
    private static func equalLength(_ mono: Span<Float>, from start: Int, before end: Int, _ value: Float) -> Int {
        precondition(start >= 0 && start <= end && end <= mono.count)
        guard start < end else { return 0 }
        return unsafe mono.withUnsafeBufferPointer { mono in
            unsafe vectors_equal_length_before(mono.baseAddress! + end, end - start, value)
        }
    }

    private mutating func close(at end: Int) {
        if end - start >= minimum { runs.append(start..<end) }
    }
}
