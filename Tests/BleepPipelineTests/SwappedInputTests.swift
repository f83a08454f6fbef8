import BleepAudio
import BleepCore
import BleepPipeline
import BleepTestSupport
import Glibc
import Testing

/// Promise 13: a recording that is not any more what was listened to is refused.
@Suite struct SwappedInputTests {
    static let formats = [
        Call.format(.wav, .pcmS16), Call.format(.wav, .muLaw), Call.format(.flac, .pcmS16),
        Call.format(.wav, .float32, channels: 2), Call.format(.ogg, .vorbis), Call.format(.mpeg, .mpegLayer3),
        Call.format(.caf, .alac16), Call.format(.wav, .gsm610),
    ]

    /// What happens to the recording while it is worked on.
    enum Swap: CaseIterable {
        case renamedOver, linkInItsPlace, gone, oneByte, oneByteAndItsTimePutBack, longer, shorter
    }

    @Test func `a recording that is swapped between listening and writing is refused`() throws {
        let tally = PromiseTally(13, "recordings swapped, changed, cut or gone between listening and writing")
        var random = SeededGenerator(seed: 13)
        let voices = (0..<2).map { SpeechLike.samples(frames: 40_000, seed: 300 + $0) }
        let others = (0..<2).map { SpeechLike.samples(frames: 40_000, seed: 310 + $0) }
        for number in 0..<PromiseTally.cases(210, ordinary: 56) {
            let format = Self.formats[number / Swap.allCases.count % Self.formats.count]
            let swap = Swap.allCases[number % Swap.allCases.count]
            let call = try Call(SpeechLike.interleaved(Array(voices.prefix(format.channels))), format)
            try Call.write(
                SpeechLike.interleaved(Array(others.prefix(format.channels))), format, to: "other", in: call.folder)
            call.cue(["1,2,sensitive,"])
            let place = Double.random(in: 0.1..<0.9, using: &random)
            var isDone = false
            var refusal: String?
            do {
                let redactor = Redactor(
                    message: { _ in },
                    progress: { progress in
                        // The last block was heard; nothing is written yet.
                        guard !isDone, progress.stage == .listening, progress.framesDone >= 40_000 else { return }
                        Self.make(swap, of: call.path, other: call.folder.file("other"), at: place)
                        isDone = true
                    })
                _ = try redactor.redact(call.request)
            } catch { refusal = "\(error)" }
            let left = call.folder.names.filter { $0.contains("redacted") || $0.hasPrefix(".callbleep") }
            tally.add(isDone && refusal != nil && left.isEmpty, "\(format), \(swap): \(refusal ?? "accepted") \(left)")
        }
        #expect(tally.report())
    }

    static func make(_ swap: Swap, of path: String, other: String, at place: Double) {
        var before = stat()
        stat(path, &before)
        switch swap {
        case .renamedOver: rename(other, path)
        case .linkInItsPlace:
            unlink(path)
            symlink(other, path)
        case .gone: unlink(path)
        case .shorter: truncate(path, before.st_size - 1_000)
        case .longer, .oneByte, .oneByteAndItsTimePutBack:
            let descriptor = open(path, O_RDWR)
            let offset = swap == .longer ? Int(before.st_size) : Int(place * Double(before.st_size))
            var byte: UInt8 = 0
            pread(descriptor, &byte, 1, offset)
            byte ^= 0x10
            pwrite(descriptor, &byte, 1, offset)
            if swap == .oneByteAndItsTimePutBack {
                let times = [before.st_atim, before.st_mtim]
                futimens(descriptor, times)
            }
            close(descriptor)
        }
    }
}
