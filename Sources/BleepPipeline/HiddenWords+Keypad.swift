import BleepCore
import BleepText

extension HiddenWords {
    /// Adds the digits of keypad tones, a run as one: what is dialled in one go is one number.
    /// - Parameter timelines: as the analysis found them, one a channel.
    mutating func add(_ timelines: [Timeline], sampleRate: SampleRate) {
        // Design: gaps up to 2 s are one run.
        let gap = 2 * sampleRate.hertz
        for timeline in timelines {
            var digits = ""
            var end = 0
            for segment in timeline.segments {
                guard let digit = segment.digit else { continue }
                if segment.frames.lowerBound - end > gap {
                    add(keypadDigits: digits)
                    digits = ""
                }
                digits.append(digit)
                end = segment.frames.upperBound
            }
            add(keypadDigits: digits)
        }
    }
}
