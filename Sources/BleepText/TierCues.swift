import BleepCore

/// Cues from one tier of a TextGrid or an ELAN file.
struct TierCues {
    /// Names that say that a tier holds nothing but what is to be hidden; linguists use `buzz` and `anon`.
    private static let telling: Set = [
        "anon", "buzz", "bleep", "cues", "redact", "sensitive", "anonymise", "anonymize", "anonymisation",
        "anonymization", "anonymisierung",
    ]

    /// - Parameter wanted: the tier's name as the user gave it; `nil` to look for one that says by its name what it is.
    static func read(_ file: TierFile, tier wanted: String?, into collector: inout CueCollector) throws(SidecarError) {
        let tier = try chosen(file, wanted, collector)
        // In a tier that is there for hiding, a label of any words is what is hidden there, not a remark for the sheet.
        let hidesAll = wanted != nil || isTelling(tier.name)
        for interval in tier.intervals {
            let bytes = Array(interval.text.utf8.map { $0 < 0x20 ? 0x20 : $0 })
            let label = try collector.text(bytes[...], "label", line: interval.line)
            if hidesAll, !label.isEmpty, case .note = LabelMeaning(label, categories: collector.categories) {
                let isPlain = telling.contains(label.lowercased())
                try collector.add(
                    Cue(
                        start: interval.start, end: interval.end, category: .sensitive, kind: .other,
                        reason: isPlain ? nil : label, line: interval.line))
            } else if !label.isEmpty {
                guard interval.start.nanoseconds >= 0 else {
                    throw collector.fault(interval.line, "the start is negative; expected 0 or more")
                }
                try collector.add(label: label, start: interval.start, end: interval.end, line: interval.line)
            }
        }
    }

    private static func chosen(
        _ file: TierFile, _ wanted: String?, _ collector: CueCollector
    ) throws(SidecarError) -> TierFile.Tier {
        let tiers = file.tiers
        let count = tiers.count == 1 ? "one tier" : "\(tiers.count) tiers"
        if let wanted {
            if let exact = tiers.first(where: { $0.name == wanted }) { return exact }
            let alike = tiers.filter { $0.name.lowercased() == wanted.lowercased() }
            guard let tier = alike.first, alike.count == 1 else {
                throw collector.fault(nil, "there is no tier of the name given by --tier; the file has \(count)")
            }
            return tier
        }
        if tiers.count == 1 { return tiers[0] }
        let named = tiers.filter { isTelling($0.name) }
        guard let tier = named.first, named.count == 1 else {
            throw collector.fault(nil, "the file has \(count); say --tier NAME for the one with the cues")
        }
        return tier
    }

    private static func isTelling(_ name: String) -> Bool {
        name.lowercased().split { !$0.isLetter }.contains { telling.contains(String($0)) }
    }
}
