import BleepAudio
import BleepCore
import BleepRedact
import BleepTestSupport
import Glibc

/// What an encoder and a decoder do to cover sounds and to the speech between them.
struct CodecMeasurement {
    /// In a window of 20 ms within a span, guard left out: what is beside a tone, in dB of the tone.
    private(set) var residual = -200.0
    /// Between the loudest and the quietest window of a tone, in dB.
    private(set) var spread = 0.0
    /// The loudest window of a silent span, in dBFS.
    private(set) var silence = -200.0
    /// Correlation of a span of noise with the noise that was put there.
    private(set) var noise = 1.0
    /// Outside the spans and the smear beside them, in dB.
    private(set) var signalToNoise = 200.0

    /// Redacts `speech` with four kinds of cover and measures the result.
    mutating func add(_ speech: [Float], _ format: AudioFormat, bitsPerSecond: Int?, levelDBFS: Int = -18) throws {
        let hertz = format.sampleRate.hertz
        let channels = format.channels
        let call = try Call(speech, format, bitsPerSecond: bitsPerSecond)
        let source = try AudioSource(path: call.path)
        let original = try Call.floats(call.path)
        let frames = original.count / channels
        let guardFrames = source.guardFrames
        let covers: [CoverSound] = [.sensitive, .silence, .profanity, .noise]
        // Half a second each, so far apart that guard and smear leave speech between them.
        let step = hertz * 6 / 5 + 4 * guardFrames
        let words = covers.indices.map { hertz / 2 + guardFrames + $0 * step }.map { $0..<$0 + hertz / 2 }
        let bleeps = zip(words, covers).map { word, cover in
            Bleep(
                frames: word.lowerBound - guardFrames..<min(frames, word.upperBound + guardFrames),
                channels: ChannelSet(all: channels), category: .sensitive, kind: .other, origin: .cue, cover: cover)
        }
        let plan = BleepPlan(
            bleeps: bleeps, frameCount: frames, levelDBFS: levelDBFS,
            rampFrames: CoverRenderer.rampFrames(at: format.sampleRate), guardFrames: guardFrames)
        let name = "measured." + Call.pathExtension(of: format)
        let pending = try PendingFile(in: call.folder.path)
        var reader = try source.makeReader()
        var writer = try AudioWriter(into: pending, format: format, bitsPerSecond: source.bitsPerSecond)
        var bleeper = Bleeper(plan: plan, format: format)
        _ = try bleeper.copy(from: &reader, to: &writer) { _ in }
        try writer.close()
        try pending.commit(as: name, replacing: true)
        let result = try Call.floats(call.folder.file(name))
        for channel in 0..<channels {
            let before = stride(from: channel, to: original.count, by: channels).map { original[$0] }
            let after = stride(from: channel, to: result.count, by: channels).map { result[$0] }
            for (word, bleep) in zip(words, bleeps) { measure(after, word, bleep, plan, hertz) }
            measureOutside(before, after, plan, smear: 2 * guardFrames)
        }
    }

    private mutating func measure(_ after: [Float], _ word: Range<Int>, _ bleep: Bleep, _ plan: BleepPlan, _ hertz: Int)
    {
        let window = hertz / 50
        // The ramps of an encoding without guard are no part of a steady tone.
        let ramp = plan.guardFrames == 0 ? plan.rampFrames : 0
        var levels: [Double] = []
        for start in stride(from: word.lowerBound + ramp, through: word.upperBound - ramp - window, by: window) {
            let samples = Array(after[start..<start + window])
            let energy = samples.reduce(0.0) { $0 + Double($1) * Double($1) }
            if let frequency = bleep.cover.hertz {
                let share = Tone.share(frequency, of: samples, hertz: hertz)
                residual = max(residual, 10 * log10(max(1 - share, 1e-20) / max(share, 1e-20)))
                levels.append(energy * share)
            } else if bleep.cover == .silence {
                silence = max(silence, 10 * log10(max(energy / Double(window), 1e-20)))
            }
        }
        if let loudest = levels.max(), let quietest = levels.min() {
            spread = max(spread, 10 * log10(loudest / quietest))
        }
        guard bleep.cover == .noise else { return }
        var expected = [Float](repeating: 0, count: bleep.frames.count)
        var span = expected.mutableSpan
        CoverRenderer(plan: plan, sampleRate: SampleRate(hertz: hertz)!).render(
            bleep, frames: bleep.frames, into: &span)
        var sums = (cross: 0.0, expected: 1e-12, found: 1e-12)
        for frame in word {
            let put = Double(expected[frame - bleep.frames.lowerBound])
            sums.cross += put * Double(after[frame])
            sums.expected += put * put
            sums.found += Double(after[frame]) * Double(after[frame])
        }
        noise = min(noise, sums.cross / (sums.expected * sums.found).squareRoot())
    }

    private mutating func measureOutside(_ before: [Float], _ after: [Float], _ plan: BleepPlan, smear: Int) {
        var signal = 0.0
        var error = 1e-12
        for frame in 0..<min(before.count, after.count)
        where !plan.bleeps.contains(where: {
            ($0.frames.lowerBound - smear..<$0.frames.upperBound + smear).contains(frame)
        }) {
            signal += Double(before[frame]) * Double(before[frame])
            error += Double(after[frame] - before[frame]) * Double(after[frame] - before[frame])
        }
        if signal > 0 { signalToNoise = min(signalToNoise, 10 * log10(signal / error)) }
    }
}
