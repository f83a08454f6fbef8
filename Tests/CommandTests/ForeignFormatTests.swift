import BleepTestSupport
import Foundation
import Testing

/// What phones record, through the real command.
@Suite struct ForeignFormatTests {
    private static func desk(_ name: String, _ arguments: [String]) -> CallFolder {
        let desk = CallFolder()
        ForeignMaker.run(desk.folder.file("call.wav"), arguments, desk.folder.file(name))
        desk.folder.remove("call.wav")
        return desk
    }

    @Test(
        .enabled(if: ForeignMaker.canRun, "\(ForeignMaker.reason)"),
        arguments: [
            ("call.m4a", ["-c:a", "aac", "-b:a", "24k"]), ("call.3gp", ["-c:a", "aac", "-b:a", "24k"]),
            ("call.wma", ["-ar", "16000", "-c:a", "wmav2", "-b:a", "32k"]), ("call.webm", ["-c:a", "libopus"]),
            ("call.mka", ["-c:a", "libvorbis"]),
        ])
    func `a call of a phone is redacted and verified`(_ name: String, _ arguments: [String]) throws {
        let desk = Self.desk(name, arguments)
        let (run, new) = try desk.succeeds(["redact", name])
        #expect(new == ["call.redacted.flac", "call.redacted.sheet.json", "call.redacted.sheet.csv"])
        #expect(run.errorLines.contains { $0.contains("the output is FLAC; --same-codec writes that again") })
        try desk.succeeds(["verify", name, "call.redacted.flac"])
        try desk.succeeds(["redact", name, "--same-codec", "-o", "same/"])
        try desk.succeeds(["verify", name, "same/call.redacted" + name.dropFirst(4)])
        try desk.succeeds(["analyze", name])
        try desk.succeeds(["timeline", name, "-o", "call.svg"])
        try desk.fails(
            ["redact", name, "-o", "out" + name.dropFirst(4)], saying: "name it .flac, .wav, or say --same-codec")
    }

    @Test(.enabled(if: ForeignMaker.canRun, "\(ForeignMaker.reason)"))
    func `a call in AMR becomes FLAC, and is not written again without an encoder`() throws {
        let desk = CallFolder(call: nil, cues: "start,end\n0.5,0.8\n")
        desk.folder.write(AMRSample.narrow, to: "call.amr")
        desk.write("start,end\n0.5,0.8\n", to: "call.cues.csv")
        try desk.succeeds(["redact", "call.amr", "--keep-keypad"])
        try desk.succeeds(["verify", "call.amr", "call.redacted.flac"])
        let encoders = String(decoding: ForeignMaker.output("ffmpeg", ["-v", "quiet", "-encoders"]), as: UTF8.self)
        guard !encoders.contains("libopencore_amrnb") else { return }
        try desk.fails(
            ["redact", "call.amr", "--same-codec", "-o", "same/"], saying: "ffmpeg cannot write amr-nb in amr here")
    }

    @Test(.enabled(if: ForeignMaker.canRun, "\(ForeignMaker.reason)"))
    func `a cut recording is refused unless its damage is accepted`() throws {
        let desk = Self.desk("call.m4a", ["-c:a", "aac", "-b:a", "24k", "-movflags", "+faststart"])
        let whole = try desk.bytes("call.m4a")
        desk.folder.write(Array(whole.prefix(whole.count * 9 / 10)), to: "call.m4a")
        try desk.fails(["redact", "call.m4a"], saying: "cut short")
        try desk.succeeds(["redact", "call.m4a", "--accept-damaged"])
        #expect(try desk.text("call.redacted.sheet.json").contains("cut short"))
    }

    @Test func `without ffmpeg one line names the package`() throws {
        let desk = CallFolder()
        desk.folder.makeFolder("bin")
        desk.folder.write(AMRSample.narrow, to: "call.amr")
        let run = try desk.run(["analyze", "call.amr"], environment: ["PATH": desk.folder.file("bin")])
        #expect(run.status == 1)
        #expect(run.errorLines == ["callbleep: call.amr: needs ffmpeg to be read: apt-get install ffmpeg"])
    }

    @Test(.enabled(if: Product.finds("setpriv"), "needs util-linux"), arguments: [SIGKILL, SIGTERM])
    func `what decodes for us dies with us`(_ signal: Int32) throws {
        let desk = CallFolder()
        desk.folder.write(AMRSample.narrow, to: "call.amr")
        desk.folder.makeFolder("bin")
        for name in ["ffmpeg", "ffprobe"] {
            desk.write("#!/bin/sh\nexec sleep 600\n", to: "bin/\(name)")
            chmod(desk.folder.file("bin/\(name)"), 0o755)
        }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let command = try StartedCommand(
            ["analyze", "call.amr"], in: desk.folder.path, environment: ["PATH": desk.folder.file("bin") + ":" + path])
        var child: Int32?
        _ = Eventually.holds {
            child = Self.child(of: command.identifier)
            return child != nil
        }
        let started = try #require(child)
        kill(command.identifier, signal)
        #expect(command.finish().status == 128 + signal)
        #expect(Eventually.holds { kill(started, 0) != 0 || Self.isZombie(started) })
    }

    private static func child(of process: Int32) -> Int32? {
        let list = try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
        return list?.split(separator: " ").first.flatMap { Int32($0) }
    }

    private static func isZombie(_ process: Int32) -> Bool {
        (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8))?.contains(") Z ") ?? true
    }
}
