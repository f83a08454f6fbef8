import ArgumentParser

/// Milliseconds before and after a span: `250,150`.
struct PaddingPair: ExpressibleByArgument {
    /// More would hide the call rather than the word.
    static let most = 10_000

    let before: Int
    let after: Int

    init?(argument: String) {
        let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, let before = Int(parts[0]), let after = Int(parts[1]),
            (0...Self.most).contains(before), (0...Self.most).contains(after)
        else { return nil }
        self.before = before
        self.after = after
    }
}
