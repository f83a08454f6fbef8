import BleepCore

/// The parts of a recording that an audition file plays: every bleep with a second on either side.
struct Excerpts {
    /// Seconds kept before and after each bleep.
    static let context = 1
    /// A longer bleep is played from its edges only: nobody needs to hear ten seconds of tone, in seconds.
    static let longestTone = 4

    let ranges: [Range<Int>]

    init(plan: BleepPlan, sampleRate: SampleRate) {
        let context = Self.context * sampleRate.hertz
        let half = Self.longestTone * sampleRate.hertz / 2
        var wanted: [Range<Int>] = []
        for bleep in plan.bleeps {
            let reach =
                max(0, bleep.frames.lowerBound - context)..<min(plan.frameCount, bleep.frames.upperBound + context)
            if bleep.frames.count > 2 * half {
                wanted.append(reach.lowerBound..<bleep.frames.lowerBound + half)
                wanted.append(bleep.frames.upperBound - half..<reach.upperBound)
            } else {
                wanted.append(reach)
            }
        }
        ranges = wanted.merged()
    }
}
