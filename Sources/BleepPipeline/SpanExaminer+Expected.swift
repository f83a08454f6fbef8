import BleepRedact

/// What the samples of a bleep are held against.
extension SpanExaminer {
    /// What the samples may look like, by the encoding of the redacted file.
    struct Bounds {
        /// What coding alone leaves beside a tone in a window, in dB of the tone …
        var residualDB: Double
        /// … and however quiet the tone is, in dBFS.
        var floorDBFS: Double
        /// Spread of the tone's level between windows that coding alone explains, in dB.
        var levelSpreadDB: Double
        /// A window counts as the original when it differs from it by less than this, in dB of the original.
        var sameDB: Double
        /// What coding makes of silence in a window, in dBFS.
        var silenceDBFS: Double
        var isLossy: Bool
    }

    /// What is declared of the sound besides its kind.
    struct Declared {
        /// `nil` where only the place and the kind of the sound are known.
        var levelDBFS: Int?
        var rampFrames: Int
        /// Frames at either end that coding smears.
        var smear: (before: Int, after: Int)
        /// Makes the declared noise; `nil` where it is not known.
        var renderer: CoverRenderer?
    }
}
