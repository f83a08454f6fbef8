/// The lines of a tone in hertz, one to three, lowest first.
///
/// They lie within what holds them: a call of hours has tens of thousands of tones, and an array has a piece of memory of
/// its own for each.
struct ToneLines: RandomAccessCollection, Sendable {
    private var lines: [3 of Float] = [0, 0, 0]
    private let storedCount: UInt8

    var count: Int { Int(storedCount) }
    var startIndex: Int { 0 }
    var endIndex: Int { count }

    subscript(index: Int) -> Float {
        precondition(index < count)
        return lines[index]
    }

    /// - Parameter lines: one to three, lowest first.
    init(_ lines: some Collection<Float>) {
        precondition((1...3).contains(lines.count))
        storedCount = UInt8(lines.count)
        for (index, line) in lines.enumerated() { self.lines[index] = line }
    }

    init(_ line: Float) {
        storedCount = 1
        lines[0] = line
    }

    init(_ low: Float, _ high: Float) {
        storedCount = 2
        lines[0] = low
        lines[1] = high
    }
}
