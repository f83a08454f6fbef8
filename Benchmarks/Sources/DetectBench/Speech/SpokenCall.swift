import BleepTestSupport

/// Somebody who talks and pauses, and in which 10 ms blocks somebody does.
struct SpokenCall {
    /// 8 kHz; the words at −20 dBFS in the mean, nothing at all between them.
    private(set) var samples: [Float] = []
    /// One a block of 10 ms.
    private(set) var isSpeech: [Bool] = []

    static let blockFrames = 80

    /// Power against the mean of the words below which a block is no speech: −26 dB.
    private static let depth: Float = 0.0025
    /// Blocks: shorter pauses belong to the words, shorter sounds to the pauses (200 and 50 ms).
    private static let bridged = 20
    private static let dropped = 5

    enum Voice: String, CaseIterable {
        case gliding = "gliding voice"
        case pausing = "voice with pauses"
        case spoken = "espeak-ng"

        static var available: [Voice] { SpokenVoice.isInstalled ? allCases : [.gliding, .pausing] }
    }

    /// Turns of 0.8 to 4 s with pauses of 0.4 to 3 s between them.
    init(_ voice: Voice, seconds: Int, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let spoken = voice == .spoken ? SpokenVoice.speech(seconds: seconds, seed: seed) : []
        var place = 0
        samples = [Float](repeating: 0, count: Int(Double.random(in: 0.5...2, using: &random) * 8_000))
        while samples.count < seconds * 8_000 {
            let length = Int(Double.random(in: 0.8...4, using: &random) * 8_000)
            let turn: [Float]
            switch voice {
            case .gliding: turn = Score("speech \(Double(length) / 8_000)s", seed: random.next() >> 1).samples
            case .pausing: turn = Score("voice \(Double(length) / 8_000)s", seed: random.next() >> 1).samples
            case .spoken:
                turn = PhoneLine.faded(
                    Array(spoken[min(place, spoken.count)..<min(place + length, spoken.count)]), frames: 80)
                place += length
            }
            samples += turn
            samples += [Float](repeating: 0, count: Int(Double.random(in: 0.4...3, using: &random) * 8_000))
        }
        samples.removeLast(samples.count - seconds * 8_000)
        isSpeech = Self.speech(in: samples)
    }

    private static func speech(in samples: [Float]) -> [Bool] {
        let powers = (0..<samples.count / blockFrames).map { block -> Float in
            samples[block * blockFrames..<(block + 1) * blockFrames].reduce(0) { $0 + $1 * $1 }
        }
        let sounding = powers.filter { $0 > 1e-9 }
        let mean = sounding.reduce(0, +) / Float(max(1, sounding.count))
        var isSpeech = powers.map { $0 > mean * depth }
        set(&isSpeech, runsOf: false, shorterThan: bridged)
        set(&isSpeech, runsOf: true, shorterThan: dropped)
        return isSpeech
    }

    /// Turns short runs of `value` into the other value, but not at the ends.
    private static func set(_ blocks: inout [Bool], runsOf value: Bool, shorterThan limit: Int) {
        var start = 0
        for block in 0...blocks.count where block == blocks.count || blocks[block] != value {
            if start > 0 || value, block < blocks.count, block - start < limit {
                for index in start..<block { blocks[index] = !value }
            }
            start = block + 1
        }
    }
}
