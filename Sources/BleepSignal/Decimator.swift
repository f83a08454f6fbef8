public import BleepCore

/// Brings a stream down to 8 … 16 kHz by a whole number, without delay and without aliases below 3.4 kHz.
///
/// Sample `n` of the result stands for frame `n · factor` of the source: the filters are symmetric and look ahead, so
/// the last samples come out of ``finish(into:)``. Rates below 16 kHz pass unchanged.
///
/// What is odd of the factor goes first, in one step, as there little has to be kept apart; then the rate is halved.
public struct Decimator: ~Copyable {
    /// Frames of the source for one sample of the result.
    public let factor: Int
    /// Samples a second of the result; no whole number for odd rates.
    public let rate: Double

    private var stride: StrideFilter?
    private var halvings: [HalvingFilter] = []
    /// What goes from filter to filter.
    private var room: [Float]
    private var other: [Float]
    private var frames = 0
    private var made = 0

    private static let passHertz = 3_400.0
    /// Frames of the source that are filtered at once: few enough that they stay in the nearest cache.
    private static let piece = 2_048

    /// Frames of the source for one sample of the result.
    public static func factor(of sampleRate: SampleRate) -> Int { max(1, sampleRate.hertz / 8_000) }

    public init(sampleRate: SampleRate) {
        factor = Self.factor(of: sampleRate)
        rate = Double(sampleRate.hertz) / Double(factor)
        guard factor > 1 else {
            room = []
            other = []
            return
        }
        var rate = Double(sampleRate.hertz)
        // What comes at once, from filter to filter.
        var most = Self.piece
        let step = factor >> factor.trailingZeroBitCount
        if step > 1 {
            stride = StrideFilter(step: step, pass: Self.passHertz / rate, most: most)
            rate /= Double(step)
            most = most / step + 1
        }
        for _ in 0..<factor.trailingZeroBitCount {
            halvings.append(HalvingFilter(pass: Self.passHertz / rate, most: most))
            rate /= 2
            most = most / 2 + 1
        }
        room = [Float](repeating: 0, count: Self.piece)
        other = room
    }

    /// - Parameters:
    ///   - mono: samples of the source.
    ///   - range: the part of `mono` that comes next.
    ///   - target: receives every sample whose filter is covered.
    public mutating func consume(_ mono: Span<Float>, _ range: Range<Int>, into target: inout SampleHistory) {
        guard factor > 1 else {
            target.append(mono, range)
            return
        }
        var position = range.lowerBound
        while position < range.upperBound {
            let end = min(position + Self.piece, range.upperBound)
            frames += end - position
            filter(mono.extracting(position..<end), into: &target)
            position = end
        }
    }

    /// Lets out the samples that waited for what comes after them.
    public mutating func finish(into target: inout SampleHistory) {
        guard factor > 1 else { return }
        let silence = [Float](repeating: 0, count: Self.piece)
        while made * factor < frames { filter(silence.span, into: &target) }
    }

    /// - Parameter samples: of the source, or of the silence behind it; a piece at most.
    private mutating func filter(_ samples: Span<Float>, into target: inout SampleHistory) {
        var count: Int
        if stride != nil || SampleHistory.isSound(samples) {
            count = filterFirst(samples)
        } else {
            let repaired = samples.indices.map { SampleHistory.sound(samples[$0]) }
            count = filterFirst(repaired.span)
        }
        for index in (stride == nil ? 1 : 0)..<halvings.count {
            count = Self.halve(room, count, with: &halvings[index], into: &other)
            swap(&room, &other)
        }
        // Of the silence behind the end nothing is told.
        let told = min(count, (frames + factor - 1) / factor - made)
        target.append(room.span, 0..<told)
        made += told
    }

    private static func halve(
        _ samples: [Float], _ count: Int, with filter: inout HalvingFilter, into result: inout [Float]
    ) -> Int {
        filter.consume(samples.span.extracting(first: count), into: &result)
    }

    /// The stride looks for damage itself.
    private mutating func filterFirst(_ samples: Span<Float>) -> Int {
        stride?.consume(samples, into: &room) ?? halvings[0].consume(samples, into: &room)
    }
}
