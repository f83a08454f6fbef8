import BleepAudio

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How far a bleep is from what is declared, where it is not that to the sample.
struct Deviation {
    /// More than this is no rounding: the most by which two builds may make the same sound.
    private static let roundingSteps = 1.0

    /// The largest difference of a sample, in steps of its encoding.
    private(set) var steps = 0.0
    /// Samples that differ.
    private(set) var samples = 0

    var isRounding: Bool { steps <= Self.roundingSteps }

    /// Nothing, so far.
    init() {}

    /// - Parameters:
    ///   - found: what stands in the file.
    ///   - first: where in it the first sample begins.
    ///   - stride: from there to the next sample of the channel.
    ///   - expected: what should stand there, sample behind sample.
    ///   - width: elements of one sample.
    init<Element: FixedWidthInteger & BitwiseCopyable>(
        _ found: Span<Element>, from first: Int, stride: Int, _ expected: Span<Element>, width: Int, in scale: CodeSteps
    ) {
        for sample in 0..<expected.count / width {
            let place = first + sample * stride
            var isSame = true
            for element in 0..<width where found[place + element] != expected[sample * width + element] {
                isSame = false
            }
            guard !isSame else { continue }
            samples += 1
            steps = max(steps, scale.apart(found, at: place, expected, at: sample * width, width: width))
        }
    }

    mutating func add(_ other: Deviation) {
        steps = max(steps, other.steps)
        samples += other.samples
    }

    /// `12 steps of mu-law`, `−70 dB of full scale`.
    func text(_ format: AudioFormat) -> String {
        guard steps.isFinite else { return "what is no number" }
        guard !CodeSteps(format: format).areCodes else {
            let count = Int(steps.rounded())
            return "\(count) \(count == 1 ? "step" : "steps") of \(format.encoding.rawValue)"
        }
        // A zero with the other sign is no difference in sound.
        guard steps > 0 else { return "another sign of zero" }
        return "\(Int((20 * log10(steps * CodeSteps.finest)).rounded())) dB of full scale"
    }
}
