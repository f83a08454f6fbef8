import BleepCore
import Yams

/// A place in a policy file, read strictly: what is not as expected is an error with line and column.
struct PolicyNode {
    let node: Node
    let file: String

    func fault(_ message: String) -> PolicyError {
        PolicyError(file: file, line: node.mark?.line, column: node.mark?.column, message: message)
    }

    /// The entries of a mapping with keys of a fixed vocabulary, in their order.
    /// - Parameter what: how messages call the mapping.
    func entries(
        of what: String, keys: [String]
    ) throws(PolicyError) -> [(key: String, keyNode: PolicyNode, value: PolicyNode)] {
        guard case .mapping(let mapping) = node else {
            throw fault("\(what) is \(kindOfNode); expected a mapping with \(Self.list(keys))")
        }
        var result: [(String, PolicyNode, PolicyNode)] = []
        for (keyNode, valueNode) in mapping {
            let place = PolicyNode(node: keyNode, file: file)
            guard case .scalar(let scalar) = keyNode else {
                throw place.fault("a key of \(what) is \(place.kindOfNode); expected one of \(Self.list(keys))")
            }
            guard keys.contains(scalar.string) else {
                throw place.fault(
                    "unknown key in \(what)" + Self.suggestion(scalar.string, keys)
                        + "; expected \(Self.list(keys))")
            }
            guard !result.contains(where: { $0.0 == scalar.string }) else {
                throw place.fault("the key \(scalar.string) is there twice in \(what)")
            }
            result.append((scalar.string, place, PolicyNode(node: valueNode, file: file)))
        }
        return result
    }

    /// The entries of a mapping whose keys are checked by the caller.
    func freeEntries(
        of what: String, expected: String
    ) throws(PolicyError) -> [(key: String, keyNode: PolicyNode, value: PolicyNode)] {
        guard case .mapping(let mapping) = node else {
            throw fault("\(what) is \(kindOfNode); expected \(expected)")
        }
        var result: [(String, PolicyNode, PolicyNode)] = []
        for (keyNode, valueNode) in mapping {
            let place = PolicyNode(node: keyNode, file: file)
            result.append(
                (try place.text("a key of \(what)", expected: expected), place, PolicyNode(node: valueNode, file: file))
            )
        }
        return result
    }

    /// The entries of a sequence; a single value does not stand for a sequence of one.
    func items(of what: String, expected: String) throws(PolicyError) -> [PolicyNode] {
        guard case .sequence(let sequence) = node else {
            throw fault("\(what) is \(kindOfNode); expected \(expected)")
        }
        return sequence.map { PolicyNode(node: $0, file: file) }
    }

    /// A text, quoted or not; a number or `no` without quotes is its text, nothing at all is none.
    func text(_ what: String, expected: String) throws(PolicyError) -> String {
        guard case .scalar(let scalar) = node else { throw fault("\(what) is \(kindOfNode); expected \(expected)") }
        guard !isNothing else { throw fault("\(what) is missing; expected \(expected)") }
        return scalar.string
    }

    /// One of a fixed vocabulary.
    func word(_ what: String, among known: [String]) throws(PolicyError) -> String {
        let word = try text(what, expected: Self.list(known))
        guard known.contains(word) else {
            throw fault("\(what) is not known" + Self.suggestion(word, known) + "; expected \(Self.list(known))")
        }
        return word
    }

    /// A whole number without quotes.
    func whole(_ what: String, in range: ClosedRange<Int>, unit: String) throws(PolicyError) -> Int {
        let expected = "a whole number from \(range.lowerBound) to \(range.upperBound) (\(unit))"
        let text = try plain(what, expected: expected)
        guard let number = Int(text) else { throw fault("\(what) is no whole number; expected \(expected)") }
        guard range.contains(number) else { throw fault("\(what) is out of range; expected \(expected)") }
        return number
    }

    /// A number without quotes.
    func number(_ what: String, in range: ClosedRange<Double>, expected: String) throws(PolicyError) -> Double {
        let text = try plain(what, expected: expected)
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D || $0 == 0x2B }),
            let number = Double(text)
        else { throw fault("\(what) is no number; expected \(expected)") }
        guard range.contains(number) else { throw fault("\(what) is out of range; expected \(expected)") }
        return number
    }

    private func plain(_ what: String, expected: String) throws(PolicyError) -> String {
        let text = try text(what, expected: expected)
        if case .scalar(let scalar) = node, scalar.style != .plain, scalar.style != .any {
            throw fault("\(what) stands in quotes; expected \(expected) without quotes")
        }
        return text
    }

    /// Whether it is one text or number.
    var isScalar: Bool {
        if case .scalar = node { true } else { false }
    }

    /// A key with nothing behind it, `~` or `null`.
    var isNothing: Bool {
        guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    private var kindOfNode: String {
        switch node {
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .scalar: isNothing ? "missing" : "a single value"
        case .alias: "an alias"
        }
    }

    static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

    private static func suggestion(_ word: String, _ known: [String]) -> String {
        NearName.of(word, among: known).map { "; did you mean \($0)?" } ?? ""
    }
}
