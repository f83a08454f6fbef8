import ArgumentParser
import BleepCore

/// What a category sounds like: `sensitive=440`, `company=noise`, `profanity=silence`.
struct ToneChoice: ExpressibleByArgument {
    /// What a telephone channel carries, in hertz.
    static let audible = 100.0...3_400

    let category: Category
    let cover: CoverSound

    init?(argument: String) {
        let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, let category = Category(spoken: parts[0]) ?? Category(String(parts[0])) else {
            return nil
        }
        self.category = category
        switch parts[1] {
        case "silence": cover = .silence
        case "noise": cover = .noise
        default:
            guard let hertz = Double(parts[1]), Self.audible.contains(hertz) else { return nil }
            cover = .tone(hertz: hertz)
        }
    }
}
