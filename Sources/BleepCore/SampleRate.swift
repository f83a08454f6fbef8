/// Frames in one second, and the one place where time and frames are converted.
///
/// Inside the code time is a whole number of frames; seconds exist only where files are read and written. All
/// conversions are integer arithmetic, so that the same text gives the same frame on every machine.
public struct SampleRate: Hashable, Sendable {
    /// The rates that telephone and studio recordings have, in hertz.
    public static let supported = 4_000...192_000

    public let hertz: Int

    /// - Returns: `nil` when `hertz` lies outside ``supported``.
    public init?(hertz: Int) {
        guard Self.supported.contains(hertz) else { return nil }
        self.hertz = hertz
    }

    /// The time of `frame` in seconds, for printing and for arithmetic that does not come back to frames.
    public func seconds(_ frame: Int) -> Double { Double(frame) / Double(hertz) }

    /// The last frame that starts at or before `time`: the start of a span that begins at `time`.
    public func frame(flooring time: Timecode) -> Int {
        let (quotient, remainder) = scaled(time)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// The first frame that starts at or after `time`: the end of a span that ends at `time`.
    public func frame(ceiling time: Timecode) -> Int {
        let (quotient, remainder) = scaled(time)
        return remainder > 0 ? quotient + 1 : quotient
    }

    /// The time of `frame` to the nanosecond (rounded to nearest, halves away from zero).
    public func time(_ frame: Int) -> Timecode {
        let whole = frame / hertz
        let rest = frame % hertz
        let half = rest < 0 ? -hertz / 2 : hertz / 2
        return Timecode(nanoseconds: whole * Timecode.second + (rest * Timecode.second + half) / hertz)
    }

    /// How many whole frames last at least `milliseconds`.
    public func frames(milliseconds: Int) -> Int { (milliseconds * hertz + 999) / 1_000 }

    /// The first frame of block number `index` on a grid of `blocksPerSecond`; blocks may differ by one frame where
    /// the rate is no multiple (11,025 Hz in 10 ms blocks).
    public func blockStart(_ index: Int, blocksPerSecond: Int) -> Int { index * hertz / blocksPerSecond }

    private func scaled(_ time: Timecode) -> (quotient: Int, remainder: Int) {
        // Whole seconds apart from the rest: a day at 192 kHz in nanoseconds would overflow 64 bits.
        let seconds = time.nanoseconds / Timecode.second
        let rest = (time.nanoseconds % Timecode.second) * hertz
        return (seconds * hertz + rest / Timecode.second, rest % Timecode.second)
    }
}
