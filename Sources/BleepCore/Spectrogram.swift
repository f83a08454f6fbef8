/// How loud each pitch of one channel is over time: a grid of levels.
public struct Spectrogram: Equatable, Sendable {
    public let frameCount: Int
    /// Frames behind one column; the last column may have fewer.
    public let framesPerColumn: Int
    /// Bands of equal width from 0 Hz to ``highestHertz``.
    public let rowCount: Int
    public let highestHertz: Double
    /// Column by column, each from its lowest band to its highest; see ``decibels(_:)``.
    public let levels: [UInt8]

    /// - Precondition: there is a level for every band of every column, and columns enough for `frameCount`.
    public init(frameCount: Int, framesPerColumn: Int, rowCount: Int, highestHertz: Double, levels: [UInt8]) {
        precondition(framesPerColumn > 0 && rowCount > 0, "a grid has both extents")
        let columns = (frameCount + framesPerColumn - 1) / framesPerColumn
        precondition(levels.count == columns * rowCount, "every frame has its column")
        self.frameCount = frameCount
        self.framesPerColumn = framesPerColumn
        self.rowCount = rowCount
        self.highestHertz = highestHertz
        self.levels = levels
    }

    public var columnCount: Int { levels.count / rowCount }

    /// The level of `value` against full scale, −127.5 … 0 dB; the lowest stands for everything below, too.
    public static func decibels(_ value: UInt8) -> Double { Double(value) / 2 - 127.5 }

    /// The nearest value that a level can be stored as.
    public static func value(decibels: Double) -> UInt8 { UInt8(min(max((decibels + 127.5) * 2, 0), 255).rounded()) }
}
