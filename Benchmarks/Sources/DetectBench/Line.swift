import BleepTestSupport

/// What a sound goes through before it is heard.
struct Line: Sendable {
    let name: String
    /// Samples, their rate and a seed.
    let pass: @Sendable ([Float], Int, UInt64) throws -> [Float]

    static let clean = Line(name: "clean") { samples, _, _ in samples }

    /// - Parameters:
    ///   - ratio: decibels between the signal while it sounds and the noise, over the whole band.
    ///   - level: of the signal while it sounds, in decibels against full scale.
    static func noise(_ ratio: Double, level: Double) -> Line {
        Line(name: "\(Figure.decimal(ratio, 0)) dB") { samples, _, seed in
            PhoneLine.noisy(samples, decibels: level - ratio, seed: seed &+ 1_000)
        }
    }

    static func codec(_ codec: TelephoneCodec) -> Line {
        Line(name: codec.rawValue) { samples, hertz, _ in try codec.passed(samples, hertz: hertz) }
    }

    static let codecs = TelephoneCodec.allCases.map(codec)

    /// One after the other.
    func then(_ next: Line) -> Line {
        Line(name: "\(name), \(next.name)") { samples, hertz, seed in
            try next.pass(pass(samples, hertz, seed), hertz, seed)
        }
    }
}
