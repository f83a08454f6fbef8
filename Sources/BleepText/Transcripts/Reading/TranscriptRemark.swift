/// What a reader repaired or read past. Each is said once, with how often.
enum TranscriptRemark: Int, CaseIterable {
    case noWordTimes, wordsWithoutTime, zeroLength, endBeforeStart, negative, outOfOrder, openEnd
    case missingInWords, specialTokens, nullWords, partials, alternatives, repeats, repairedText, otherTiers, points
    case strayLines, untimedSegments, notSpoken

    /// One sentence without the file's name.
    func sentence(_ count: Int) -> String {
        func counted(_ one: String, _ many: String) -> String { count == 1 ? "1 \(one)" : "\(count) \(many)" }
        switch self {
        case .noWordTimes:
            return counted("segment has", "segments have")
                + " no word times; each word got its share by length and is hidden with wider edges"
        case .wordsWithoutTime:
            return counted("word has no time of its own", "words have no time of their own")
                + " and got the gap between the neighbours"
        case .zeroLength: return counted("word had", "words had") + " no length and got the gap between the neighbours"
        case .endBeforeStart:
            return counted("word ends", "words end") + " before the start; placed between the neighbours"
        case .negative: return counted("time is", "times are") + " negative and became 0"
        case .outOfOrder: return counted("word starts", "words start") + " before the word above; put in order"
        case .openEnd:
            return counted("segment has", "segments have")
                + " no end; it was taken to last until the next one or as long as its words need"
        case .missingInWords:
            return counted("word stands", "words stand")
                + " in the text but not in the list of words; placed between the neighbours"
        case .specialTokens: return counted("special token was", "special tokens were") + " read past"
        case .nullWords: return counted("null word or noise mark was", "null words or noise marks were") + " read past"
        case .partials: return counted("partial result was", "partial results were") + " read past"
        case .alternatives: return counted("second-best reading was", "second-best readings were") + " not read"
        case .repeats: return counted("repeated line was", "repeated lines were") + " read once"
        case .repairedText: return counted("text is", "texts are") + " not UTF-8; mended or read as Windows-1252"
        case .otherTiers: return counted("tier was", "tiers were") + " not read as words"
        case .points: return counted("point has", "points have") + " no end; it was taken to last until the next label"
        case .strayLines:
            return counted("line stands", "lines stand") + " apart from the times above; read as words of that cue"
        case .untimedSegments:
            return counted("segment has", "segments have") + " no times and got the gap between the neighbours"
        case .notSpoken: return counted("event that is no speech was", "events that are no speech were") + " read past"
        }
    }
}
