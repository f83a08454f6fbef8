/// Where a tone begins or ends, found in the time domain, and how it gets there.
struct ToneEdge: Sendable {
    /// The sample at which the envelope passes half its height.
    var place: Double
    /// As ``ToneEvent/rise``.
    var rise: Float
    /// As ``ToneEvent/backgroundSteps``.
    var backgroundStep: Int8
}
