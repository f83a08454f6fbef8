import BleepTestSupport
import Foundation
import Testing

/// A folder of calls in all formats, done by one command.
struct ArchiveRunTests {
    /// Questions, and the pieces that are the answers. Where keypad digits are beside what was marked they are hidden,
    /// too, and with them words of a transcript: what was published says so.
    private static func questions(_ pieces: CallPieces, _ desk: CallFolder) throws -> [([String], Set<String>)] {
        func published(_ ending: String, with text: String) throws -> Set<String> {
            let found = try pieces.done(.transcript).filter { path in
                try desk.text("clean/" + (path as NSString).deletingPathExtension + ".redacted" + ending).contains(text)
            }
            #expect(found.count * 2 > pieces.done(.transcript).count, "\(text)")
            return found
        }
        // As its kind, or among those of a bleep that holds several.
        let phones = try published(".sheet.json", with: "\"phone\"")
        return [
            (["--category", "sensitive"], pieces.done),
            (["--category", "profanity"], pieces.done(.cues)),
            (["a remark"], pieces.done(.labels)),
            (["\"good morning\""], try published(".transcript.vtt", with: "good morning")),
            (["--kind", "phone", "--max-duration", "60"], phones),
            (["\"five five\""], []),
            (["--has-keypad"], []),
        ]
    }

    @Test
    func `one command does an archive, lists what needs a person, and has nothing to do the second time`() throws {
        let desk = CallFolder(call: nil, cues: nil)
        let pieces = try CallPieces(
            PromiseTally.cases(500, ordinary: 75), damaged: PromiseTally.cases(10, ordinary: 3), in: desk.folder,
            seed: 7)
        #expect(pieces.damaged.count == PromiseTally.cases(10, ordinary: 3))
        let arguments = ["batch", "calls", "-o", "clean", "--private-dir", "private"]
        let first = try desk.run(arguments)
        #expect(first.status == 1)
        /// Paths with their reasons.
        func listed(_ word: String) -> [String: String] {
            let lines = first.stdout.split(separator: "\n").filter { $0.hasPrefix(word) }
            return Dictionary(
                uniqueKeysWithValues: lines.map { line in
                    let parts = line.dropFirst("review   ".count).split(separator: ": ", maxSplits: 1)
                    return (String(parts[0]), String(parts[1]))
                })
        }
        #expect(Set(listed("failed").keys) == pieces.damaged)
        #expect(listed("failed").values.allSatisfy { $0.contains("damaged") && $0.contains("--accept-damaged") })
        #expect(Set(listed("review").keys) == pieces.unmarked)
        #expect(listed("review").values.allSatisfy { $0.hasPrefix("nothing marked") })
        let done = pieces.done
        #expect(
            first.stdout.hasPrefix(
                "clean: \(pieces.marked.count + pieces.unmarked.count) calls: \(done.count) done, 0 unchanged, "
                    + "\(pieces.unmarked.count) to review, \(pieces.damaged.count) failed\n"))
        let state = try FolderState(of: desk.folder.file("clean"))
        for path in done {
            let stem = (path as NSString).deletingPathExtension
            #expect(state.names.contains(stem + ".redacted.sheet.json"), "\(path)")
        }
        #expect(state.names.filter { $0.hasSuffix(".sheet.csv") }.count == done.count)
        let verified = try desk.run(
            ["verify", "calls/\(done.min()!)"]
                + state.names.filter { name in
                    let stem = (done.min()! as NSString).deletingPathExtension + ".redacted."
                    return name.hasPrefix(stem) && !name.contains(".sheet.") && !name.contains(".transcript.")
                }.map { "clean/" + $0 })
        #expect(verified.status == 0, "\(verified.stdout)\(verified.stderr)")

        let second = try desk.run(arguments)
        #expect(
            second.stdout.hasPrefix(
                "clean: \(pieces.marked.count + pieces.unmarked.count) calls: 0 done, \(done.count) unchanged, "
                    + "\(pieces.unmarked.count) to review, \(pieces.damaged.count) failed\n"))
        #expect(try FolderState(of: desk.folder.file("clean")) == state)
        #expect(second.stdout.split(separator: "\n").dropFirst() == first.stdout.split(separator: "\n").dropFirst())

        let catalog = ["--catalog", "clean.catalog.db"]
        for (question, answers) in try Self.questions(pieces, desk) {
            let run = try desk.run(["search"] + question + ["--limit", "0", "--format", "json"] + catalog)
            let files = try #require(JSONText.array(run.stdout), "\(run.stdout)").compactMap { $0["file"] as? String }
            #expect(Set(files) == answers, "\(question): \(Set(files).symmetricDifference(answers))")
        }
        let review = try desk.run(["catalog", "needs-review", "--format", "json"] + catalog)
        let objections = try #require(JSONText.array(review.stdout)).compactMap { $0["file"] as? String }
        #expect(objections == pieces.unmarked.union(pieces.damaged).sorted())
    }
}
