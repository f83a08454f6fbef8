/// How the bleeps of a file were made; what a later verification needs to know.
public struct SheetOptions: Hashable, Sendable {
    /// What became of the keypad digits that were found in the audio.
    public enum Keypad: String, CaseIterable, Sendable {
        case hidden
        /// Left audible on purpose.
        case kept
        case notSearched = "not searched"
    }

    /// Root-mean-square level of every bleep, whole decibels below full scale.
    public var levelDBFS: Int
    /// Length of the ramps at both ends of a tone.
    public var rampFrames: Int
    /// Added on either side of a span because the file is lossy.
    public var guardFrames: Int
    public var keypad: Keypad
    /// Decoded and encoded again with loss.
    public var lossy: Bool
    /// The lengths of the bleeps were rounded up to multiples of this, in frames; `nil` where they were not.
    public var roundUpFrames: Int?
    /// What was wrong with the source and accepted with `--accept-damaged`, one sentence each.
    public var acceptedDamage: [String]

    public init(
        levelDBFS: Int, rampFrames: Int, guardFrames: Int, keypad: Keypad, lossy: Bool, roundUpFrames: Int? = nil,
        acceptedDamage: [String] = []
    ) {
        self.levelDBFS = levelDBFS
        self.rampFrames = rampFrames
        self.guardFrames = guardFrames
        self.keypad = keypad
        self.lossy = lossy
        self.roundUpFrames = roundUpFrames
        self.acceptedDamage = acceptedDamage
    }
}
