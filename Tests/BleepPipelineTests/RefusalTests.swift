import BleepAudio
import BleepCore
import BleepTestSupport
import Glibc
import Testing

@testable import BleepPipeline

/// A refusal leaves nothing behind and touches nothing.
@Suite struct RefusalTests {
    static func call() throws -> Call {
        let call = try Call(SpeechLike.samples(frames: 24_000, seed: 50), Call.format(.wav, .pcmS16))
        call.cue(["1,2,sensitive,"])
        return call
    }

    /// Expects that `change` is refused, with the folder and the original as they were.
    static func expectRefusal(
        _ call: borrowing Call, saying text: String = "", _ change: (inout RedactionRequest) -> Void
    ) {
        let names = call.folder.names
        let bytes = names.filter { !$0.hasPrefix("folder") }.map { call.folder.read($0) }
        var message: String?
        do { try call.redact(change) } catch { message = "\(error)" }
        #expect(message?.contains(text) == true, "\(message ?? "was not refused")")
        #expect(call.folder.names == names)
        let isSame = names.filter { !$0.hasPrefix("folder") }.map { call.folder.read($0) } == bytes
        #expect(isSame)
    }

    @Test func `nothing marked, and cues of another recording`() throws {
        let call = try Self.call()
        call.cue([])
        Self.expectRefusal(call, saying: "nothing marked") { _ in }
        call.cue(["4,5,sensitive,"])
        Self.expectRefusal(call, saying: "beyond") { _ in }
        call.cue(["2,1,sensitive,"])
        Self.expectRefusal(call) { _ in }
    }

    @Test func `the output is the recording itself, by its name, a symbolic and a hard link`() throws {
        let call = try Self.call()
        symlink(call.path, call.folder.file("soft.audio"))
        link(call.path, call.folder.file("hard.audio"))
        for name in [call.name, "soft.audio", "hard.audio"] {
            Self.expectRefusal(call, saying: "never overwritten") {
                $0.output = call.folder.file(name)
                $0.replacesExisting = true
            }
        }
        Self.expectRefusal(call, saying: "never overwritten") {
            $0.audition = call.folder.file("soft.audio")
            $0.outcome = .audition
            $0.replacesExisting = true
        }
        Self.expectRefusal(call, saying: "never overwritten") {
            $0.privateSheet = call.folder.file("call.cues.csv")
            $0.replacesExisting = true
        }
    }

    @Test func `a masked name that leads to the recording is no way around`() throws {
        let call = try Self.call()
        let real = "xxxxxxxxxx.redacted.audio"
        rename(call.path, call.folder.file(real))
        symlink(call.folder.file(real), call.folder.file("5551234567.audio"))
        call.folder.write(Array("start,end\n1,2\n".utf8), to: "cues.csv")
        Self.expectRefusal(call, saying: "never overwritten") {
            $0.input = call.folder.file("5551234567.audio")
            $0.cueFiles = [call.folder.file("cues.csv")]
            $0.replacesExisting = true
        }
    }

    @Test func `what exists is not replaced, and the sheets neither`() throws {
        for name in ["call.redacted.audio", "call.redacted.sheet.json", "call.redacted.sheet.csv"] {
            let call = try Self.call()
            call.folder.write([1, 2, 3], to: name)
            Self.expectRefusal(call, saying: "--force") { _ in }
            if name != "call.redacted.sheet.json" { try call.redact { $0.replacesExisting = true } }
        }
    }

    @Test func `a private sheet never lands on a public one, however it is spelled`() throws {
        let call = try Self.call()
        for name in ["call.redacted.sheet.json", "./call.redacted.sheet.json", "/call.redacted.audio"] {
            Self.expectRefusal(call) {
                $0.privateSheet = call.folder.path + "/" + name
                $0.replacesExisting = true
            }
        }
    }

    @Test func `a folder in the place of the audio stops everything, and no sheet is left`() throws {
        let call = try Self.call()
        call.folder.makeFolder("folder.redacted.audio")
        Self.expectRefusal(call) {
            $0.output = call.folder.file("folder.redacted.audio/missing/x.audio")
        }
    }

    @Test func `where the audio gets no name the sheets lose theirs`() throws {
        let call = try Self.call()
        var request = call.request
        request.output = call.folder.file("out.audio")
        // Taken while the work goes on: seen only when the name is given.
        var isTaken = false
        let folder = call.folder.path
        let redactor = Redactor(
            message: { _ in },
            progress: { progress in
                guard progress.stage == .proving, !isTaken else { return }
                isTaken = true
                let descriptor = open(folder + "/out.audio", O_WRONLY | O_CREAT, 0o600)
                close(descriptor)
            })
        #expect(throws: PipelineError.self) { try redactor.redact(request) }
        #expect(isTaken)
        #expect(call.folder.names == ["call.audio", "call.cues.csv", "out.audio"])
        #expect(call.folder.read("out.audio").isEmpty)
    }

    @Test(arguments: [Progress.Stage.listening, .writing, .proving])
    func `a recording that changes while it is worked on is refused`(stage: Progress.Stage) throws {
        let call = try Self.call()
        var hasChanged = false
        let path = call.path
        let redactor = Redactor(
            message: { _ in },
            progress: { progress in
                guard progress.stage == stage, !hasChanged else { return }
                hasChanged = true
                let descriptor = open(path, O_WRONLY)
                var byte: UInt8 = 77
                pwrite(descriptor, &byte, 1, 1_000)
                var times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1, tv_nsec: 0)]
                futimens(descriptor, &times)
                close(descriptor)
            })
        #expect(throws: PipelineError.self) { try redactor.redact(call.request) }
        #expect(hasChanged)
        #expect(call.folder.names == ["call.audio", "call.cues.csv"])
    }

    @Test func `a recording that is swapped under its name is refused`() throws {
        let call = try Self.call()
        let other = try Self.call()
        var isSwapped = false
        let (path, otherPath) = (call.path, other.path)
        let redactor = Redactor(
            message: { _ in },
            progress: { progress in
                guard progress.stage == .writing, !isSwapped else { return }
                isSwapped = true
                rename(otherPath, path)
            })
        #expect(throws: PipelineError.self) { try redactor.redact(call.request) }
        #expect(call.folder.names == ["call.audio", "call.cues.csv"])
    }

    @Test func `single bits that flip between writing and proving are all noticed`() throws {
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<40 {
            let format = [Call.format(.wav, .pcmS16), Call.format(.wav, .muLaw)].randomElement(using: &generator)!
            let call = try Call(SpeechLike.samples(frames: 24_000, seed: 50), format)
            call.cue(["1,2,sensitive,"])
            let report = try call.redact { $0.exact = true }
            var bytes = call.folder.read(call.outputName)
            let place = bytes.count - 1 - Int.random(in: 0..<24_000 * format.bytesPerFrame!, using: &generator)
            bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            call.folder.write(bytes, to: call.outputName)
            let prover = Prover(plan: report.plan, demandsEverySample: true)
            let proof = try prover.prove(
                original: try AudioSource(path: call.path), redacted: try AudioSource(path: call.output)
            ) { _ in }
            #expect(!proof.holds)
        }
    }

    @Test(arguments: [
        (
            Container.ogg, SampleEncoding.opus, VerificationFinding.Kind.otherSound,
            "; -o FILE.flac does without the encoder"
        ),
        (.mpeg, .mpegLayer3, .shifted, "; -o FILE.flac does without the encoder"), (.mpeg, .mpegLayer3, .keypad, ""),
        (.wav, .pcmS16, .otherSound, ""), (.caf, .alac24, .outsideChanged, ": -o FILE.wav does without it"),
    ])
    func `a refusal says what does without the encoder, where that may be at fault`(
        _ container: Container, _ encoding: SampleEncoding, _ kind: VerificationFinding.Kind, _ hint: String
    ) {
        var proof = RedactionProof()
        proof.findings = [VerificationFinding(kind, text: "found")]
        let refusal = "\(proof.refusal(at: "a.redacted.audio", in: Call.format(container, encoding)))"
        #expect(refusal.hasSuffix(hint) && refusal.contains("does without") == !hint.isEmpty)
    }
}
