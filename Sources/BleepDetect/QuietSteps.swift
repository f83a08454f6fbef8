/// Says which 20 ms steps need no spectrum: those that are as good as silent, and every second of those that are quiet
/// and like the one before.
///
/// A digit or a tone that begins raises the level; a spectrum that is left out is taken to be the one before it.
struct QuietSteps: Sendable {
    /// Mean square below which steps may be left out: −45 dBFS. Keypad digits are sent at −36 dBm or more (ITU-T Q.24).
    private static let quiet: Float = 3.2e-5
    /// Change of level that is more than noise does from step to step: 2 dB.
    private static let change: Float = 1.6
    /// Below this mean square, −63 dBFS, no tone is looked for.
    private static let idle: Float = 5e-7
    /// Below this mean square, −75 dBFS, lies the lowest noise floor.
    private static let silent: Float = 3.2e-8

    enum Verdict { case worthMeasuring, likeBefore, silent }

    private var measured: Float = -1
    private var wasLeftOut = false

    /// - Parameters:
    ///   - level: mean square of the step's window.
    ///   - isFollowing: a tone sounds, of which no step may be missed.
    mutating func judge(_ level: Float, isFollowing: Bool) -> Verdict {
        if level < Self.silent {
            measured = -1
            wasLeftOut = false
            return .silent
        }
        let isLike = level < Self.idle || level < Self.change * measured && measured < Self.change * level
        if level < Self.quiet, !wasLeftOut, !isFollowing, measured >= 0, isLike {
            wasLeftOut = true
            return .likeBefore
        }
        wasLeftOut = false
        measured = level
        return .worthMeasuring
    }
}
