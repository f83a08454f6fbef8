import BleepSignal

/// Measures how strong the lines of a run are at one moment: one line, or two that are far apart.
struct EdgeProbe {
    let low: LineProbe
    let high: LineProbe?
    /// Whether it matters what is heard beside the line: for one that people put over words.
    let hearsBackground: Bool

    /// - Parameter centers: places in what there is of the stream; beyond it all reads 0.
    func meanSquares(around centers: [8 of Int], _ history: borrowing SampleHistory) -> SIMD8<Float> {
        let one = low.meanSquares(of: history.samples.span, centers: centers)
        guard let high else { return one }
        return one + high.meanSquares(of: history.samples.span, centers: centers)
    }

    /// - Parameter sample: its number in the stream; what is no longer there reads 0.
    func amplitude(at sample: Int, _ history: borrowing SampleHistory) -> Float {
        let center = history.offset(of: sample)
        let one = low.meanSquare(of: history.samples.span, center: center)
        guard let high else { return one.squareRoot() }
        return (one + high.meanSquare(of: history.samples.span, center: center)).squareRoot()
    }
}
