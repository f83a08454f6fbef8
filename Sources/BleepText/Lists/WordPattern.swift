import BleepCore

/// Words that say an entry, or a part of it, one after the other.
struct WordPattern {
    /// What may follow the words and belongs to them.
    enum Growth {
        case none
        /// A house number on either side.
        case address
        /// `at`, the host and its end.
        case email
    }

    /// Indices into the matcher's elements.
    var elements: [Int]
    var kind: SpanKind
    var growth = Growth.none
    /// Only a part of the entry.
    var isPart = false
    /// An ordinary word, which is a name only where its place says so.
    var needsSign = false

    /// What two patterns have in common that find the same: of such the first stays.
    struct Likeness: Hashable {
        let elements: [Int]
        let kind: SpanKind
        let isPart: Bool
        let needsSign: Bool
    }

    var likeness: Likeness {
        Likeness(elements: elements, kind: kind, isPart: isPart, needsSign: needsSign)
    }
}
