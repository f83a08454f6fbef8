import BleepTestSupport
import Foundation
import Testing

/// A folder of calls in all formats, done by one command.
struct ArchiveRunTests {
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
        func listed(_ word: String) -> Set<String> {
            Set(
                first.stdout.split(separator: "\n").filter { $0.hasPrefix(word) }.map {
                    $0.dropFirst("review   ".count).split(separator: ": ").first.map(String.init) ?? ""
                })
        }
        #expect(listed("failed") == pieces.damaged)
        #expect(listed("review") == pieces.unmarked)
        let done = pieces.marked.subtracting(pieces.damaged)
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
    }
}
