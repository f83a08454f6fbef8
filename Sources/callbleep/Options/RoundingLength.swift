import ArgumentParser
import BleepCore

/// Seconds of which the length of every bleep is a multiple: `0.5`.
struct RoundingLength: ExpressibleByArgument {
    /// More would hide the call rather than the length of a word.
    static let most = Timecode(milliseconds: 60_000)

    let length: Timecode

    init?(argument: String) {
        guard let length = Timecode(argument), length > Timecode(milliseconds: 0), length <= Self.most else {
            return nil
        }
        self.length = length
    }
}
