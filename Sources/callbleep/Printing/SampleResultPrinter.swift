import BleepArchive
import BleepCore

/// What a sample that was heard says about the whole.
struct SampleResultPrinter {
    let result: SampleResult

    var text: String {
        let open = result.open > 0 ? "; \(result.open) without a verdict are not counted" : ""
        guard result.heard > 0 else { return "nothing was heard\(open)" }
        let misses = "\(result.misses) \(result.misses == 1 ? "miss" : "misses")"
        return "\(result.heard) heard, \(misses): \(Self.percent(result.rate)) %; "
            + "with 95 % confidence at most \(Self.percent(result.bound)) %\(open)"
    }

    /// With three decimals, rounded up: a bound must not be promised too small.
    private static func percent(_ share: Double) -> String {
        let thousandths = Int((share * 100_000).rounded(.up))
        return Timecode(nanoseconds: thousandths * 1_000_000).decimal(places: 3)
    }
}
