#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A tone that sounded without a break: one line or several, steady from its start to its end.
struct ToneEvent: Sendable {
    /// Samples at the analysis rate, refined in the time domain.
    var start: Double
    var end: Double
    /// Sidebands of a modulated tone are lines of their own.
    var lines: ToneLines
    /// Decibels by which what is heard beside it falls where it starts, and rises where it ends (``BackgroundStep``); 0
    /// for two lines and for frequencies that nobody bleeps with. (Here it takes no room of its own.)
    var backgroundSteps: SIMD2<Int8>
    /// Mean square of the tone.
    var power: Float
    /// The part of the power between 200 and 3,400 Hz that lies in the lines, in the mean.
    var share: Float
    /// The power of the second and of the third harmonic against that of the line; 0 for two lines.
    var overtones: SIMD2<Float>
    /// Standard deviation of the level from frame to frame, in decibels.
    var unsteadiness: Float
    /// Standard deviation of the strongest line's frequency from frame to frame, in hertz.
    var drift: Float
    /// Amplitude 10 ms inside of its edges against its own, up to 1; the quicker edge. 0 of what dies away as it sounds:
    /// that was struck, not switched.
    var rise: Float
    /// Hertz that its frequency climbs from its start to its end.
    var glide: Float

    var duration: Double { end - start }
    var level: Float { power > 0 ? 10 * log10f(power) : -200 }

    /// Whether `other` is the same sound, so that both may belong to one cadence.
    func sounds(like other: ToneEvent) -> Bool {
        guard abs(level - other.level) <= ToneEvent.levelSpread else { return false }
        return Self.near(center, other.center, 0.02) && (lines.count == 1) == (other.lines.count == 1)
            || Self.near(lines[0], other.lines[0], 0.02)
                && Self.near(lines[lines.count - 1], other.lines[other.lines.count - 1], 0.02)
    }

    var center: Float {
        var sum: Float = 0
        for line in lines { sum += line }
        return sum / Float(lines.count)
    }

    /// Decibels between the bursts of one cadence; Britain's congestion tone alternates by 6, Australia's by 10.
    private static let levelSpread: Float = 13

    static func near(_ one: Float, _ other: Float, _ part: Float) -> Bool { abs(one - other) <= max(6, part * other) }
}
