public import BleepCore

/// Draws the outline of one channel from blocks of any size; the same samples give the same `Peaks` however they are
/// cut.
///
/// It begins with an entry every ``finest`` frames. Where there would be more than ``mostEntries``, neighbours become
/// one, so that ten hours take no more room than a minute.
public struct PeakMeter: ~Copyable {
    /// Entries of the longest recording; an even number. Four for each pixel of the widest picture.
    public static let mostEntries = 16_384
    /// Frames behind one entry of a short recording.
    public static let finest = 8

    private var framesPerPeak = PeakMeter.finest
    private var lowest: [Float] = []
    private var highest: [Float] = []
    private var frameCount = 0
    /// Of the entry that is not complete yet.
    private var low: Float = .infinity
    private var high: Float = -.infinity
    private var pending = 0

    public init() {
        lowest.reserveCapacity(Self.mostEntries)
        highest.reserveCapacity(Self.mostEntries)
    }

    /// - Parameter mono: the next samples of the channel, full scale ±1; what is no number counts as 0.
    public mutating func consume(_ mono: Span<Float>) {
        var position = 0
        while position < mono.count {
            if lowest.count == Self.mostEntries { halve() }
            let taken = min(framesPerPeak - pending, mono.count - position)
            var low = low
            var high = high
            for index in position..<position + taken {
                let sample = mono[index]
                if sample < low { low = sample }
                if sample > high { high = sample }
            }
            self.low = low
            self.high = high
            position += taken
            pending += taken
            if pending == framesPerPeak { close() }
        }
        frameCount += mono.count
    }

    public consuming func finish() -> Peaks {
        if pending > 0 { close() }
        return Peaks(
            frameCount: frameCount, framesPerPeak: framesPerPeak, lowest: lowest.map(Self.stored),
            highest: highest.map(Self.stored))
    }

    private mutating func close() {
        // Where every sample was no number, neither end was found.
        lowest.append(low <= high ? low : 0)
        highest.append(low <= high ? high : 0)
        low = .infinity
        high = -.infinity
        pending = 0
    }

    /// Twice as many frames an entry. Only called between entries, while there is an even number of them.
    private mutating func halve() {
        for index in 0..<Self.mostEntries / 2 {
            lowest[index] = min(lowest[2 * index], lowest[2 * index + 1])
            highest[index] = max(highest[2 * index], highest[2 * index + 1])
        }
        lowest.removeLast(Self.mostEntries / 2)
        highest.removeLast(Self.mostEntries / 2)
        framesPerPeak *= 2
    }

    private static func stored(_ sample: Float) -> Int8 { Int8(min(max((sample * 127).rounded(), -128), 127)) }
}
