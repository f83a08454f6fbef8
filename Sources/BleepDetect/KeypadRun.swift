/// Neighbouring steps in which the same pair of keypad tones was the strongest.
struct KeypadRun: Sendable {
    /// As ``KeypadPair/index``.
    let pair: Int
    /// Steps of a ``KeypadTrack``.
    let first: Int
    var last: Int
    /// Greatest mean square of the pair.
    var peak: Float
    /// Where it starts, in samples; known once it lasts longer than its beginning stays in the track.
    var start: Double?

    /// Lanes of a reading.
    var row: Int { pair / 4 }
    var column: Int { pair % 4 + 4 }
}
