import BleepTestSupport
import Foundation
import Testing

/// Promise 15: links that somebody put in the way, and runs that want the same name.
struct PlantedLinkTests {
    private static let names = ["call.redacted.wav", "call.redacted.sheet.json", "call.redacted.sheet.csv"]
    private static let redaction = ["redact", "call.wav", "--no-analysis", "--keep-keypad", "-o", "out/"]

    /// What stands under a name before the run.
    private enum Trap: CaseIterable {
        case symbolicLink, hardLink, danglingLink, chainOfLinks, linkToTheCall, linkToTheCues
    }

    /// Puts a trap under `name` in `out`.
    private static func plant(_ trap: Trap, _ name: String, in desk: CallFolder) throws {
        let files = FileManager.default
        let path = desk.folder.file("out/\(name)")
        func link(to target: String) throws { try files.createSymbolicLink(atPath: path, withDestinationPath: target) }
        switch trap {
        case .symbolicLink: try link(to: desk.folder.file("theirs"))
        case .hardLink: try files.linkItem(atPath: desk.folder.file("theirs"), toPath: path)
        case .danglingLink: try link(to: desk.folder.file("nowhere"))
        case .chainOfLinks:
            let next = desk.folder.file("next")
            try? files.removeItem(atPath: next)
            try files.createSymbolicLink(atPath: next, withDestinationPath: "theirs")
            try link(to: next)
        case .linkToTheCall: try link(to: desk.folder.file("call.wav"))
        case .linkToTheCues: try files.linkItem(atPath: desk.folder.file("call.cues.csv"), toPath: path)
        }
    }

    @Test(arguments: [false, true])
    func `nothing is written through a planted link`(force: Bool) throws {
        let tally = PromiseTally(15, force ? "planted links, with --force" : "planted links")
        let desk = CallFolder()
        desk.write("somebody's work", to: "theirs")
        desk.folder.makeFolder("out")
        var random = SeededGenerator(seed: 15)
        for number in 0..<PromiseTally.cases(100, ordinary: 20) {
            let traps = Self.names.filter { _ in Bool.random(using: &random) }
            for name in traps.isEmpty ? [Self.names[number % 3]] : traps {
                try Self.plant(Trap.allCases.randomElement(using: &random)!, name, in: desk)
            }
            // The names of temporary files are random; what looks like one is never followed either.
            if Bool.random(using: &random) {
                try FileManager.default.createSymbolicLink(
                    atPath: desk.folder.file("out/.callbleep-\(number).part"), withDestinationPath: "../theirs")
            }
            let outside = try FolderState(of: desk.folder.path).entries.filter { !$0.key.hasPrefix("out/") }
            let inside = try FolderState(of: desk.folder.file("out"))
            let run = try desk.run(Self.redaction + (force ? ["--force"] : []))
            let isSame = try FolderState(of: desk.folder.path).entries.filter { !$0.key.hasPrefix("out/") } == outside
            let after = try FolderState(of: desk.folder.file("out"))
            let isRefused = run.status == 1 && run.complaints.count == 1 && after == inside
            let isReplaced = run.status == 0 && Self.names.allSatisfy { after.entries[$0]?.bytes != nil }
            tally.add(isSame && (isRefused || force && isReplaced), "\(run.status) \(run.stderr) \(after.names)")
            for name in TemporaryFolder.names(in: desk.folder.file("out")) { desk.folder.remove("out/\(name)") }
        }
        #expect(tally.report())
    }

    @Test(arguments: [[], ["--force"]])
    func `of eight runs on one target, what stands in the end is of one run`(flags: [String]) throws {
        let desk = CallFolder(cues: nil)
        desk.folder.makeFolder("out")
        // Every run has cues of its own, so that every output is another.
        let good = (0..<8).map { run in
            let start = 0.2 + 0.3 * Double(run)
            desk.write("start,end\n\(start),\(start + 0.2)\n", to: "cues-\(run).csv")
            return desk.folder.file("good-\(run)")
        }
        func arguments(_ run: Int, into folder: String) -> [String] {
            [
                "redact", "call.wav", "--exact", "--no-analysis", "--keep-keypad", "--cues", "cues-\(run).csv", "-o",
                folder,
            ]
        }
        for run in 0..<8 { try desk.succeeds(arguments(run, into: "good-\(run)/")) }
        let expected = try good.map { try FolderState(of: $0).entries.mapValues(\.bytes) }
        let tally = PromiseTally(15, "eight runs at once on one target\(flags.isEmpty ? "" : ", with --force")")
        for _ in 0..<PromiseTally.cases(50, ordinary: 6) {
            let runs = [0, 1, 2, 3, 4, 5, 6, 7].map { run in
                Box(try? StartedCommand(arguments(run, into: "out/") + flags, in: desk.folder.path))
            }
            let statuses = runs.map { $0.finish() }
            let found = try FolderState(of: desk.folder.file("out")).entries.mapValues(\.bytes)
            let winner = expected.firstIndex(of: found)
            let holds =
                flags.isEmpty
                ? statuses.count { $0 == 0 } == 1 && winner.map { statuses[$0] } == 0
                : statuses.allSatisfy { $0 == 0 } && winner != nil
            tally.add(holds && statuses.allSatisfy { $0 == 0 || $0 == 1 }, "\(statuses) \(found.keys.sorted())")
            for name in TemporaryFolder.names(in: desk.folder.file("out")) { desk.folder.remove("out/\(name)") }
        }
        #expect(tally.report())
    }

    /// Holds a command in an array.
    private final class Box {
        private var command: StartedCommand?

        init(_ command: consuming StartedCommand?) { self.command = command }

        /// - Returns: its exit status; −1 where it could not be started.
        func finish() -> Int32 { command.take()?.finish().status ?? -1 }
    }
}
