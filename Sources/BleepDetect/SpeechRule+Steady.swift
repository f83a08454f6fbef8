import BleepSignal

// Noise is taken for speech where it stands out against something quieter than the line: beside a tone, whose
// surroundings were not measured, and beside digital silence.
extension SpeechRule {
    /// Decibels of standard deviation: what a voice says swings by 3 dB and more from one 10 ms to the next (0.5 % of all
    /// runs by less than 1.9 dB, in loud noise), a steady noise by 0.7 dB, and by 1.5 dB behind a voice codec.
    private static let steady: Float = 1.6
    /// Blocks between a run and what lies beside it.
    private static let beside = 25
    /// Blocks whose level says what the noise is.
    private static let sample = 30
    /// Blocks that are averaged to see where the noise ends.
    private static let piece = 5
    /// Decibels by which a piece of the noise differs from the sample.
    private static let likeness: Float = 2

    /// The runs without those whose level stands still.
    ///
    /// Only runs beside a tone are looked at: the tone is what makes noise look loud.
    static func withoutSteady(_ runs: [Range<Int>], beside tones: [Range<Int>], levels: LevelTrack) -> [Range<Int>] {
        var tone = 0
        return runs.filter { run in
            while tone < tones.count, tones[tone].upperBound + beside < run.lowerBound { tone += 1 }
            guard tone < tones.count, tones[tone].lowerBound - beside < run.upperBound else { return true }
            return deviation(of: run, levels) >= steady
        }
    }

    /// The runs without the noise at their ends that is heard because the line before or after it is digitally silent.
    /// - Parameter silences: ranges of blocks, in order.
    static func withoutNoise(
        _ runs: [Range<Int>], besideSilence silences: [Range<Int>], levels: LevelTrack
    ) -> [Range<Int>] {
        guard !silences.isEmpty else { return runs }
        var silence = 0
        return runs.compactMap { run in
            while silence < silences.count, silences[silence].upperBound + beside < run.lowerBound { silence += 1 }
            var kept = run
            if silence < silences.count, silences[silence].lowerBound < run.lowerBound {
                kept = noiseEnd(in: kept, levels)..<kept.upperBound
            }
            var after = silence
            while after < silences.count, silences[after].lowerBound < run.upperBound - beside { after += 1 }
            if after < silences.count, silences[after].lowerBound <= run.upperBound + beside {
                kept = kept.lowerBound..<noiseStart(in: kept, levels)
            }
            return kept.count >= shortestSpeech ? kept : nil
        }
    }

    /// Where the noise ends with which a run begins; its start where it begins with something else.
    private static func noiseEnd(in run: Range<Int>, _ levels: LevelTrack) -> Int {
        guard run.count >= sample else { return run.lowerBound }
        let noise = swing(run.lowerBound..<run.lowerBound + sample, levels)
        guard noise.deviation < steady else { return run.lowerBound }
        var end = run.lowerBound + sample
        while end < run.upperBound {
            let next = end..<min(end + piece, run.upperBound)
            guard abs(swing(next, levels).median - noise.median) <= likeness else { return end }
            end = next.upperBound
        }
        return end
    }

    /// The same from the other end.
    private static func noiseStart(in run: Range<Int>, _ levels: LevelTrack) -> Int {
        guard run.count >= sample else { return run.upperBound }
        let noise = swing(run.upperBound - sample..<run.upperBound, levels)
        guard noise.deviation < steady else { return run.upperBound }
        var start = run.upperBound - sample
        while start > run.lowerBound {
            let next = max(start - piece, run.lowerBound)..<start
            guard abs(swing(next, levels).median - noise.median) <= likeness else { return start }
            start = next.lowerBound
        }
        return start
    }

    /// The middle level of a run in decibels, and the deviation that its fifths speak of.
    private static func swing(_ run: Range<Int>, _ levels: LevelTrack) -> (median: Float, deviation: Float) {
        (level(5, of: run, levels), deviation(of: run, levels))
    }

    private static func deviation(of run: Range<Int>, _ levels: LevelTrack) -> Float {
        // A normal distribution has three fifths within 0.84 deviations.
        (level(2, of: run, levels) - level(8, of: run, levels)) / 1.68
    }

    /// The level that so many tenths of a run exceed: a codec's ringing at one end does not count among fifths.
    private static func level(_ tenths: Int, of run: Range<Int>, _ levels: LevelTrack) -> Float {
        max(levels.decibels(ofRank: min(run.count - 1, run.count * tenths / 10), in: run), -120)
    }
}
