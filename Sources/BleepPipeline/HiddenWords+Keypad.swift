import BleepCore
import BleepText

extension HiddenWords {
    /// Adds the digits of keypad tones, a run as one: what is dialled in one go is one number.
    /// - Parameter digits: of each channel, in order of time.
    mutating func add(_ digits: [[Segment]], sampleRate: SampleRate) {
        // Design: gaps up to 2 s are one run.
        let gap = 2 * sampleRate.hertz
        for segments in digits {
            var number = ""
            var end = 0
            for segment in segments {
                guard let digit = segment.digit else { continue }
                if segment.frames.lowerBound - end > gap {
                    add(keypadDigits: number)
                    number = ""
                }
                number.append(digit)
                end = segment.frames.upperBound
            }
            add(keypadDigits: number)
        }
    }
}
