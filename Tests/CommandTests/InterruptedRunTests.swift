import BleepTestSupport
import Foundation
import Testing

/// Runs that are killed leave nothing under the output's name, and nothing in the way of the next run.
struct InterruptedRunTests {
    private static let written: Set = ["long.redacted.wav", "long.redacted.sheet.json", "long.redacted.sheet.csv"]

    @Test(arguments: [SIGKILL, SIGINT, SIGTERM])
    func `killed while it writes`(signal: Int32) throws {
        guard FileManager.default.fileExists(atPath: "/proc/self/fd") else {
            try Test.cancel("without /proc it cannot be seen when the writing begins")
        }
        // On a busy machine an optimised build may be done before it is caught: then a longer call is tried.
        for minutes in [60, 240, 960] {
            let desk = CallFolder(call: nil, cues: nil)
            try LongCall.make(minutes: minutes, in: desk)
            let command = try StartedCommand(LongCall.redaction, in: desk.folder.path)
            while command.isRunning, !Self.holds(command.identifier, fileIn: desk.folder.file("out")) { usleep(1_000) }
            kill(command.identifier, signal)
            let status = command.finish().status
            if status == 0, minutes < 960 { continue }
            #expect(status == 128 + signal)
            #expect(Self.names(in: desk).isEmpty)

            guard signal == SIGKILL else { return }
            let next = try desk.run(LongCall.redaction)
            #expect(next.status == 0, "\(next.stderr)")
            #expect(Set(TemporaryFolder.names(in: desk.folder.file("out"))) == Self.written)
            return
        }
    }

    @Test
    func `killed at any moment`() throws {
        let desk = CallFolder(call: nil, cues: nil)
        try LongCall.make(minutes: 10, in: desk)
        var killed = 0
        for milliseconds in stride(from: 0, through: 480, by: 40) {
            let command = try StartedCommand(LongCall.redaction + ["--force"], in: desk.folder.path)
            usleep(UInt32(milliseconds) * 1_000)
            kill(command.identifier, SIGKILL)
            if command.finish().status != 0 { killed += 1 }
            let names = Self.names(in: desk)
            // The recording gets its name last: where it is, all is.
            #expect(!names.contains("long.redacted.wav") || names == Self.written)
            for name in names { try FileManager.default.removeItem(atPath: desk.folder.file("out/\(name)")) }
        }
        #expect(killed > 0)
        try desk.succeeds(LongCall.redaction)
        #expect(Set(TemporaryFolder.names(in: desk.folder.file("out"))) == Self.written)
    }

    /// What is in the output folder under a name of its own.
    private static func names(in desk: CallFolder) -> Set<String> {
        let names = Set(TemporaryFolder.names(in: desk.folder.file("out")))
        return names.filter { !($0.hasPrefix(".callbleep-") && $0.hasSuffix(".part")) }
    }

    @Test
    func `what a killed run left behind is removed by the next`() throws {
        let desk = CallFolder()
        desk.write("half a call", to: ".callbleep-0123456789abcdef.part")
        let run = try desk.run(["redact", "call.wav"])
        #expect(run.status == 0)
        #expect(desk.folder.names.allSatisfy { !$0.hasPrefix(".callbleep-") })
    }

    /// Whether a process has a file open in a folder, be it one without a name.
    private static func holds(_ process: Int32, fileIn folder: String) -> Bool {
        let descriptors = "/proc/\(process)/fd"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: descriptors)) ?? []
        return names.contains { name in
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "\(descriptors)/\(name)")
            return target?.hasPrefix(folder + "/") == true
        }
    }
}
