import BleepTestSupport
import Foundation
import Testing

/// Promise 10: a run that is killed leaves no output or a complete one, also over an older one.
struct KilledRunTests {
    private static let redaction = ["redact", "long.wav", "--no-analysis", "--keep-keypad", "-o"]

    @Test(arguments: [false, true])
    func `killed at random moments`(replacing: Bool) throws {
        let desk = CallFolder(call: nil, cues: nil)
        try LongCall.make(minutes: 2, in: desk)
        for name in ["old/", "new/"] {
            desk.write(name == "old/" ? "start,end\n1.0,2.0\n" : "start,end\n50.0,51.0\n", to: "long.cues.csv")
            try desk.succeeds(Self.redaction + [name])
        }
        func state(_ folder: String) throws -> [String: Data?] {
            try FolderState(of: desk.folder.file(folder)).entries.filter { !$0.key.hasPrefix(".callbleep-") }
                .mapValues(\.bytes)
        }
        let old = try state("old")
        let new = try state("new")
        // The shortest of three: other tests run beside this one.
        let microseconds =
            try (0..<3).map { _ in
                let time = try ContinuousClock().measure {
                    _ = try StartedCommand(Self.redaction + ["out/", "--force"], in: desk.folder.path).finish()
                }
                return Int(time / .microseconds(1))
            }.min() ?? 0
        var random = SeededGenerator(seed: replacing ? 11 : 10)
        var ends = (killed: 0, none: 0, complete: 0)
        let tally = PromiseTally(10, "killed at random moments\(replacing ? ", over an older result" : "")")
        for _ in 0..<PromiseTally.cases(500, ordinary: 30) {
            for name in TemporaryFolder.names(in: desk.folder.file("out")) { desk.folder.remove("out/\(name)") }
            if replacing { for (name, bytes) in old { desk.folder.write([UInt8](bytes!), to: "out/\(name)") } }
            let command = try StartedCommand(Self.redaction + ["out/", "--force"], in: desk.folder.path)
            // The last tenth, where names are given, is tried as often as all the rest.
            let latest = microseconds * 11 / 10
            let range = Bool.random(using: &random) ? 0...latest : microseconds * 8 / 10...latest
            usleep(UInt32(Int.random(in: range, using: &random)))
            kill(command.identifier, SIGKILL)
            if command.finish().status != 0 { ends.killed += 1 }
            let found = try state("out")
            let isWhole = found == new || replacing && found == old
            if isWhole { ends.complete += 1 } else { ends.none += 1 }
            // The recording's name is the commit: without it nothing was published.
            tally.add(isWhole || found["long.redacted.wav"] == nil, "left \(found.keys.sorted())")
        }
        print("promise 10: \(ends.killed) killed; \(ends.complete) with a complete output, \(ends.none) without any")
        #expect(tally.report())
        #expect(ends.killed > 0)
        // Nothing that was left is in the way.
        try #require(try desk.run(Self.redaction + ["out/", "--force"]).status == 0)
        #expect(try state("out") == new)
        #expect(TemporaryFolder.names(in: desk.folder.file("out")).count == 3)
    }

    @Test(arguments: [false, true])
    func `killed at every call that touches the output folder`(replacing: Bool) throws {
        let shim = try FaultShim.built()
        let desk = CallFolder()
        let redaction = ["redact", "call.wav", "--no-analysis", "--keep-keypad", "--force", "-o"]
        desk.folder.makeFolder("out")
        func state(_ folder: String) throws -> [String: Data?] {
            try FolderState(of: desk.folder.file(folder)).entries.filter { !$0.key.hasPrefix(".callbleep-") }
                .mapValues(\.bytes)
        }
        try desk.succeeds(redaction + ["old/"])
        desk.write("start,end\n0.5,0.9\n", to: "call.cues.csv")
        try desk.succeeds(redaction + ["new/"])
        let old = try state("old")
        let new = try state("new")
        let tally = PromiseTally(10, "killed at every call in turn\(replacing ? ", over an older result" : "")")
        for at in 1...200 {
            for name in TemporaryFolder.names(in: desk.folder.file("out")) { desk.folder.remove("out/\(name)") }
            if replacing { for (name, bytes) in old { desk.folder.write([UInt8](bytes!), to: "out/\(name)") } }
            let fault = FaultShim.Fault(at: at, kind: .kill)
            let run = try desk.run(
                redaction + ["out/"],
                environment: shim.environment(
                    fault, in: desk.folder.file("out"), trace: desk.folder.file("trace")))
            guard run.status != 0 else { break }
            let found = try state("out")
            let isWhole = found == new || replacing && found == old
            tally.add(
                run.status == 128 + SIGKILL && (isWhole || found["call.redacted.wav"] == nil),
                "call \(at): \(run.status), left \(found.keys.sorted())")
            // Nothing that was left is in the way.
            guard at % 5 == 0 else { continue }
            let next = try desk.run(redaction + ["out/"])
            tally.add(
                try next.status == 0 && FolderState(of: desk.folder.file("out")).entries.mapValues(\.bytes) == new)
        }
        #expect(tally.count > 20)
        #expect(tally.report())
    }
}
