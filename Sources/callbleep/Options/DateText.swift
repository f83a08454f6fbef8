import ArgumentParser

/// A day, month or year, as a flag says it: `2024-05-17`, `2024-05`, `2024`.
struct DateText: ExpressibleByArgument {
    let text: String

    init?(argument: String) {
        let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
        let lengths = [4, 2, 2]
        guard (1...3).contains(parts.count),
            zip(parts, lengths).allSatisfy({ part, length in
                part.utf8.count == length && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
            })
        else { return nil }
        text = argument
    }
}
