/// The words of all calls and where they occur, for the script of the list.
///
/// Every word stands once, with the rows of the list that have it as differences in base 36: two thousand calls with
/// ten notes each come to less than 300 kB compressed.
struct SearchIndex {
    let calls: [SiteCall]

    /// A script and no JSON: it loads from a folder on a disk, too, where pages may not fetch anything.
    var script: String {
        var rows: [String: [Int]] = [:]
        for (row, call) in calls.enumerated() {
            for word in Set(call.words) { rows[word, default: []].append(row) }
        }
        let words = rows.keys.sorted()
        let places = words.map { word in
            var before = 0
            return (rows[word] ?? []).map { row in
                defer { before = row }
                return String(row - before, radix: 36)
            }.joined(separator: " ")
        }
        return "window.callbleepIndex={\"words\":[" + words.map(Self.quoted).joined(separator: ",") + "],\n\"rows\":["
            + places.map { "\"\($0)\"" }.joined(separator: ",") + "]};\n"
    }

    /// Letters and digits only; what a script could take for anything else does not occur in words.
    private static func quoted(_ word: String) -> String { "\"\(word)\"" }
}
