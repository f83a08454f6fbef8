import BleepCore

/// Stretches of a recording, in frames.
enum FrameRanges {
    /// The whole seconds in which any of `ranges` lies with so much around it, merged and in order. In whole seconds the
    /// 10 ms blocks of a part lie as they do in the whole, at any rate.
    /// - Parameters:
    ///   - ranges: of frames, in any order.
    ///   - milliseconds: added on either side.
    ///   - frameCount: where the recording ends; the last stretch may end there.
    static func wholeSeconds(
        around ranges: [Range<Int>], milliseconds: Int, sampleRate: SampleRate, frameCount: Int
    ) -> [Range<Int>] {
        let margin = sampleRate.frames(milliseconds: milliseconds)
        let second = sampleRate.hertz
        var result: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            let lower = max(0, range.lowerBound - margin) / second * second
            let upper = min(frameCount, (range.upperBound + margin + second - 1) / second * second)
            guard lower < upper else { continue }
            if let last = result.last, lower <= last.upperBound {
                result[result.count - 1] = last.lowerBound..<max(last.upperBound, upper)
            } else {
                result.append(lower..<upper)
            }
        }
        return result
    }

    /// Whether `frames` share one with any of `ranges`.
    /// - Parameter ranges: in order and without overlap.
    static func overlap(_ frames: Range<Int>, _ ranges: [Range<Int>]) -> Bool {
        let place = place(of: frames.upperBound, in: ranges)
        return place > 0 && ranges[place - 1].overlaps(frames)
    }

    /// Those of `ranges` that share a frame with `frames`.
    /// - Parameter ranges: in order and without overlap.
    static func touching(_ frames: Range<Int>, _ ranges: [Range<Int>]) -> ArraySlice<Range<Int>> {
        let end = place(of: frames.upperBound, in: ranges)
        var start = end
        while start > 0, ranges[start - 1].overlaps(frames) { start -= 1 }
        return ranges[start..<end]
    }

    /// The frames of all `ranges`, in order and without overlap.
    /// - Parameter ranges: in any order.
    static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = result.last, range.lowerBound <= last.upperBound {
                result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }

    /// How many of `ranges` begin before `frame`.
    private static func place(of frame: Int, in ranges: [Range<Int>]) -> Int {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound < frame { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
