import BleepCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Measures what is in one bleep on one channel, from the samples of the original and of the redacted recording.
///
/// It knows nothing of how bleeps are made: it fits the declared tone to short windows, looks at what is left over,
/// and asks how much of the original is in that. So it also judges what other programs made.
struct SpanExaminer {
    /// What the samples may look like, by the encoding of the redacted file.
    struct Bounds {
        /// Residual under the tone that coding alone explains, in dB of the tone.
        var residualDB: Double
        /// Spread of the tone's level between windows that coding alone explains, in dB.
        var levelSpreadDB: Double
        /// A window counts as the original when it differs from it by less than this, in dB of the original.
        var sameDB: Double
    }

    /// 20 ms: short enough to see a 30 ms gap, long enough for eight periods of 440 Hz.
    private static let windowsPerSecond = 50
    /// A share of the original below this, as an amplitude, is not told from chance.
    private static let leastGain = 0.002
    /// Standard deviations by which a share of the original has to stand out.
    private static let significance = 6.0
    /// Windows in which the original is quieter hold nothing to be leaked, as a mean square (−66 dBFS).
    private static let audible = 2.5e-7

    let bleep: Bleep
    let channel: Int
    private let sampleRate: SampleRate
    private let bounds: Bounds
    private let levelDBFS: Int?
    private let rampFrames: Int
    private let window: Int

    private var originals: [Double] = []
    private var redacteds: [Double] = []
    private var windowStart: Int

    private var notCovered: [Range<Int>] = []
    private var residualEnergy = 0.0
    private var toneEnergy = 0.0
    /// Sums over the residual r and the original x, both without the tone: r·x, x·x, r·r.
    private var crossSum = 0.0
    private var originalSum = 0.0
    private var residualSum = 0.0
    private var samples = 0
    private var quietestTone = Double.infinity
    private var loudestTone = 0.0

    init(
        bleep: Bleep, channel: Int, sampleRate: SampleRate, bounds: Bounds, levelDBFS: Int?, rampFrames: Int
    ) {
        self.bleep = bleep
        self.channel = channel
        self.sampleRate = sampleRate
        self.bounds = bounds
        self.levelDBFS = levelDBFS
        self.rampFrames = min(rampFrames, bleep.frames.count / 4)
        window = max(16, sampleRate.hertz / Self.windowsPerSecond)
        windowStart = bleep.frames.lowerBound
    }

    /// - Parameters: the next samples of the channel within the bleep.
    mutating func consume(original: Float, redacted: Float) {
        originals.append(Double(original))
        redacteds.append(Double(redacted))
        // A short rest at the end joins the last window.
        let seen = windowStart + originals.count
        if originals.count >= window, bleep.frames.upperBound - seen >= window || seen == bleep.frames.upperBound {
            closeWindow()
        }
    }

    /// Deals with the last window and says what is wrong.
    mutating func finish() -> [VerificationFinding] {
        if !originals.isEmpty { closeWindow() }
        var findings: [VerificationFinding] = []
        for range in notCovered {
            let length = sampleRate.time(range.count).decimal(places: 3)
            findings.append(finding(.notCovered, range, "\(length) s of the original stand in the span"))
        }
        if let gain = leakedGain() {
            let decibels = Int((20 * log10(abs(gain))).rounded())
            findings.append(
                finding(.mixed, bleep.frames, "the original sounds along with the cover, at \(decibels) dB"))
        }
        findings += coverFindings()
        return findings
    }

    private mutating func closeWindow() {
        defer {
            windowStart += originals.count
            originals.removeAll(keepingCapacity: true)
            redacteds.removeAll(keepingCapacity: true)
        }
        let count = originals.count
        let frames = windowStart..<windowStart + count
        var before = originals
        var after = redacteds
        let beforeEnergy = Self.energy(before)
        var difference = 0.0
        for index in 0..<count {
            let delta = after[index] - before[index]
            difference += delta * delta
        }
        if beforeEnergy / Double(count) > Self.audible, difference < beforeEnergy * pow(10, bounds.sameDB / 10) {
            if let last = notCovered.last, last.upperBound == frames.lowerBound {
                notCovered[notCovered.count - 1] = last.lowerBound..<frames.upperBound
            } else {
                notCovered.append(frames)
            }
            return
        }
        var amplitude = 0.0
        if let hertz = bleep.cover.hertz {
            let (cosines, sines) = carrier(hertz, frames)
            amplitude = Self.remove(cosines, sines, from: &after)
            _ = Self.remove(cosines, sines, from: &before)
        }
        let isRamp = frames.lowerBound < bleep.frames.lowerBound + rampFrames
            || frames.upperBound > bleep.frames.upperBound - rampFrames
        for index in 0..<count {
            crossSum += after[index] * before[index]
            originalSum += before[index] * before[index]
            residualSum += after[index] * after[index]
        }
        samples += count
        residualEnergy += Self.energy(after)
        toneEnergy += amplitude * amplitude / 2 * Double(count)
        if !isRamp, bleep.cover.hertz != nil {
            quietestTone = min(quietestTone, amplitude)
            loudestTone = max(loudestTone, amplitude)
        }
    }

    /// The carrier with its ramps, in both phases, over `frames`.
    private func carrier(_ hertz: Double, _ frames: Range<Int>) -> (cosines: [Double], sines: [Double]) {
        var cosines: [Double] = []
        var sines: [Double] = []
        cosines.reserveCapacity(frames.count)
        sines.reserveCapacity(frames.count)
        for frame in frames {
            let index = frame - bleep.frames.lowerBound
            let turns = hertz * Double(index) / Double(sampleRate.hertz)
            let angle = 2 * Double.pi * (turns - turns.rounded(.down))
            let distance = min(index, bleep.frames.count - 1 - index)
            let gain = distance < rampFrames
                ? 0.5 - 0.5 * cos(Double.pi * (Double(distance) + 0.5) / Double(rampFrames)) : 1
            cosines.append(gain * cos(angle))
            sines.append(gain * sin(angle))
        }
        return (cosines, sines)
    }

    /// Least-squares fit of a·cos + b·sin, taken out of `samples`.
    /// - Returns: the amplitude of the fit.
    private static func remove(_ cosines: [Double], _ sines: [Double], from samples: inout [Double]) -> Double {
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

    private static func energy(_ samples: [Double]) -> Double { samples.reduce(0) { $0 + $1 * $1 } }

    /// How much of the original is in the residual, where it stands out of chance; as an amplitude.
    private func leakedGain() -> Double? {
        guard samples > 0, originalSum / Double(samples) > Self.audible else { return nil }
        let gain = crossSum / originalSum
        // The spread of the estimate for a residual that has nothing to do with the original. Speech is not white:
        // neighbouring samples are alike, which leaves about a tenth of them to count.
        let spread = (residualSum / originalSum / (Double(samples) / 10)).squareRoot()
        return abs(gain) > max(Self.leastGain, Self.significance * spread) ? gain : nil
    }

    /// Whether the cover is the declared one.
    private func coverFindings() -> [VerificationFinding] {
        guard samples > 0 else { return [] }
        var findings: [VerificationFinding] = []
        let residualDB = 10 * log10(max(residualEnergy, 1e-30) / max(toneEnergy, 1e-30))
        switch bleep.cover {
        case .noise:
            break
        case .silence:
            let level = 10 * log10(max(residualEnergy / Double(samples), 1e-30))
            if level > -60 {
                findings.append(
                    finding(.otherSound, bleep.frames, "declared silent, but there is sound at \(Int(level)) dBFS"))
            }
        case .tone(let hertz):
            // Less than one period is no tone that could be measured; that it is not the original was seen above.
            guard Double(samples) * hertz >= Double(sampleRate.hertz) else { break }
            if residualDB > bounds.residualDB {
                findings.append(
                    finding(
                        .otherSound, bleep.frames,
                        "besides \(Int(hertz.rounded())) Hz there is sound at \(Int(residualDB.rounded())) dB of the tone"))
            }
            if loudestTone > 0, quietestTone < .infinity {
                let spread = 20 * log10(loudestTone / max(quietestTone, 1e-9))
                if spread > bounds.levelSpreadDB {
                    findings.append(
                        finding(.envelope, bleep.frames, "the level of the tone moves by \(Int(spread.rounded())) dB"))
                }
                if let levelDBFS {
                    let level = 20 * log10((loudestTone + quietestTone) / 2 / 2.0.squareRoot())
                    if abs(level - Double(levelDBFS)) > 1 + bounds.levelSpreadDB {
                        findings.append(
                            finding(
                                .otherSound, bleep.frames,
                                "the tone has \(Int(level.rounded())) dBFS, the sheet says \(levelDBFS)"))
                    }
                }
            }
        }
        return findings
    }

    private func finding(_ kind: VerificationFinding.Kind, _ frames: Range<Int>, _ text: String) -> VerificationFinding {
        VerificationFinding(kind, frames: frames, channel: channel, text: text)
    }
}
