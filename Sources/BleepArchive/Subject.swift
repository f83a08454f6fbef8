import BleepCore

/// What somebody looks for.
enum Subject: Hashable {
    case labels([SegmentLabel])
    case findings([String])
    /// What was overwritten.
    case hidden(SpanKind)
    /// In lower case.
    case text([String])

    /// Whether it was recognised as something that is heard or remarked.
    var isSound: Bool {
        if case .text = self { false } else { true }
    }
}
