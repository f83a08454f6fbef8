/// Where a tone begins or ends, found in the time domain, and how it gets there.
struct ToneEdge: Sendable {
    /// The sample at which the envelope passes half its height.
    var place: Double
    /// As ``ToneEvent/residue`` and ``ToneEvent/rise``.
    var residue: Float
    var rise: Float
}
