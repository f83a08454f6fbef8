/// Says which 20 ms steps need no spectrum: those that are as good as silent, and every second of those that are quiet
/// and like the one before.
///
/// A digit or a tone that begins raises the level; a spectrum that is left out is taken to be the one before it.
struct QuietSteps: Equatable, Sendable {
    // Levels in hundredths of a decibel below full scale.
    /// Steps below this may be left out. Keypad digits are sent at −36 dBm or more (ITU-T Q.24).
    private static let quiet = 4_500
    /// More than noise changes from step to step.
    private static let change = 200
    /// Below this no tone is looked for.
    private static let idle = 6_300
    /// Below this lies the lowest noise floor.
    private static let silent = 7_500

    enum Verdict { case worthMeasuring, likeBefore, silent }

    /// The level of the latest step that was measured.
    private var measured: Int32?
    private var wasLeftOut = false

    /// - Parameters:
    ///   - level: of the louder half of the step, in hundredths of a decibel below full scale.
    ///   - isFollowing: a tone sounds, of which no step may be missed.
    mutating func judge(_ level: Int, isFollowing: Bool) -> Verdict {
        if level > Self.silent {
            measured = nil
            wasLeftOut = false
            return .silent
        }
        if level > Self.quiet, !wasLeftOut, !isFollowing, let measured,
            level > Self.idle || abs(level - Int(measured)) < Self.change
        {
            wasLeftOut = true
            return .likeBefore
        }
        wasLeftOut = false
        measured = Int32(level)
        return .worthMeasuring
    }
}
