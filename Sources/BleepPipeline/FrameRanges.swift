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
        return ranges.map { range in
            let lower = max(0, range.lowerBound - margin) / second * second
            return lower..<max(lower, min(frameCount, (range.upperBound + margin + second - 1) / second * second))
        }.filter { !$0.isEmpty }.merged()
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

    /// Whether every frame of `others` is in `ranges`.
    /// - Parameter ranges: in order and without overlap, and so that none meets the next.
    static func contain(_ ranges: [Range<Int>], all others: [Range<Int>]) -> Bool {
        others.allSatisfy { other in
            let place = place(of: other.upperBound, in: ranges)
            return other.isEmpty || place > 0 && ranges[place - 1].contains(other)
        }
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
