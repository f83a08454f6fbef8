import Glibc

/// Keypad tones, made without the code that looks for them.
enum KeypadSamples {
    /// ITU-T Q.23, in hertz.
    private static let rows = [697.0, 770, 852, 941]
    private static let columns = [1_209.0, 1_336, 1_477, 1_633]
    static let keys = Array("123A456B789C*0#D")

    /// One key at 8 kHz.
    /// - Parameter dBFS: of each of the two tones.
    static func key(_ index: Int, frames: Int, dBFS: Double) -> [Float] {
        let amplitude = 2.0.squareRoot() * pow(10, dBFS / 20)
        return (0..<frames).map { frame in
            let turn = 2 * Double.pi * Double(frame) / 8_000
            return Float(amplitude * (sin(rows[index / 4] * turn) + sin(columns[index % 4] * turn)))
        }
    }

    /// A recording in which seven keys are pressed, 80 ms on and 40 ms off, in place of what was there.
    static func dialled(over samples: [Float], from start: Int) -> [Float] {
        var samples = samples
        for (place, index) in [5, 5, 5, 13, 0, 1, 2].enumerated() {
            let from = start + place * 960
            for frame in from..<from + 960 { samples[frame] = 0 }
            for (frame, sample) in key(index, frames: 640, dBFS: -18).enumerated() { samples[from + frame] = sample }
        }
        return samples
    }
}
