import BleepCore

/// The outline of one channel as text, for scripts that draw a part of a call larger: two letters an entry, its lowest
/// and its highest sample.
///
/// `Z` is 0, `Y` … `A` go down to the lower edge of the drawing, `a` … `y` up to its upper one, by square roots: what is
/// quiet is told finer than what is loud. Letters only, so that who searches a page for a number finds none here.
struct OutlineText: Equatable {
    /// Letters of all channels of a call together, however long it is: 64 kB.
    static let mostLetters = 65_536
    /// Steps from 0 to either edge.
    private static let steps = 25.0

    /// The last entry may have fewer.
    let framesPerEntry: Int
    let text: String

    /// - Parameters:
    ///   - channels: of the call.
    ///   - gain: by which the channel is drawn higher; what reaches beyond the edge then is cut.
    init(_ peaks: Peaks, of channels: Int, gain: Double) {
        let most = max(1, Self.mostLetters / 2 / channels)
        let folded = max(1, (peaks.count + most - 1) / most)
        framesPerEntry = peaks.framesPerPeak * folded
        var letters: [UInt8] = []
        letters.reserveCapacity(2 * (peaks.count / folded + 1))
        for first in stride(from: 0, to: peaks.count, by: folded) {
            let entries = first..<min(first + folded, peaks.count)
            letters.append(Self.letter(peaks.lowest[entries].min() ?? 0, gain))
            letters.append(Self.letter(peaks.highest[entries].max() ?? 0, gain))
        }
        text = String(decoding: letters, as: UTF8.self)
    }

    private static func letter(_ sample: Int8, _ gain: Double) -> UInt8 {
        let height = min(abs(Double(sample)) / 127 * gain, 1)
        let step = UInt8((height.squareRoot() * steps).rounded())
        return step == 0 ? UInt8(ascii: "Z") : sample < 0 ? UInt8(ascii: "Z") - step : UInt8(ascii: "`") + step
    }
}
