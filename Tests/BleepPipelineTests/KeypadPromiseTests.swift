import BleepAudio
import BleepCore
import BleepPipeline
import BleepSheet
import BleepTestSupport
import Glibc
import Testing

/// Promise 6: no keypad digit beneath a tone or beside one, and none in what is published.
@Suite struct KeypadPromiseTests {
    /// What receivers have to decode and a little beyond, in dBFS a tone (ITU-T Q.24: 27 dB and more).
    static let levels = stride(from: -6.0, through: -34, by: -28.0 / 19).map { ($0 * 10).rounded() / 10 }

    @Test(arguments: [(Container.wav, SampleEncoding.pcmS16), (.wav, .muLaw), (.flac, .pcmS16)], [true, false])
    func `a key that is held for a long time is hidden from its first sample on`(
        form: (container: Container, encoding: SampleEncoding), analyzes: Bool
    ) throws {
        var samples = SpeechLike.samples(frames: 24_000, seed: 62)
        let key = samples.count..<samples.count + 160_000
        samples += KeypadSamples.key(5, frames: key.count, dBFS: -16)
        samples += SpeechLike.samples(frames: 24_000, seed: 63)
        let call = try Call(samples, Call.format(form.container, form.encoding))
        let report = try call.redact {
            $0.keypad = .hide
            $0.keypadOnly = true
            $0.analyzes = analyzes
            $0.usesSidecars = false
        }
        #expect(report.plan.bleeps.contains { $0.frames.clamped(to: key) == key })
        #expect(try call.verify().holds)
    }

    @Test func `all sixteen keys at twenty levels are hidden as one span, and no sheet has a digit`() throws {
        let tally = PromiseTally(6, "keys at twenty levels, each under a tone and in no sheet")
        #expect(Self.levels.count == 20)
        let encodings: [SampleEncoding] = PromiseTally.isLong ? [.pcmS16, .muLaw, .aLaw] : [.pcmS16, .muLaw]
        for (number, level) in Self.levels.enumerated() where PromiseTally.isLong || number % 3 != 1 {
            let encoding = encodings[number % encodings.count]
            for encoding in PromiseTally.isLong ? encodings : [encoding] {
                // A pause, sixteen keys of 60 ms with 60 ms between them, and speech behind.
                var samples = TestSignal.bytes(8_000, seed: 6).map { (Float($0) / 128 - 1) * 2e-4 }
                var keys: [Range<Int>] = []
                for key in KeypadSamples.keys.indices {
                    keys.append(samples.count..<samples.count + 480)
                    samples += KeypadSamples.key(key, frames: 480, dBFS: level) + samples[..<480]
                }
                samples += SpeechLike.samples(frames: 24_000, seed: 61)
                let call = try Call(samples, Call.format(.wav, encoding))
                let report = try call.redact {
                    $0.keypad = .hide
                    $0.keypadOnly = true
                    $0.analyzes = true
                    $0.usesSidecars = false
                    $0.sheets = [.json, .csv, .audacity, .webVTT, .markdown]
                }
                let run = report.plan.bleeps.filter { $0.origin == .dtmf }
                let verified = try call.verify()
                let after = try Call.floats(call.output)
                let published = call.folder.names.filter { $0.contains(".sheet.") }.map {
                    String(decoding: call.folder.read($0), as: UTF8.self)
                }
                let isTold = published.contains { sheet in
                    sheet.contains("dtmf") && sheet.contains("\"digit\"")
                        || ["123A", "1,2,3", "697", "770.0", "941", "1209", "1336", "1477", "1633"].contains {
                            sheet.contains($0)
                        }
                }
                for (key, place) in keys.enumerated() {
                    let isHidden = run.contains { $0.frames.clamped(to: place) == place }
                    let share = Tone.share(440, of: Array(after[place]), hertz: 8_000)
                    tally.add(
                        isHidden && share > 0.98 && run.count == 1 && verified.holds && !isTold,
                        "key \(KeypadSamples.keys[key]) at \(level) dBFS, \(encoding): \(run.map(\.frames)), \(share), \(isTold)"
                    )
                }
            }
        }
        #expect(tally.report())
    }
}
