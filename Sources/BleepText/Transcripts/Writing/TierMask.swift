import BleepCore

/// The tiers of a TextGrid or an ELAN file without what was found: the same tiers, the same boundaries.
struct TierMask {
    /// What stands for the text of tiers that were not searched and do not follow the speech.
    private static let unread = "[TEXT]"

    private let masked: [(extent: TimeExtent, mark: String, letters: [UInt8])]
    /// The latest end of all masked words up to each one, for the search by time.
    private let reach: [Timecode]
    /// Words that stand masked and never open: they tell the secret wherever they occur.
    private let telling: Set<[UInt8]>

    init(_ transcript: MaskedTranscript) {
        masked = transcript.maskedWords
        var latest = Timecode(nanoseconds: .min)
        reach = masked.map { word in
            latest = max(latest, word.extent.end)
            return latest
        }
        telling = Set(masked.map(\.letters)).subtracting(transcript.openLetters).subtracting([[]])
    }

    static func masked(_ file: TierFile, _ transcript: MaskedTranscript) -> TierFile {
        let mask = TierMask(transcript)
        var file = file
        var spoken: [SegmentPlace: String] = [:]
        for number in 0..<transcript.segmentCount {
            if let place = transcript.place(number) { spoken[place] = transcript.segment(number).text }
        }
        let names = names(file)
        for tier in file.tiers.indices {
            let isAligned = file.tiers[tier].parent != nil || TierSpeech.isOfSpeech(file.tiers[tier].name)
            for interval in file.tiers[tier].intervals.indices {
                let old = file.tiers[tier].intervals[interval]
                file.tiers[tier].intervals[interval].text =
                    file.tiers[tier].isSpeech
                    ? spoken[SegmentPlace(tier: tier, interval: interval)] ?? pause(old.text)
                    : mask.label(old, isAligned: isAligned, transcript)
            }
            file.tiers[tier].name = names[tier]
            file.tiers[tier].participant = nil
        }
        return file
    }

    /// An interval of a speech tier that is no segment: a pause keeps its mark.
    private static func pause(_ text: String) -> String {
        TierSpeech.isPause(text) ? TranscriptCollector.trimmed(text) : ""
    }

    private func label(_ interval: TierFile.Interval, isAligned: Bool, _ transcript: MaskedTranscript) -> String {
        let text = TranscriptCollector.trimmed(interval.text)
        if text.isEmpty || TierSpeech.isPause(text) { return text }
        if let told = transcript.retelling(of: text, from: interval.start, to: interval.end) { return told }
        guard isAligned else {
            if case .cue = LabelMeaning(text, categories: [.sensitive, .profanity]), !text.contains(":") {
                return text
            }
            return Self.unread
        }
        if let mark = mark(from: interval.start, to: interval.end) { return mark }
        let words = TranscriptCollector.split(text).map(TranscriptCollector.letters)
        let digits = text.utf8.count { (0x30...0x39).contains($0) }
        guard telling.isDisjoint(with: words), digits < 3, !text.contains("@") else { return Self.unread }
        return text
    }

    /// What stands for the first masked word that sounds between two times.
    private func mark(from start: Timecode, to end: Timecode) -> String? {
        var low = 0
        var high = masked.count
        while low < high {
            let middle = (low + high) / 2
            if reach[middle] <= start { low = middle + 1 } else { high = middle }
        }
        let last = max(end, Timecode(nanoseconds: start.nanoseconds + 1))
        while low < masked.count, masked[low].extent.start < last {
            if masked[low].extent.end > start { return masked[low].mark }
            low += 1
        }
        return nil
    }

    /// `Speaker 1 - words`: the number of the speaker and what the old name says about the kind of tier.
    private static func names(_ file: TierFile) -> [String] {
        var speakers: [String: Int] = [:]
        func number(_ tier: TierFile.Tier) -> Int? { speakers[TierSpeech.speaker(of: tier)] }
        for tier in file.tiers where tier.isSpeech {
            let label = TierSpeech.speaker(of: tier)
            if !label.isEmpty, speakers[label] == nil { speakers[label] = speakers.count + 1 }
        }
        var used: Set<String> = []
        return file.tiers.enumerated().map { index, tier in
            let owner = number(tier) ?? tier.parent.flatMap { number(file.tiers[$0]) }
            let kind = TierSpeech.kind(of: tier.name)
            var name = [owner.map { "Speaker \($0)" }, kind].compactMap { $0 }.joined(separator: " - ")
            if name.isEmpty || used.contains(name) { name += (name.isEmpty ? "" : " - ") + "tier \(index + 1)" }
            used.insert(name)
            return name
        }
    }
}
