import BleepSignal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Finds where a single line stops turning as it did: what follows at the same frequency without a gap (a vowel behind
/// a bleep) has its height but not its phase.
struct PhaseBreak {
    let grid: AnalysisGrid
    let probe: LineProbe

    /// The part of its height by which a line may stray from an even turning before its phase is no guide.
    private static let uneven = 0.15
    /// Seconds inside of the edge at which the even turning is measured: from here, in so many hops of so long.
    private static let distance = 0.05
    private static let hop = 0.004
    private static let hops = 6
    /// Seconds of one step of the search, and steps after which a break is no click.
    private static let step = 0.001
    private static let lasting = 3

    /// - Parameters:
    ///   - edge: where the height alone says that the line ends.
    ///   - direction: −1 for a start, 1 for an end.
    /// - Returns: `nil` where the line does not turn evenly, and where nothing changes within the last 25 ms.
    func place(near edge: Double, direction: Int, _ history: borrowing SampleHistory) -> Double? {
        let reference = Int(edge) - direction * grid.samples(Self.distance)
        let hop = grid.samples(Self.hop)
        func vector(_ sample: Int) -> SIMD2<Double> {
            probe.vector(
                of: history.samples.span, center: history.offset(of: sample), number: history.start)
        }
        // The turning per sample that fits the plateau best.
        var rotation = SIMD2<Double>.zero
        var before = vector(reference)
        var height = 0.0
        for index in 1...Self.hops {
            let value = vector(reference + direction * index * hop)
            // The turning from one to the next, as the product with the conjugate.
            rotation += SIMD2(value.x * before.x + value.y * before.y, value.y * before.x - value.x * before.y)
            height += length(value) / Double(Self.hops)
            before = value
        }
        guard height > 0 else { return nil }
        let perSample = atan2(rotation.y, rotation.x) / Double(hop)
        let middle = reference + direction * Self.hops / 2 * hop
        let origin = vector(middle)
        func error(_ sample: Int) -> Double {
            let angle = perSample * Double(direction * (sample - middle))
            let (c, s) = (cos(angle), sin(angle))
            return length(vector(sample) - SIMD2(origin.x * c - origin.y * s, origin.x * s + origin.y * c))
        }
        for index in 0...Self.hops where error(reference + direction * index * hop) > Self.uneven * height {
            return nil
        }
        let step = max(1, grid.samples(Self.step))
        var place = reference + direction * Self.hops * hop
        var inside = error(place)
        while direction * (place - Int(edge)) < 0 {
            let next = place + direction * step
            let value = error(next)
            if value >= 0.5 * height {
                for later in 1...Self.lasting where error(next + direction * later * step) < 0.5 * height { return nil }
                let part = (0.5 * height - inside) / max(value - inside, 1e-12)
                return Double(place) + Double(direction * step) * min(max(part, 0), 1)
            }
            inside = value
            place = next
        }
        return nil
    }

    private func length(_ vector: SIMD2<Double>) -> Double { (vector * vector).sum().squareRoot() }
}
