import ArgumentParser
import BleepCore

/// A length of time, as a flag says it: `60`, `1:30`, `0.5`.
struct TimeText: ExpressibleByArgument {
    let time: Timecode

    init?(argument: String) {
        guard let time = Timecode(argument), time.nanoseconds >= 0 else { return nil }
        self.time = time
    }
}
