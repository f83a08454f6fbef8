import BleepCore

/// Written IP and MAC addresses, and web addresses that carry a number of their own.
struct NetworkRule {
    let context: CallContext

    /// How many digits of a path may be a session or a customer.
    private static let digitsOfAnIdentifier = 6

    func candidates() -> [Candidate] {
        var found: [Candidate] = []
        for (index, token) in context.tokens.enumerated() {
            switch token.shape {
            case .ip where !NumberWords.isVersion(context, before: index):
                found.append(Candidate(tokens: index..<index + 1, kind: .ip, confidence: 0.95, rule: "ip-written"))
            case .web where token.text.utf8.count(where: { $0 >= 0x30 && $0 <= 0x39 }) >= Self.digitsOfAnIdentifier:
                found.append(Candidate(tokens: index..<index + 1, kind: .code, confidence: 0.7, rule: "web-number"))
            default: break
            }
        }
        return found
    }
}
