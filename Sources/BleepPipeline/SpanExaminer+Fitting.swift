import BleepCore
import BleepRedact

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Taking the declared sound out of what was found.
extension SpanExaminer {
    /// Takes the tone out of both.
    /// - Returns: its amplitude in `after`.
    func takeTone(
        _ hertz: Double, _ frames: Range<Int>, _ before: inout [Double], _ after: inout [Double]
    ) -> Double {
        var amplitude = 0.0
        if declared.levelDBFS != nil || !isEdge(frames) {
            let carrier = carrier(hertz, frames, ramp: rampFrames, isRound: true)
            amplitude = Self.remove(carrier, from: &after)
        } else {
            amplitude = takeTone(hertz, frames, anyRampFrom: &after)
            if frames.lowerBound == bleep.frames.lowerBound { after[0] = 0 }
            if frames.upperBound == bleep.frames.upperBound { after[after.count - 1] = 0 }
        }
        // The original may hold a tone of its own, and one that we made.
        var ramped = before
        _ = Self.remove(carrier(hertz, frames, ramp: 0, isRound: true), from: &before)
        _ = Self.remove(carrier(hertz, frames, ramp: rampFrames, isRound: true), from: &ramped)
        if Self.energy(ramped) < Self.energy(before) { before = ramped }
        return amplitude
    }

    /// Takes out a tone whose ramps another program made: of those that are usual the ones that fit best.
    ///
    /// The first samples of a tone are so soft that they may be those of the original: where spans are taken from what
    /// differs, the tone may begin a little before and end a little behind.
    private func takeTone(_ hertz: Double, _ frames: Range<Int>, anyRampFrom after: inout [Double]) -> Double {
        let touchesStart = frames.lowerBound == bleep.frames.lowerBound
        let touchesEnd = frames.upperBound == bleep.frames.upperBound
        let found = after
        var best = (left: Double.infinity, amplitude: 0.0, early: 0, late: 0, ramp: 0, isRound: true)
        func attempt(_ early: Int, _ late: Int, ramp: Int, isRound: Bool) {
            var candidate = found
            let whole = bleep.frames.lowerBound - early..<bleep.frames.upperBound + late
            let amplitude = Self.remove(
                carrier(hertz, frames, of: whole, ramp: ramp, isRound: isRound), from: &candidate)
            // A time in seconds may miss the edge by a frame.
            let left = Self.energy(candidate[(touchesStart ? 1 : 0)...])
            guard left < best.left else { return }
            best = (left, amplitude, early, late, ramp, isRound)
            after = candidate
        }
        func attemptRamps(_ early: Int, _ late: Int) {
            for milliseconds in Self.commonRamps {
                let ramp = min(sampleRate.frames(milliseconds: milliseconds), bleep.frames.count / 2)
                for isRound in [true, false] { attempt(early, late, ramp: ramp, isRound: isRound) }
            }
        }
        attemptRamps(0, 0)
        let tone = max(Self.energy(found) - best.left, 0) / Double(frames.count)
        guard best.left / Double(frames.count) > mostRemains(besideTone: tone) else { return best.amplitude }
        // In steps first, then frame by frame around the best of them.
        let farthest = sampleRate.frames(milliseconds: 1)
        let step = max(1, farthest / 4)
        let places = Array(stride(from: 0, through: farthest, by: step))
        for early in touchesStart ? places : [0] {
            for late in touchesEnd ? places : [0] { attemptRamps(early, late) }
        }
        if touchesStart {
            for early in max(0, best.early - step)...best.early + step {
                attempt(early, best.late, ramp: best.ramp, isRound: best.isRound)
            }
        }
        if touchesEnd {
            for late in max(0, best.late - step)...best.late + step {
                attempt(best.early, late, ramp: best.ramp, isRound: best.isRound)
            }
        }
        return best.amplitude
    }

    mutating func takeNoise(_ renderer: CoverRenderer, _ frames: Range<Int>, _ after: inout [Double]) {
        var expected = [Float](repeating: 0, count: frames.count)
        var span = expected.mutableSpan
        renderer.render(bleep, frames: frames, into: &span)
        var cross = 0.0
        var energy = 0.0
        for index in after.indices {
            cross += after[index] * Double(expected[index])
            energy += Double(expected[index]) * Double(expected[index])
        }
        noise.cross += cross
        noise.expected += energy
        noise.found += Self.energy(after)
        let gain = energy > 0 ? cross / energy : 0
        for index in after.indices { after[index] -= gain * Double(expected[index]) }
    }

    /// The carrier with its ramps, in both phases, over `frames`.
    /// - Parameter whole: where it sounds; `nil` for the bleep.
    private func carrier(
        _ hertz: Double, _ frames: Range<Int>, of whole: Range<Int>? = nil, ramp: Int, isRound: Bool
    ) -> (cosines: [Double], sines: [Double]) {
        let whole = whole ?? bleep.frames
        var cosines: [Double] = []
        var sines: [Double] = []
        cosines.reserveCapacity(frames.count)
        sines.reserveCapacity(frames.count)
        for frame in frames {
            let index = frame - whole.lowerBound
            let turns = hertz * Double(index) / Double(sampleRate.hertz)
            let angle = 2 * Double.pi * (turns - turns.rounded(.down))
            let distance = min(index, whole.count - 1 - index)
            var gain = 1.0
            if distance < ramp {
                let part = (Double(distance) + 0.5) / Double(ramp)
                gain = isRound ? 0.5 - 0.5 * cos(Double.pi * part) : part
            }
            cosines.append(gain * cos(angle))
            sines.append(gain * sin(angle))
        }
        return (cosines, sines)
    }

    /// Least-squares fit of a·cos + b·sin, taken out of `samples`.
    /// - Returns: the amplitude of the fit.
    static func remove(_ carrier: (cosines: [Double], sines: [Double]), from samples: inout [Double]) -> Double {
        let (cosines, sines) = carrier
        var cc = 0.0
        var ss = 0.0
        var cs = 0.0
        var cx = 0.0
        var sx = 0.0
        for index in samples.indices {
            cc += cosines[index] * cosines[index]
            ss += sines[index] * sines[index]
            cs += cosines[index] * sines[index]
            cx += cosines[index] * samples[index]
            sx += sines[index] * samples[index]
        }
        let determinant = cc * ss - cs * cs
        guard determinant > 1e-9 * cc * ss, determinant > 0 else { return 0 }
        let a = (cx * ss - sx * cs) / determinant
        let b = (sx * cc - cx * cs) / determinant
        for index in samples.indices { samples[index] -= a * cosines[index] + b * sines[index] }
        return (a * a + b * b).squareRoot()
    }

    static func energy(_ samples: some Sequence<Double>) -> Double { samples.reduce(0) { $0 + $1 * $1 } }
}
