import BleepCore

/// Which tiers of a TextGrid or an ELAN file hold the words that were said, and those words.
enum TierSpeech {
    /// Words in tier names that say that a tier holds something other than speech in words.
    private static let otherContent: Set = [
        "phones", "phone", "phonemes", "phoneme", "phon", "mau", "kan", "syllables", "syll", "segments", "tones",
        "tone",
        "pitch", "f0", "notes", "note", "comments", "comment", "kommentar", "translation", "gloss", "pos", "lemma",
        "anon", "buzz", "noise", "noises", "events", "cues", "bleep", "prosody", "breaks", "gesture",
    ]
    /// Words in tier names that say that a tier holds the sounds of the speech.
    private static let soundContent: Set = [
        "phones", "phone", "phonemes", "phoneme", "phon", "mau", "kan", "syllables", "syll", "segments", "tones",
        "tone",
        "pitch", "f0",
    ]
    /// Words in tier names that say how finely a tier is cut, the finest first.
    private static let levels = [
        "words", "word", "ort", "tokens", "token", "wörter", "utterances", "utterance", "sentences", "sentence",
        "turns", "transcript",
        "transcription", "text", "trn", "speech", "orthography",
    ]
    /// Labels that stand for a pause or a noise.
    private static let pauses: Set = ["<p:>", "<p>", "<sil>", "sil", "sp", "spn", "<nib>", "<usb>", "<unk>", "#", "_"]

    /// Adds the words of the speech tiers and marks those tiers.
    static func read(
        _ file: TierFile, into collector: inout TranscriptCollector
    ) throws(SidecarError) -> TierFile {
        collector.isOneStream = false
        var file = file
        let chosen = speechTiers(file)
        guard !chosen.isEmpty || file.tiers.allSatisfy({ $0.intervals.allSatisfy { isBlank($0.text) } }) else {
            throw collector.fault(nil, "none of the \(file.tiers.count) tiers holds words")
        }
        for index in chosen { file.tiers[index].isSpeech = true }
        collector.note(
            .otherTiers,
            file.tiers.count { tier in !tier.isSpeech && tier.intervals.contains { !isBlank($0.text) } })
        let order = chosen.flatMap { tier in
            file.tiers[tier].intervals.indices.map { SegmentPlace(tier: tier, interval: $0) }
        }.sorted {
            let first = file.tiers[$0.tier].intervals[$0.interval]
            let second = file.tiers[$1.tier].intervals[$1.interval]
            return (first.start, $0.tier, $0.interval) < (second.start, $1.tier, $1.interval)
        }
        for place in order {
            let interval = file.tiers[place.tier].intervals[place.interval]
            let text = TranscriptCollector.trimmed(interval.text)
            guard !text.isEmpty else { continue }
            guard !pauses.contains(text.lowercased()) else {
                collector.note(.nullWords)
                continue
            }
            let tier = file.tiers[place.tier]
            collector.beginSegment(
                start: interval.start, end: interval.end,
                speaker: collector.speaker(ifPresent: speaker(of: tier)),
                place: place)
            collector.add(text: text)
        }
        return file
    }

    private static func isBlank(_ text: String) -> Bool { TranscriptCollector.trimmed(text).isEmpty }

    static func isPause(_ text: String) -> Bool {
        pauses.contains(TranscriptCollector.trimmed(text).lowercased())
    }

    /// Nothing in the name says that the tier is no speech. "ORT-MAU" holds words although MAU alone holds sounds.
    private static func isSpeechName(_ name: String) -> Bool {
        let words = nameWords(name)
        return otherContent.isDisjoint(with: words) && (soundContent.isDisjoint(with: words) || words.contains("ort"))
    }

    /// Whether the name says that a tier follows the speech, sound by sound or word by word.
    static func isOfSpeech(_ name: String) -> Bool {
        let words = nameWords(name)
        return levels.contains(where: words.contains) || !soundContent.isDisjoint(with: words)
    }

    /// What the name says about the kind of tier, in our own words; `nil` where it says nothing that we know.
    static func kind(of name: String) -> String? {
        let words = nameWords(name)
        return words.first { levels.contains($0) || otherContent.contains($0) || soundContent.contains($0) }
    }

    static func speaker(of tier: TierFile.Tier) -> String {
        tier.participant.flatMap { $0.isEmpty ? nil : $0 } ?? speaker(of: tier.name)
    }

    private static func nameWords(_ name: String) -> [String] {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.map { String($0) }
    }

    /// The tier's name without the word for its level: `agent - words` is the agent.
    private static func speaker(of name: String) -> String {
        let kept = name.split { " -_/:@.".contains($0) }.filter { !levels.contains($0.lowercased()) }
        return kept.isEmpty ? "" : kept.joined(separator: " ")
    }

    private static func speechTiers(_ file: TierFile) -> [Int] {
        func hasText(_ index: Int) -> Bool { file.tiers[index].intervals.contains { !isBlank($0.text) } }
        var candidates = file.tiers.indices.filter { index in
            let tier = file.tiers[index]
            return !tier.isPoints && hasText(index) && isSpeechName(tier.name)
        }
        // What hangs on another tier repeats or explains it, unless that one is empty.
        candidates = candidates.filter { index in
            var parent = file.tiers[index].parent
            var steps = 0
            while let current = parent, steps < file.tiers.count {
                if hasText(current) { return false }
                parent = file.tiers[current].parent
                steps += 1
            }
            return true
        }
        // Of the tiers of one speaker that are cut at different levels the finest are read; two at one level are two
        // voices, whose tiers somebody called the same.
        func level(_ index: Int) -> Int? { levels.firstIndex(where: nameWords(file.tiers[index].name).contains) }
        var finest: [String: Int] = [:]
        for index in candidates {
            guard let level = level(index) else { continue }
            let name = speaker(of: file.tiers[index].name)
            finest[name] = min(level, finest[name] ?? level)
        }
        candidates = candidates.filter { index in
            guard let level = level(index) else { return true }
            return finest[speaker(of: file.tiers[index].name)] == level
        }
        return withoutRepeats(candidates, file)
    }

    /// Tiers that hold the same letters from the same time on are the same speech: the one with more intervals is read.
    private static func withoutRepeats(_ candidates: [Int], _ file: TierFile) -> [Int] {
        var kept: [[UInt8]: Int] = [:]
        var result: [Int] = []
        for index in candidates {
            let letters = file.tiers[index].intervals.flatMap { interval in
                interval.text.lowercased().utf8.filter {
                    $0 >= 0x80 || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
                }
            }
            guard let other = kept[letters], areTogether(file.tiers[other], file.tiers[index]) else {
                kept[letters] = kept[letters] ?? index
                result.append(index)
                continue
            }
            if file.tiers[other].intervals.count < file.tiers[index].intervals.count {
                result.removeAll { $0 == other }
                result.append(index)
                kept[letters] = index
            }
        }
        return result.sorted()
    }

    private static func areTogether(_ first: TierFile.Tier, _ second: TierFile.Tier) -> Bool {
        func begin(_ tier: TierFile.Tier) -> Int {
            tier.intervals.first { !isBlank($0.text) }?.start.nanoseconds ?? 0
        }
        return abs(begin(first) - begin(second)) <= Timecode.second
    }
}
