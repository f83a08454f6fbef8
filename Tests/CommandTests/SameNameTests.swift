import BleepAudio
import BleepTestSupport
import Foundation
import Glibc
import Testing

/// Calls whose names are the same once the numbers in them are masked, and whose results are, too.
struct SameNameTests {
    private static func desk(_ count: Int, frames: Int = 8_000) -> CallFolder {
        let desk = CallFolder(call: nil, cues: nil)
        desk.folder.makeFolder("calls")
        let bytes = WaveFile(TestSignal.voice(frames: frames)).bytes
        for number in 0..<count {
            desk.folder.write(bytes, to: "calls/call-1646555012\(number).wav")
            desk.write("start,end,category\n0.2,0.5,sensitive\n", to: "calls/call-1646555012\(number).cues.csv")
        }
        return desk
    }

    private func results(_ desk: CallFolder) -> [String: [UInt8]] {
        let names = TemporaryFolder.names(in: desk.folder.file("clean")).filter { !$0.hasPrefix(".") }
        return Dictionary(uniqueKeysWithValues: names.map { ($0, desk.folder.read("clean/\($0)")) })
    }

    /// Results and what is known of them; the key stays.
    private func forget(_ desk: CallFolder) throws {
        try FileManager.default.removeItem(atPath: desk.folder.file("clean"))
        for name in desk.folder.names where name.hasPrefix("clean.catalog") { desk.folder.remove(name) }
    }

    private func run(_ desk: CallFolder, _ more: [String] = []) throws -> String {
        let run = try desk.run(["batch", "calls", "-o", "clean"] + more)
        #expect(run.status == 0, "\(run.stdout)\(run.stderr)")
        return run.stdout
    }

    @Test(arguments: [2, 5], [[], ["--rename", "hash"], ["--only", "analyze"]])
    func `each has its own name, the same for one worker and two`(count: Int, flags: [String]) throws {
        let desk = Self.desk(count)
        var trees: [[String: [UInt8]]] = []
        for jobs in 1...2 {
            #expect(try run(desk, flags + ["--jobs", "\(jobs)"]).contains("\(count) done, 0 unchanged"))
            trees.append(results(desk))
            #expect(try run(desk, flags).contains("0 done, \(count) unchanged"))
            #expect(results(desk) == trees.last)
            try forget(desk)
        }
        #expect(trees[0] == trees[1])
        #expect(trees[0].count == (flags.contains("analyze") ? count : 3 * count))
        let recordings = trees[0].filter { $0.key.hasSuffix(".wav") }
        #expect(Set(recordings.values).count <= 1)
        for (name, bytes) in recordings where flags.isEmpty {
            let match = try #require(
                name.wholeMatch(of: /call-x{11}-[0-9a-f]{16}-([0-9a-f]{8})\.redacted\.wav/), "\(name)")
            var hash = SHA256()
            hash.update(bytes.span)
            #expect(SHA256.hexadecimal(hash.finalize()).hasPrefix(match.output.1))
        }
        for name in trees[0].keys { #expect(!name.contains("1646555"), "\(name)") }
    }

    @Test
    func `shards give the same names`() throws {
        let desk = Self.desk(5)
        _ = try run(desk)
        let whole = results(desk)
        try forget(desk)
        for number in 1...2 { _ = try run(desk, ["--shard", "\(number)/2"]) }
        #expect(results(desk) == whole)
    }

    @Test
    func `a call that is added changes no name of the others`() throws {
        let desk = Self.desk(3)
        _ = try run(desk)
        let before = results(desk)
        for ending in [".wav", ".cues.csv"] {
            desk.folder.write(
                desk.folder.read("calls/call-16465550120\(ending)"), to: "calls/call-16465550119\(ending)")
        }
        #expect(try run(desk).contains("1 done, 3 unchanged"))
        #expect(results(desk).filter { before[$0.key] != nil } == before)
        #expect(results(desk).count == before.count + 3)
    }

    @Test
    func `killed and started again, each is there once and complete work is taken over`() throws {
        let desk = Self.desk(5, frames: 80_000)
        _ = try run(desk)
        let expected = results(desk)
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<6 {
            try forget(desk)
            let command = try StartedCommand(["batch", "calls", "-o", "clean", "--jobs", "2"], in: desk.folder.path)
            let wanted = Int.random(in: 1...4, using: &generator)
            while command.isRunning, results(desk).keys.count(where: { $0.hasSuffix(".wav") }) < wanted { usleep(500) }
            kill(command.identifier, SIGKILL)
            _ = command.finish()
            let times = recordingTimes(desk)
            _ = try run(desk)
            #expect(results(desk) == expected)
            let after = recordingTimes(desk)
            #expect(times.allSatisfy { after[$0.key] == $0.value })
        }
    }

    private func recordingTimes(_ desk: CallFolder) -> [String: Int] {
        var times: [String: Int] = [:]
        for name in results(desk).keys where name.hasSuffix(".wav") {
            times[name] = FileIdentity(path: desk.folder.file("clean/\(name)"))?.modified
        }
        return times
    }
}
