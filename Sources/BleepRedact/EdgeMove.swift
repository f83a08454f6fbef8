/// Where one edge of a span ended up, and why.
public struct EdgeMove: Hashable, Sendable {
    public var marked: Int
    public var padded: Int
    /// After snapping and rounding; before the guard of a lossy file.
    public var placed: Int
    public var snapped: Bool

    /// For people: `padded by 250 ms`, `snapped by 40 ms to a quieter place`, `as marked`.
    public func reason(rate: Int) -> String {
        func milliseconds(_ frames: Int) -> Int { (abs(frames) * 1_000 + rate / 2) / rate }
        var parts: [String] = []
        if padded != marked { parts.append("padded by \(milliseconds(padded - marked)) ms") }
        if snapped {
            parts.append("moved by \(milliseconds(placed - padded)) ms to a quieter place")
        } else if placed != padded {
            parts.append("rounded outward to 10 ms")
        }
        return parts.isEmpty ? "as marked" : parts.joined(separator: ", ")
    }
}
