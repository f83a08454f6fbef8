import BleepAudio
import BleepCore
import BleepTestSupport
import Foundation
import Testing

/// Promise 14: an error of the disk is said in the system's words, and nothing half done is left behind.
struct FaultTests {
    private static let errors = [EIO, EROFS, EDQUOT, ENOSPC]

    /// A call of which the disk gets several large pieces.
    private static func desk() throws -> CallFolder {
        let desk = CallFolder(call: nil, cues: "start,end,category\n0.5,1.0,sensitive\n1.2,1.6,profanity\n")
        let format = AudioFormat(
            container: .wav, encoding: .pcmS16, sampleRate: SampleRate(hertz: 8_000)!, channels: 1)
        let file = try PendingFile(in: desk.folder.path)
        var writer = try AudioWriter(into: file, format: format)
        try writer.write(SpeechLike.samples(frames: 400_000, seed: 14).span)
        try writer.close()
        try file.commit(as: "call.wav", replacing: false)
        for name in ["out", "good"] { desk.folder.makeFolder(name) }
        return desk
    }

    private static let redaction = ["redact", "call.wav", "--no-analysis", "--keep-keypad", "-o"]
    private static let names = ["call.redacted.sheet.csv", "call.redacted.sheet.json", "call.redacted.wav"]

    /// Runs a redaction with one fault, and says what is wrong with how it ended.
    /// - Parameter old: what stood under the names before.
    /// - Returns: `nil` where all is well, and whether the fault happened.
    private static func complaint(
        _ fault: FaultShim.Fault, _ shim: FaultShim, _ desk: CallFolder, replacing old: String?
    ) throws -> (text: String?, happened: Bool) {
        let trace = desk.folder.file("trace")
        for name in TemporaryFolder.names(in: desk.folder.file("out")) { desk.folder.remove("out/\(name)") }
        desk.folder.remove("trace")
        if let old { for name in names { desk.write(old + name, to: "out/\(name)") } }
        let before = try FolderState(of: desk.folder.file("out"))
        let run = try desk.run(
            redaction + ["out/"] + (old == nil ? [] : ["--force"]),
            environment: shim.environment(fault, in: desk.folder.file("out"), trace: trace))
        let happened = FileManager.default.fileExists(atPath: trace)
        let after = try FolderState(of: desk.folder.file("out"))
        if run.status == 0 {
            for name in names where try desk.bytes("out/\(name)") != desk.bytes("good/\(name)") {
                return ("status 0, and \(name) is not what it is without a fault", happened)
            }
            return (after.names == Set(names) ? nil : "status 0, and left \(after.names)", happened)
        }
        guard run.status == 1, run.complaints.count == 1, run.errorLines.last == run.complaints.first, run.stdout == ""
        else { return ("status \(run.status): \(run.stderr)", happened) }
        if let words = fault.words, !run.stderr.contains(words) {
            return ("not in the system's words: \(run.stderr)", happened)
        }
        let changed = before.differences(to: after)
        return (changed.isEmpty ? nil : "changed \(changed): \(run.stderr)", happened)
    }

    @Test(arguments: [nil, "yesterday's "])
    func `every call that can fail, each in turn`(old: String?) throws {
        let shim = try FaultShim.built()
        let desk = try Self.desk()
        try desk.succeeds(Self.redaction + ["good/"])
        let tally = PromiseTally(14, "the Nth call fails\(old == nil ? "" : ", over an older result")")
        for (index, error) in Self.errors.enumerated() {
            // All of them in the long run; else by the first of the errors, and a few by each of the others.
            let ordinary = index == 0 ? Array(1...60) : [1, 2, 3, 5 + index, 9 + index, 13 + index, 20 + index]
            var happenings = 0
            for at in PromiseTally.isLong ? Array(1...60) : ordinary {
                let fault = FaultShim.Fault(at: at, kind: .error(error))
                let (text, happened) = try Self.complaint(fault, shim, desk, replacing: old)
                if happened {
                    happenings += 1
                    tally.add(text == nil, "\(fault): \(text ?? "")")
                } else {
                    #expect(text == nil)
                }
            }
            #expect(happenings >= (PromiseTally.isLong || index == 0 ? 30 : 5))
        }
        #expect(tally.report())
    }

    @Test(arguments: [nil, "yesterday's "])
    func `calls of one kind, and disks that stay broken`(old: String?) throws {
        let shim = try FaultShim.built()
        let desk = try Self.desk()
        try desk.succeeds(Self.redaction + ["good/"])
        let tally = PromiseTally(14, "calls of one kind\(old == nil ? "" : ", over an older result")")
        for calls in FaultShim.everyCall.split(separator: ",").map(String.init) {
            for stays in [false, true] {
                // What cannot be renamed any more cannot be put back either.
                if stays, ["rename", "link"].contains(calls) { continue }
                for error in PromiseTally.isLong ? Self.errors : [EIO, ENOSPC] {
                    for at in 1...(PromiseTally.isLong ? 60 : 5) {
                        let fault = FaultShim.Fault(calls: calls, at: at, kind: .error(error), stays: stays)
                        let (text, happened) = try Self.complaint(fault, shim, desk, replacing: old)
                        guard happened else { break }
                        tally.add(text == nil, "\(fault): \(text ?? "")")
                    }
                }
            }
        }
        #expect(tally.report())
    }

    @Test
    func `what cannot be read back is an error, and half a write is written on`() throws {
        let shim = try FaultShim.built()
        let desk = try Self.desk()
        try desk.succeeds(Self.redaction + ["good/"])
        let tally = PromiseTally(14, "reads that fail and writes that take half")
        for at in 1...(PromiseTally.isLong ? 60 : 12) {
            for fault in [
                FaultShim.Fault(calls: "read", at: at, kind: .error(EIO)),
                FaultShim.Fault(calls: "write", at: at, kind: .half),
            ] {
                let (text, happened) = try Self.complaint(fault, shim, desk, replacing: nil)
                if happened { tally.add(text == nil, "\(fault): \(text ?? "")") }
            }
        }
        #expect(tally.report())
    }

    @Test
    func `a call that cannot be read on is an error of the call`() throws {
        let shim = try FaultShim.built()
        let desk = try Self.desk()
        let tally = PromiseTally(14, "reads of the call that fail")
        for at in 1...(PromiseTally.isLong ? 40 : 8) {
            let trace = desk.folder.file("trace")
            desk.folder.remove("trace")
            for name in TemporaryFolder.names(in: desk.folder.file("out")) { desk.folder.remove("out/\(name)") }
            let fault = FaultShim.Fault(calls: "read", at: at, kind: .error(EIO))
            let run = try desk.run(
                Self.redaction + ["out/"],
                environment: shim.environment(fault, in: desk.folder.file("call.wav"), trace: trace))
            guard FileManager.default.fileExists(atPath: trace) else { break }
            let isSaid = run.status == 1 && run.complaints.count == 1 && run.stderr.contains("Input/output error")
            let isClean = TemporaryFolder.names(in: desk.folder.file("out")).isEmpty
            tally.add(isSaid && isClean, "\(fault): \(run.status) \(run.stderr)")
        }
        #expect(tally.report())
    }
}
