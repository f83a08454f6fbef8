/// Abbreviations that everybody knows, said letter by letter: nobody's name and nobody's key, however they are spelled
/// (`S-T-R-G`, `S as in sierra, T as in tango …`).
struct CommonAbbreviations {
    let context: CallContext

    /// Beside ``NumberWords/acronyms``: keys, and what callers are told to type and read.
    private static let keys: Set<String> = [
        "CLSID", "SHIFT", "ENTER", "ESCAPE", "DELETE", "HKEY", "REGEDIT", "EVENTVWR", "MSCONFIG", "NETSTAT", "TREE",
        "ASSOC", "CMD", "RUN", "EXE", "ALT", "TAB", "ESC", "DEL", "ENTF", "UMSCHALT",
    ]
    private static let all = keys.union(NumberWords.acronyms)
    private static let longest = 10

    /// Whether the letters of a finding are nothing but such abbreviations, one or several times.
    func holds(_ candidate: Candidate) -> Bool {
        var letters = ""
        for run in context.runs(before: candidate.tokens.upperBound).reversed() {
            guard run.tokens.upperBound > candidate.tokens.lowerBound else { break }
            let inside = run.symbols.filter {
                candidate.tokens.contains($0.tokens.lowerBound) && ($0.isLetter || $0.isDigit)
            }
            guard inside.allSatisfy(\.isLetter) else { return false }
            letters = String(decoding: inside.map(\.character), as: UTF8.self) + letters
        }
        return !letters.isEmpty && Self.consists(letters[...])
    }

    private static func consists(_ letters: Substring) -> Bool {
        letters.isEmpty
            || (3...longest).contains {
                letters.count >= $0 && all.contains(String(letters.prefix($0))) && consists(letters.dropFirst($0))
            }
    }
}
