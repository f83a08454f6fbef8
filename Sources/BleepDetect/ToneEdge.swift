/// Where a tone begins or ends, found in the time domain.
struct ToneEdge: Sendable {
    /// The sample at which the envelope passes half its height.
    var place: Double
    /// How much of the amplitude is left 15 ms further out, 0 … 1.
    var residue: Float
}
