import BleepAudio
import BleepCore
import BleepPipeline
import BleepTestSupport
import Testing

/// Promise 9: what is not, bit for bit, what was written never gets a name.
@Suite struct FlippedBitTests {
    static let formats = [
        Call.format(.wav, .pcmS16), Call.format(.wav, .pcmU8, channels: 2), Call.format(.wav, .muLaw),
        Call.format(.wavex, .float32), Call.format(.rf64, .pcmS24), Call.format(.w64, .aLaw),
        Call.format(.aiff, .pcmS16), Call.format(.au, .muLaw), Call.format(.caf, .pcmS32), Call.format(.caf, .alac16),
        Call.format(.flac, .pcmS16, channels: 2), Call.format(.wav, .gsm610), Call.format(.wav, .imaADPCM),
        Call.format(.mpeg, .mpegLayer3), Call.format(.ogg, .vorbis), Call.format(.ogg, .opus),
        Call.format(.voc, .pcmU8),
        Call.format(.nist, .pcmS16), Call.format(.raw, .muLaw),
    ]

    /// When the bit is turned over.
    enum Moment: CaseIterable { case whileWriting, beforeProof, whileProving }

    @Test func `one bit flipped between writing and verifying, anywhere, is refused`() throws {
        let tally = PromiseTally(9, "a bit flipped anywhere before the proof, \(Self.formats.count) formats")
        try Self.flip(PromiseTally.cases(1_000, ordinary: 190), at: [.beforeProof], frames: 48_000, seed: 9, tally)
        #expect(tally.report())
    }

    @Test func `one bit flipped while the file is written or proved is refused, or written over`() throws {
        let tally = PromiseTally(9, "a bit flipped while it is written or proved")
        try Self.flip(
            PromiseTally.cases(500, ordinary: 95), at: [.whileWriting, .whileProving], frames: 160_000, seed: 10, tally)
        #expect(tally.report())
    }

    /// - Parameter frames: of the recordings whose samples are plain bytes.
    static func flip(
        _ cases: Int, at moments: [Moment], frames: Int, seed: UInt64, _ tally: PromiseTally
    ) throws {
        var random = SeededGenerator(seed: seed)
        for (index, format) in formats.enumerated() {
            let length = format.bytesPerFrame == nil ? 48_000 : frames
            let voices = (0..<format.channels).map { SpeechLike.samples(frames: length, seed: 400 + UInt64($0)) }
            let call = try Call(SpeechLike.interleaved(voices), format)
            call.cue(["2,3,sensitive,", "4,4.5,profanity,"])
            let names = call.folder.names
            let undisturbed = try Self.undisturbed(call)
            for name in call.folder.names where !names.contains(name) { call.folder.remove(name) }
            // The first formats have one case more where the number cannot be divided.
            for _ in 0..<(cases + formats.count - 1 - index) / formats.count {
                let flip = Flip(moments.randomElement(using: &random)!, &random)
                let outcome = flip.refusal(of: call)
                // What is still to be written, a header above all, may be written over what was turned over.
                let isMended =
                    flip.moment == .whileWriting && outcome.error == nil
                    && call.folder.read(call.outputName) == undisturbed
                let isRefused = outcome.error != nil && call.folder.names == names
                let holds = outcome.flipped != nil && (isRefused || isMended)
                let place = "\(format): bit \(flip.bit) of byte \(outcome.flipped ?? -1) \(flip.moment)"
                tally.add(holds, "\(place): \(outcome.error ?? "accepted")")
                for name in call.folder.names where !names.contains(name) { call.folder.remove(name) }
            }
        }
    }

    /// The bytes of the result where no bit is turned over.
    private static func undisturbed(_ call: borrowing Call) throws -> [UInt8] {
        var request = call.request
        request.exact = true
        _ = try Redactor(message: { _ in }, progress: { _ in }).redact(request)
        return call.folder.read(call.outputName)
    }

    /// Which bit, and when.
    struct Flip {
        let moment: Moment
        let bit: Int
        private let step: Int
        private let zone: Int
        private let share: Double

        init(_ moment: Moment, _ random: inout SeededGenerator) {
            self.moment = moment
            bit = Int.random(in: 0...7, using: &random)
            step = Int.random(in: 0...2, using: &random)
            zone = Int.random(in: 0...3, using: &random)
            share = Double.random(in: 0..<1, using: &random)
        }

        /// Headers and ends are small, and everything about them is worth trying.
        private func place(in size: Int) -> Int {
            switch zone {
            case 0: Int(share * Double(min(size, 64)))
            case 1: Int(share * Double(min(size, 2_048)))
            case 2: size - 1 - Int(share * Double(min(size, 64)))
            default: Int(share * Double(size))
            }
        }

        /// Redacts, and turns the bit over on the way.
        func refusal(of call: borrowing Call) -> (flipped: Int?, error: String?) {
            let folder = call.folder.path
            var flipped: Int?
            var seen = 0
            let redactor = Redactor(
                message: { _ in },
                progress: { progress in
                    guard flipped == nil, progress.isAt(moment) else { return }
                    seen += 1
                    guard moment == .beforeProof || seen > step, let file = PendingBytes(in: folder), file.size > 0
                    else { return }
                    let place = place(in: file.size)
                    file.flip(bit: bit, ofByte: place)
                    flipped = place
                })
            var request = call.request
            request.exact = true
            do {
                _ = try redactor.redact(request)
                return (flipped, nil)
            } catch { return (flipped, "\(error)") }
        }
    }
}

extension Progress {
    fileprivate func isAt(_ moment: FlippedBitTests.Moment) -> Bool {
        switch moment {
        // Where all of it is gathered until the end, when the system has got it.
        case .whileWriting: stage == .writing || stage == .proving
        case .beforeProof: stage == .proving && framesDone == 0
        case .whileProving: stage == .proving && framesDone > 0
        }
    }
}
