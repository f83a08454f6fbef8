// What is said to stand beside a house.
extension AddressTail {
    /// Before what stands beside a house: `behind Axis Bank`, `off Aguiyi Ironsi`.
    private static let beside: Set<String> = [
        "behind", "off", "opposite", "opp", "near", "beside", "facing", "adjacent", "by",
    ]

    func landmark(at index: Int) -> Int? {
        guard index < context.tokens.count, Self.beside.contains(context.text(index)), !context.endsClause(index) else {
            return nil
        }
        var end = index + 1
        if ["to", "the"].contains(context.text(end)) { end += 1 }
        let first = end
        while end < context.tokens.count, end - first < Self.longestTown,
            end == first || !context.endsClause(end - 1), context.tokens[end].shape == .word,
            context.stream.isCased ? context.isCased(at: end) : canBeTown(end)
        {
            end += 1
        }
        return end > first ? end : nil
    }
}
