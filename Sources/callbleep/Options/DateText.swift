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
        // No calendar is needed to see that nothing lies there.
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count < 2 || (1...12).contains(numbers[1]), numbers.count < 3 || (1...31).contains(numbers[2])
        else { return nil }
        text = argument
    }
}
