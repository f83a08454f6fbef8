import BleepAudio
import BleepCore
import BleepPipeline
import BleepTestSupport
import Testing

/// What a sheet says is held against the file, and what it has no business to say is found.
@Suite struct SheetStatementTests {
    /// A sheet of ours with one thing in it changed.
    private static func report(
        _ format: AudioFormat = Call.format(.wav, .pcmS16), analyzed: Bool = false, replacing text: String,
        with other: String
    ) throws -> VerificationReport {
        let call = try Call(Leaky.mono, format)
        call.cue(["1,2,sensitive,"])
        try call.redact {
            $0.exact = true
            $0.analyzes = analyzed
        }
        let sheet = String(decoding: call.folder.read("call.redacted.sheet.json"), as: UTF8.self)
        #expect(try call.verify().holds)
        let changed = sheet.split(separator: text, omittingEmptySubsequences: false).joined(separator: other)
        #expect(changed != sheet)
        call.folder.write(Array(changed.utf8), to: "call.redacted.sheet.json")
        return try call.verify()
    }

    @Test(arguments: [
        (#""startFrame":8000"#, #""word":"Rosebud","startFrame":8000"#, "redactions[].word"),
        (#""startFrame":8000"#, #""detail":"Rosebud","raw":{"text":"Rosebud"},"startFrame":8000"#, "redactions[].raw"),
        (#""findings": []"#, #""transcript":"Rosebud","findings":[]"#, "(transcript)"),
        (#""duration":3.0"#, #""duration":3.0,"md5":"Rosebud","name":"Rosebud""#, "source.md5, source.name"),
        (#""findings": []"#, #""Rosebud":1,"findings":[]"#, "(…)"),
        (
            #""findings": []"#,
            ##""segments":[{"start":0,"end":3,"label":"silence","words":"Rosebud"}],"findings":[]"##, "segments[].words"
        ),
        (
            #""findings": []"#,
            ##""segments":[{"start":0,"end":3,"label":"bleep","frequencies":[770,1336]}],"findings":[]"##, "keypad"
        ),
    ])
    func `a key that no public sheet has is found, and what stands there is not told`(
        text: String, other: String, clue: String
    ) throws {
        let report = try Self.report(replacing: text, with: other)
        #expect(report.proof.findings.map(\.kind) == [.sheetTellsTooMuch])
        #expect(report.proof.findings.first?.text.contains(clue) == true, "\(report.proof.findings)")
        #expect(report.proof.findings.first?.text.contains("Rosebud") == false)
    }

    @Test(arguments: [
        (#""start":1.0"#, #""start":1.5"#), (#""end":2.0"#, #""end":2.01"#), (#""duration":3.0"#, #""duration":99.0"#),
        (#""lossy":false"#, #""lossy":true"#), (#""guardFrames":0"#, #""guardFrames":700"#),
        (#""file":"call.redacted.audio""#, #""file":"other.audio""#),
        (#""encoding":"pcm-s16""#, #""encoding":"mu-law""#),
        (#""container":"wav""#, #""container":"flac""#), (#""spans":"replaced""#, #""spans":"untouched""#),
        (#""outside":"identical""#, #""outside":"within codec bounds""#),
    ])
    func `what a sheet says of the recording is held against it`(text: String, other: String) throws {
        let report = try Self.report(replacing: text, with: other)
        #expect(report.proof.findings.map(\.kind) == [.sheet], "\(report.proof.findings)")
    }

    @Test(arguments: ["speech", "dtmf", "silence"])
    func `segments that tell what lies under a bleep are found`(label: String) throws {
        let report = try Self.report(analyzed: true, replacing: #""label":"bleep""#, with: #""label":"\#(label)""#)
        // The frequencies under "dtmf" are told as well.
        #expect(report.proof.findings.contains { $0.kind == .sheet && $0.text.contains("under 1 of its 1 redactions") })
    }

    @Test func `swearing that sounds like sensitive information elsewhere in the sheet is found`() throws {
        let call = try Call(Leaky.mono, Call.format(.wav, .pcmS16))
        call.cue(["0.4,0.8,sensitive,", "1,2,sensitive,", "2.2,2.6,profanity,"])
        try call.redact { $0.exact = true }
        let sheet = String(decoding: call.folder.read("call.redacted.sheet.json"), as: UTF8.self)
        let text = #""category":"sensitive""#
        let place = try #require(sheet.firstRange(of: text))
        let changed = sheet[..<place.lowerBound] + #""category":"profanity""# + sheet[place.upperBound...]
        call.folder.write(Array(changed.utf8), to: "call.redacted.sheet.json")
        let report = try call.verify()
        #expect(report.proof.findings.map(\.kind) == [.sheet], "\(report.proof.findings)")
    }

    @Test func `a level that is off by a decibel is found`() throws {
        let call = try Call(Leaky.mono, Call.format(.wav, .pcmS16))
        call.cue(["1,2,sensitive,"])
        let level = try call.redact().plan.levelDBFS
        let report = try Self.report(
            replacing: #""levelDBFS":\#(level)"#, with: #""levelDBFS":\#(level + 1)"#)
        #expect(report.proof.findings.map(\.kind) == [.otherSound])
    }

    @Test func `a key that stands twice is refused`() throws {
        for (text, other) in [
            (#""startFrame":8000"#, #""startFrame":8000,"startFrame":8000"#),
            (#""findings": []"#, #""findings":[],"findings":[]"#),
        ] {
            #expect(throws: PipelineError.self) { try Self.report(replacing: text, with: other) }
        }
    }

    @Test(arguments: [
        (SampleEncoding.pcmU8, "1,2"), (.muLaw, "1,2"), (.imaADPCM, "0.9,2.1"), (.msADPCM, "0.9,2.1"),
        (.gsm610, "0.975,2.025"),
    ])
    func `what was bleeped before is bleeped again, in the same place or around it`(
        encoding: SampleEncoding, cue: String
    ) throws {
        let format = Call.format(.wav, encoding)
        let call = try Call(Leaky.mono, format)
        call.cue(["1,2,sensitive,"])
        try call.redact { $0.exact = true }
        #expect(try call.verify().holds)
        let again = try Call(Leaky.mono, format)
        again.folder.write(call.folder.read(call.outputName), to: again.name)
        again.cue(["\(cue),sensitive,"])
        try again.redact { $0.exact = true }
        let report = try again.verify()
        #expect(report.holds, "\(report.proof.findings)")
    }
}
