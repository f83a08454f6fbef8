import BleepSignal
import Synchronization

/// The weights by which keypad tones and their second harmonics are measured at one rate.
struct KeypadBanks: Sendable {
    /// Seconds that are measured in one go, in a Hann window.
    private static let windowSeconds = 0.02
    /// Rates that are kept.
    private static let most = 16
    /// Made once in a process: of a short call their cosines would be a twentieth.
    private static let known = Mutex<[KeypadBanks]>([])

    /// Samples a second.
    let rate: Double
    let tones: ToneBank
    let harmonics: ToneBank

    static func of(_ grid: AnalysisGrid) -> KeypadBanks {
        known.withLock { known in
            if let one = known.first(where: { $0.rate == grid.rate }) { return one }
            let window = Window.hann(grid.samples(windowSeconds))
            let made = KeypadBanks(
                rate: grid.rate,
                tones: ToneBank(hertz: KeypadTrack.tones, rate: grid.rate, window: window),
                harmonics: ToneBank(hertz: KeypadTrack.tones * 2, rate: grid.rate, window: window))
            if known.count < most { known.append(made) }
            return made
        }
    }
}
