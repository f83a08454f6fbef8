import BleepAudio

/// The bit rate at which a lossy recording is encoded again.
///
/// Where the source says no more than its size, its average would tell a little of what is hidden: words that need
/// more bits make a larger file. So the rate is the nearest power of two, in kbit/s, which very few averages lie
/// between two of.
enum EncodingRate {
    /// In bits a second.
    private static let rates = [8, 16, 32, 64, 128, 256, 512].map { $0 * 1_000 }

    static func bitsPerSecond(of source: borrowing AudioSource) -> Int? {
        guard let average = source.bitsPerSecond, average > 0 else { return nil }
        // Vorbis says in its header what was asked for.
        guard source.format.encoding != .vorbis else { return average }
        return rates.min { Self.ratio($0, average) < Self.ratio($1, average) }
    }

    private static func ratio(_ one: Int, _ other: Int) -> Double {
        Double(max(one, other)) / Double(min(one, other))
    }
}
