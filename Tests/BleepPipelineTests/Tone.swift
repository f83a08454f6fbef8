import Glibc

/// What the tests know of tones, without the code that they test.
enum Tone {
    /// The root mean square of the sine of this frequency, in dBFS (a full-scale sine has −3).
    static func decibels(_ hertz: Double, of samples: [Float], hertz rate: Int) -> Double {
        let energy = samples.reduce(0.0) { $0 + Double($1) * Double($1) } / Double(samples.count)
        return 10 * log10(max(1e-20, energy * share(hertz, of: samples, hertz: rate)))
    }

    /// The part of the energy that a sine of this frequency explains, 0 … 1.
    static func share(_ hertz: Double, of samples: [Float], hertz rate: Int) -> Double {
        var sums = (cc: 0.0, ss: 0.0, cs: 0.0, cx: 0.0, sx: 0.0, xx: 0.0)
        for (index, sample) in samples.enumerated() {
            let angle = 2 * Double.pi * hertz * Double(index) / Double(rate)
            let (cosine, sine, value) = (cos(angle), sin(angle), Double(sample))
            sums.cc += cosine * cosine
            sums.ss += sine * sine
            sums.cs += cosine * sine
            sums.cx += cosine * value
            sums.sx += sine * value
            sums.xx += value * value
        }
        let determinant = sums.cc * sums.ss - sums.cs * sums.cs
        let a = (sums.cx * sums.ss - sums.sx * sums.cs) / determinant
        let b = (sums.sx * sums.cc - sums.cx * sums.cs) / determinant
        return (a * sums.cx + b * sums.sx) / max(sums.xx, 1e-30)
    }
}
