import BleepCore

/// Times as a page shows them.
enum PageClock {
    /// `4:20`, `1:04:20`: to the second, rounded down.
    static func seconds(_ time: Timecode) -> String {
        let whole = Timecode(nanoseconds: time.nanoseconds / Timecode.second * Timecode.second)
        return String(whole.clock.dropLast(4))
    }

    /// `0.8`, in German `0,8`.
    static func tenths(_ time: Timecode, _ language: Language) -> String {
        let text = time.decimal(places: 1)
        return language == .german ? text.replacing(".", with: ",") : text
    }

    /// `0.8 s`, `42 s`, `4:20`.
    static func length(_ time: Timecode, _ language: Language) -> String {
        if time.nanoseconds < 10 * Timecode.second { return tenths(time, language) + " s" }
        if time.nanoseconds < 60 * Timecode.second { return time.decimal(places: 0) + " s" }
        return seconds(time)
    }

    /// As a link to a moment carries it: `4:20.1`, never later than the moment itself.
    static func anchor(_ time: Timecode) -> String {
        let tenth = Timecode.second / 10
        let floored = Timecode(nanoseconds: time.nanoseconds / tenth * tenth)
        let text = floored.clock.dropLast(2)
        return String(text.hasSuffix(".0") ? text.dropLast(2) : text)
    }

    /// A date as people write it, where it is one: `17 May 2024, 14:03`, `17. Mai 2024, 14:03`.
    static func date(_ text: String, _ language: Language) -> (shown: String, machine: String?) {
        let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        let fields = parts[0].split(separator: "-", omittingEmptySubsequences: false)
        guard fields.count == 3, fields[0].count == 4, fields[1].count == 2, fields[2].count == 2,
            let year = Int(fields[0]), let month = Int(fields[1]), let day = Int(fields[2]),
            (1...12).contains(month), (1...31).contains(day)
        else { return (text, nil) }
        let isGerman = language == .german
        var shown = "\(day)\(isGerman ? "." : "") \((isGerman ? german : english)[month - 1]) \(year)"
        guard parts.count == 2 else { return (shown, text) }
        let clock = parts[1].prefix(5)
        guard clock.count == 5, clock.allSatisfy({ $0.isNumber || $0 == ":" }) else { return (text, nil) }
        shown += ", \(clock)"
        return (shown, text)
    }

    static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let german = [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ]
}
