public import BleepCore

/// Joins keypad digits to spans.
public enum KeypadRuns {
    /// Digits that follow within this time belong to one number, in milliseconds.
    public static let longestGap = 2_000

    /// One span for each run of digits, whatever channel they are on, so that nobody can count them.
    /// - Parameter digits: of each channel.
    public static func spans(of digits: [[Segment]], sampleRate: SampleRate) -> [SensitiveSpan] {
        let digits = digits.enumerated().flatMap { channel, digits in
            digits.map { (channel: channel, frames: $0.frames) }
        }.sorted { $0.frames.lowerBound < $1.frames.lowerBound }
        let gap = sampleRate.frames(milliseconds: longestGap)
        var runs: [(frames: Range<Int>, channels: ChannelSet)] = []
        for digit in digits {
            if let last = runs.last, digit.frames.lowerBound - last.frames.upperBound <= gap {
                let upper = max(last.frames.upperBound, digit.frames.upperBound)
                runs[runs.count - 1].frames = last.frames.lowerBound..<upper
                runs[runs.count - 1].channels.insert(digit.channel)
            } else {
                runs.append((digit.frames, ChannelSet([digit.channel])))
            }
        }
        return runs.map { run in
            SensitiveSpan(
                frames: run.frames, heardOn: run.channels.count == 1 ? Array(run.channels).first : nil,
                category: .sensitive, kind: .dtmf, origin: .dtmf, source: "keypad digits in the audio")
        }
    }
}
