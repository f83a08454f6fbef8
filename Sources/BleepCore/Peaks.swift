/// The outline of one channel: the lowest and the highest sample of every stretch of ``framesPerPeak`` frames.
public struct Peaks: Equatable, Sendable {
    public let frameCount: Int
    /// Frames behind one entry; the last entry may have fewer.
    public let framesPerPeak: Int
    /// −128 … 127, full scale at ±127.
    public let lowest: [Int8]
    /// As many as ``lowest``.
    public let highest: [Int8]

    /// - Precondition: there are as many lowest as highest, and enough for `frameCount`.
    public init(frameCount: Int, framesPerPeak: Int, lowest: [Int8], highest: [Int8]) {
        precondition(framesPerPeak > 0 && lowest.count == highest.count, "every stretch has two ends")
        precondition(lowest.count == (frameCount + framesPerPeak - 1) / framesPerPeak, "every frame has its peak")
        self.frameCount = frameCount
        self.framesPerPeak = framesPerPeak
        self.lowest = lowest
        self.highest = highest
    }

    public var count: Int { lowest.count }
}
