import BleepCore
import Yams

/// Reads policies (YAML 1.1, strictly): everything is checked at once, nothing is skipped.
public enum PolicyReader {
    /// Bytes of a policy that are read.
    static let mostBytes = 4 << 20

    enum Key: String, CaseIterable {
        case base, languages, countries, categories, kinds, rules, swearing, hide, allow, threshold, review, padding
        case findings
        case mergeGap = "merge-gap"
        case callerIDs = "caller-ids"
        case level

        static let all = allCases.map(\.rawValue)
    }

    /// Reads a policy.
    /// - Parameters:
    ///   - bytes: the whole file, UTF-8 or UTF-16 with a byte order mark.
    ///   - name: how messages call it.
    /// - Throws: ``PolicyError`` at the first defect with line and column, what was expected, and the near name where
    ///   there is one.
    public static func read(_ bytes: [UInt8], name: String) throws(PolicyError) -> Policy {
        let file: TextFile
        do {
            file = try TextFile(bytes, name: name, limit: mostBytes, expected: "a policy in YAML")
        } catch {
            throw PolicyError(file: name, line: error.line, message: error.message)
        }
        guard file.warning == nil else {
            throw PolicyError(file: name, message: "the file is not UTF-8; save it as UTF-8")
        }
        let text = String(decoding: file.bytes, as: UTF8.self)
        guard let root = try compose(text, name: name) else {
            throw PolicyError(file: name, message: "holds nothing; expected keys such as \(PolicyNode.list(Key.all))")
        }
        return try policy(PolicyNode(node: root, file: name), name: name)
    }

    private static func compose(_ text: String, name: String) throws(PolicyError) -> Node? {
        do {
            return try Yams.compose(yaml: text)
        } catch let error as YamlError {
            // The descriptions of these errors print the line, which may hold a name: only the problem is taken, which is
            // always one of the fixed sentences of libyaml.
            switch error {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                throw PolicyError(
                    file: name, line: mark.line, column: mark.column, message: "no valid YAML: \(problem)")
            case .duplicatedKeysInMapping(let keys, let context):
                let place = second(keys.sorted().first ?? "", in: text, from: context.mark.line)
                throw PolicyError(
                    file: name, line: place?.line ?? context.mark.line, column: place?.column ?? context.mark.column,
                    message: place == nil
                        ? "a key is there twice in the mapping that begins here" : "the key is there a second time")
            case .reader(let problem, let offset, _, _):
                let before = offset.map { text.prefix($0) }
                let line = before.map { prefix in 1 + prefix.utf8.count { $0 == 0x0A } }
                throw PolicyError(file: name, line: line, message: "no valid YAML: \(problem)")
            default: throw PolicyError(file: name, message: "no valid YAML")
            }
        } catch {
            throw PolicyError(file: name, message: "no valid YAML")
        }
    }

    /// Where a key stands for the second time at the beginning of a line, both times in the same column.
    private static func second(_ key: String, in text: String, from line: Int) -> (line: Int, column: Int)? {
        var columns: Set<Int> = []
        for (index, content) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where index + 1 >= line {
            let body = content.drop { $0 == " " }
            guard body.hasPrefix(key), body.dropFirst(key.count).drop(while: { $0 == " " }).first == ":" else {
                continue
            }
            let column = content.count - body.count + 1
            guard columns.insert(column).inserted else { return (index + 1, column) }
        }
        return nil
    }

    private static func policy(_ root: PolicyNode, name: String) throws(PolicyError) -> Policy {
        let entries = try root.entries(of: "the policy", keys: Key.all)
        var policy = Policy(name: name)
        // A preset comes first, wherever it is named.
        if let base = entries.first(where: { $0.key == Key.base.rawValue }) {
            let preset = try base.value.word("the base", among: PolicyPreset.allCases.map(\.rawValue))
            policy = PolicyPreset(rawValue: preset)!.policy
            policy.name = name
        }
        // Categories come before what names them.
        for entry in entries where entry.key == Key.categories.rawValue {
            try readCategories(entry.value, into: &policy)
        }
        for entry in entries {
            try read(Key(rawValue: entry.key)!, entry.value, into: &policy)
        }
        return policy
    }

    private static func read(_ key: Key, _ value: PolicyNode, into policy: inout Policy) throws(PolicyError) {
        switch key {
        case .base, .categories: break
        case .languages: policy.languages = try languages(value)
        case .countries: policy.countries = try countries(value)
        case .kinds: try readKinds(value, into: &policy)
        case .rules: try readRules(value, into: &policy)
        case .findings: try readFindings(value, into: &policy)
        case .swearing:
            let known = ProfanityStrength.allCases.map(\.rawValue) + ["keep"]
            let word = try value.word("swearing", among: known)
            policy.profanity = ProfanityStrength(rawValue: word) ?? .strong
            policy.kinds[.profanity, default: KindRule()].action = word == "keep" ? .keep : .hide
        case .hide: policy.hide += try words(value, "hide")
        case .allow: policy.allow += try words(value, "allow")
        case .threshold: policy.threshold = try share(value, "the threshold")
        case .review: policy.review = try share(value, "review")
        case .padding:
            var padding = (before: 0, after: 0)
            let keys = ["before", "after"]
            let entries = try value.entries(of: "padding", keys: keys)
            guard entries.count == 2 else {
                throw value.fault("padding lacks one of its keys; expected both before and after (milliseconds)")
            }
            for entry in entries {
                let length = try entry.value.whole(entry.key, in: 0...10_000, unit: "milliseconds")
                if entry.key == "before" { padding.before = length } else { padding.after = length }
            }
            policy.padding = padding
        case .callerIDs:
            policy.keepsCallerIDs = try value.word("caller-ids", among: ["keyed", "clear"]) == "clear"
        case .mergeGap:
            policy.mergeGap = try value.whole("merge-gap", in: 0...10_000, unit: "milliseconds")
        case .level:
            // The range of the level that is taken from a call.
            policy.level =
                try value.text("the level", expected: "call or a whole number") == "call"
                ? nil : value.whole("the level", in: -26...(-10), unit: "dBFS; or the word call")
        }
    }

    private static func share(_ value: PolicyNode, _ what: String) throws(PolicyError) -> Double {
        try value.number(what, in: 0...1, expected: "a number from 0 to 1")
    }
}
