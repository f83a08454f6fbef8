import BleepTestSupport
import Foundation
import Testing

/// Runs that are killed leave nothing under the output's name, and nothing in the way of the next run.
struct InterruptedRunTests {
    /// An hour of µ-law at 8 kHz, nearly all of it a hole in the file.
    private static func makeHour(in desk: CallFolder) throws {
        var file = WaveFile([])
        file.encoding = .muLaw
        file.bits = 8
        let frames = 3_600 * 8_000
        desk.folder.write(file.header(dataCount: frames), to: "hour.wav")
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: desk.folder.file("hour.wav")))
        try handle.truncate(atOffset: UInt64(file.header.count + frames))
        try handle.close()
        desk.write("start,end\n1.0,2.0\n1800,1801\n", to: "hour.cues.csv")
    }

    private static let arguments = ["redact", "hour.wav", "-o", "out/", "--no-analysis", "--keep-keypad"]

    @Test(arguments: [0, 300, 900])
    func `killed while it writes`(milliseconds: UInt32) throws {
        guard FileManager.default.fileExists(atPath: "/proc/self/fd") else {
            try Test.cancel("without /proc it cannot be seen when the writing begins")
        }
        let desk = CallFolder(call: nil, cues: nil)
        try Self.makeHour(in: desk)
        desk.folder.makeFolder("out")
        let command = try StartedCommand(Self.arguments, in: desk.folder.path)
        while command.isRunning, !Self.holds(command.identifier, fileIn: desk.folder.file("out")) { usleep(1_000) }
        usleep(milliseconds * 1_000)
        kill(command.identifier, SIGKILL)
        #expect(command.finish().status == 128 + SIGKILL)
        let left = TemporaryFolder.names(in: desk.folder.file("out"))
        #expect(left.allSatisfy { $0.hasPrefix(".callbleep-") && $0.hasSuffix(".part") }, "\(left)")

        let next = try desk.run(Self.arguments)
        #expect(next.status == 0, "\(next.stderr)")
        #expect(
            TemporaryFolder.names(in: desk.folder.file("out")) == [
                "hour.redacted.sheet.csv", "hour.redacted.sheet.json", "hour.redacted.wav",
            ])
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
