import ArgumentParser

/// Words separated by commas: `gb,us`.
struct WordList: ExpressibleByArgument {
    let words: [String]

    init?(argument: String) {
        words = argument.split(separator: ",").map { $0.trimmingSpaces().lowercased() }
        guard !words.isEmpty, words.allSatisfy({ !$0.isEmpty }) else { return nil }
    }
}

extension Substring {
    fileprivate func trimmingSpaces() -> Substring {
        var trimmed = self
        while trimmed.first == " " { trimmed.removeFirst() }
        while trimmed.last == " " { trimmed.removeLast() }
        return trimmed
    }
}
