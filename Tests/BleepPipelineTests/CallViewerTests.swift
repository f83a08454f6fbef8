import BleepAudio
import BleepCore
import BleepPipeline
import BleepSheet
import BleepTestSupport
import Testing

/// What pictures are drawn from: the audio as it would be redacted, and nothing else.
@Suite struct CallViewerTests {
    /// What was said while a call was looked at.
    private final class Lines {
        var all: [String] = []
    }

    private func view(_ request: ViewRequest) throws -> (CallView, said: [String]) {
        let lines = Lines()
        let view = try CallViewer(message: { lines.all.append($0) }, progress: { _ in }).view(of: request)
        return (view, lines.all)
    }

    private func request(
        _ call: borrowing Call, analyzes: Bool = false, _ change: (inout ViewRequest) -> Void = { _ in }
    ) -> ViewRequest {
        var redaction = call.request
        redaction.analyzes = analyzes
        redaction.exact = true
        var request = ViewRequest(redaction)
        request.withSpectrogram = true
        change(&request)
        return request
    }

    /// Two views of one call with other words in a span.
    private func views(_ format: AudioFormat, analyzes: Bool) throws -> [CallView] {
        let (one, other) = IndependenceTests.calls(format, inside: 8_000..<16_000)
        return try [one, other].map { samples in
            let call = try Call(samples, format)
            call.cue(["1,2,sensitive,"])
            let (view, _) = try view(request(call, analyzes: analyzes))
            #expect(view.peaks.count == format.channels && view.spectrograms.count == format.channels)
            return view
        }
    }

    @Test(arguments: IndependenceTests.formats.filter(\.isLossless))
    func `other words in a span give the same picture, byte for byte`(format: AudioFormat) throws {
        let pictures = try views(format, analyzes: false).map { TimelineSVG.write([$0]) }
        let isSame = pictures[0] == pictures[1]
        #expect(isSame)
    }

    @Test(arguments: IndependenceTests.formats.filter(\.isLossless))
    func `other words in a span give the same outline of an analysed call`(format: AudioFormat) throws {
        // The segments are the sheet's: where speech beside a span ends is heard in the original.
        let views = try views(format, analyzes: true)
        let isSame = views[0].peaks == views[1].peaks && views[0].spectrograms == views[1].spectrograms
        #expect(isSame)
        #expect(views[0].sheet.redactions == views[1].sheet.redactions)
    }

    @Test func `with --private the words in a span do show`() throws {
        let format = Call.format(.wav, .pcmS16)
        let (one, other) = IndependenceTests.calls(format, inside: 8_000..<16_000)
        let views = try [one, other].map { samples in
            let call = try Call(samples, format)
            call.cue(["1,2,sensitive,"])
            return try view(request(call) { $0.isPrivate = true }).0
        }
        #expect(views.allSatisfy { $0.isPrivate && $0.sheet.redactions.count == 1 })
        #expect(views[0].peaks != views[1].peaks)
    }

    @Test(arguments: [
        Call.format(.wav, .pcmS16, channels: 2), Call.format(.flac, .pcmS16), Call.format(.wav, .muLaw, hertz: 11_025),
    ])
    func `an original looks as its redacted file does`(format: AudioFormat) throws {
        let channels = (0..<format.channels).map { SpeechLike.samples(frames: 40_000, seed: 7 + UInt64($0)) }
        let call = try Call(SpeechLike.interleaved(channels), format)
        call.cue(["1,1.7,sensitive,", "2,2.2,profanity,"])
        let (before, _) = try view(request(call, analyzes: true))
        try call.redact { redaction in
            redaction.analyzes = true
            redaction.exact = true
        }
        let (after, said) = try view(request(call) { $0.call.input = call.output })
        #expect(said.isEmpty)
        #expect(after.name == before.name)
        #expect(after.sheet.redactions == before.sheet.redactions)
        #expect(
            after.sheet.timelines?.map { $0.segments.map(\.label) }
                == before.sheet.timelines?.map { $0.segments.map(\.label) })
        for (one, other) in zip(before.peaks, after.peaks) {
            // The file holds the tone rounded to its encoding; μ-law has steps of up to three hundredths.
            let allowed = format.encoding == .muLaw ? 3 : 1
            let far = one.highest.indices.filter {
                abs(Int(one.highest[$0]) - Int(other.highest[$0])) > allowed
                    || abs(Int(one.lowest[$0]) - Int(other.lowest[$0])) > allowed
            }
            #expect(far == [])
        }
        // By its sheet the file is found, too.
        let (bySheet, _) = try view(request(call) { $0.call.input = call.sheet })
        #expect(bySheet == after)
    }

    @Test func `in an original with nothing marked keypad tones are painted over`() throws {
        let voice = SpeechLike.samples(frames: 40_000, seed: 3)
        let call = try Call(KeypadSamples.dialled(over: voice, from: 16_000), Call.format(.wav, .pcmS16))
        let (view, said) = try view(
            request(call, analyzes: true) { $0.call.keypad = .hide })
        #expect(said.contains { $0.contains("nothing is marked") && $0.contains("nothing else is hidden") })
        let keys = 16_000..<16_000 + 6 * 960 + 640
        #expect(view.sheet.redactions.count == 1)
        let hidden = try #require(view.sheet.redactions.first)
        #expect(hidden.kind == .dtmf)
        #expect(hidden.frames.lowerBound <= keys.lowerBound && hidden.frames.upperBound >= keys.upperBound)
        // Inside, 440 Hz is the loudest pitch everywhere.
        let grid = try #require(view.spectrograms.first)
        for column in keys.lowerBound / grid.framesPerColumn + 1..<keys.upperBound / grid.framesPerColumn - 1 {
            let levels = grid.levels[column * grid.rowCount..<(column + 1) * grid.rowCount]
            let loudest = levels.indices.max { levels[$0] < levels[$1] }! - levels.startIndex
            #expect(loudest == 14 || loudest == 13)
        }
    }

    @Test func `a sheet whose recording is gone or another is drawn without audio`() throws {
        let call = try Call(SpeechLike.samples(frames: 24_000, seed: 5), Call.format(.wav, .pcmS16))
        call.cue(["1,2,sensitive,"])
        try call.redact()
        var bytes = call.folder.read(call.outputName)
        bytes[bytes.count - 1] ^= 1
        call.folder.write(bytes, to: call.outputName)
        for input in [call.output, call.sheet] {
            let (view, said) = try view(request(call) { $0.call.input = input })
            #expect(view.peaks.isEmpty && view.spectrograms.isEmpty)
            #expect(said.contains { $0.contains("SHA-256 differs") })
        }
        call.folder.remove(call.outputName)
        let (view, said) = try view(request(call) { $0.call.input = call.sheet })
        #expect(view.peaks.isEmpty)
        #expect(view.sheet.redactions.count == 1)
        #expect(said.contains { $0.contains("is not beside it") })
    }

    @Test func `a sheet cannot show its original`() throws {
        let call = try Call(SpeechLike.samples(frames: 24_000, seed: 5), Call.format(.wav, .pcmS16))
        call.cue(["1,2,sensitive,"])
        try call.redact()
        let request = request(call) { request in
            request.call.input = call.output
            request.isPrivate = true
        }
        do {
            _ = try view(request)
            Issue.record("it was drawn")
        } catch let error as PipelineError {
            guard case .usage = error else { throw error }
        }
    }

    @Test func `what looks like a number in a name is not shown`() throws {
        let call = try Call(SpeechLike.samples(frames: 16_000, seed: 5), Call.format(.wav, .pcmS16))
        call.folder.write(call.folder.read(call.name), to: "from 0044 20 7946 0123.wav")
        let (view, _) = try view(request(call) { $0.call.input = call.folder.file("from 0044 20 7946 0123.wav") })
        #expect(!view.title.contains("7946"))
        #expect(view.title.hasPrefix("from "))
    }
}
