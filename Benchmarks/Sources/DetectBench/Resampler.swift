import Foundation

/// Brings speech to what a telephone carries.
enum Resampler {
    /// Samples on either side that the filter reaches, at 8 kHz.
    private static let reach = 24.0
    /// Hertz where the band ends, −6 dB.
    private static let cutoff = 3_500.0

    /// To 8 kHz, with a windowed sinc that ends at 3.5 kHz.
    static func telephone(_ samples: [Float], hertz: Int) -> [Float] {
        let step = Double(hertz) / 8_000
        let scale = 2 * cutoff / Double(hertz)
        let half = Int(reach * step)
        // Places between two samples come again and again: one kernel for each.
        let phases = 8_000 / greatestDivisor(hertz, 8_000)
        let kernels = (0..<phases).map { phase in
            let place = (Double(phase) * step).truncatingRemainder(dividingBy: 1)
            return (-half...half).map { offset in
                let distance = Double(offset) - place
                let turn = Double.pi * scale * distance
                let sinc = abs(turn) < 1e-9 ? 1 : sin(turn) / turn
                return Float(scale * sinc * (0.5 + 0.5 * cos(Double.pi * distance / Double(half + 1))))
            }
        }
        return (0..<Int(Double(samples.count) / step)).map { index in
            let middle = index * hertz / 8_000
            let kernel = kernels[index % phases]
            var sum: Float = 0
            for other in max(0, middle - half)...min(samples.count - 1, middle + half) {
                sum += samples[other] * kernel[other - middle + half]
            }
            return sum
        }
    }

    private static func greatestDivisor(_ one: Int, _ other: Int) -> Int {
        other == 0 ? one : greatestDivisor(other, one % other)
    }

    /// - Parameter decibels: root mean square against full scale.
    static func leveled(_ samples: [Float], decibels: Double) -> [Float] {
        var sum = 0.0
        for sample in samples { sum += Double(sample) * Double(sample) }
        guard sum > 0 else { return samples }
        let gain = Float(pow(10, decibels / 20) / (sum / Double(samples.count)).squareRoot())
        return samples.map { max(-1, min(1, $0 * gain)) }
    }
}
