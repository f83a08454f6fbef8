import BleepAudio
import BleepCore
import BleepTestSupport
import Glibc

/// Redactions as they should not be, made without the code that is tested.
struct Leaky {
    static let hertz = 8_000
    static let frames = 24_000
    static let span = 8_000..<16_000
    static let mono = SpeechLike.samples(frames: frames, seed: 7, noiseDBFS: -50)
    static let stereo = SpeechLike.interleaved([mono, SpeechLike.samples(frames: frames, seed: 8, noiseDBFS: -50)])

    /// −18 dBFS.
    static let amplitude = Float(2.0.squareRoot() * pow(10, -18.0 / 20))

    /// The sample of a tone with round ramps of 5 ms, as the sheet declares it.
    static func tone(_ frame: Int, in span: Range<Int> = span, ramp: Int = 40, hertz frequency: Double = 440) -> Float {
        let index = frame - span.lowerBound
        let distance = min(index, span.count - 1 - index)
        let gain = distance < ramp ? 0.5 - 0.5 * cosf(.pi * (Float(distance) + 0.5) / Float(ramp)) : 1
        return amplitude * gain * Float(sin(2 * .pi * frequency * Double(index) / Double(hertz)))
    }

    /// One way to redact badly: gets the original sample and its frame and channel, gives what is published.
    struct Fault: Sendable, CustomStringConvertible {
        var description: String
        /// What is left open at an edge, where it is nothing else that is wrong.
        var open: Range<Int>?
        var sample: @Sendable (_ original: [Float], _ frame: Int, _ channel: Int, _ channels: Int) -> Float

        init(
            description: String, open: Range<Int>? = nil,
            sample: @escaping @Sendable (_ original: [Float], _ frame: Int, _ channel: Int, _ channels: Int) -> Float
        ) {
            self.description = description
            self.open = open
            self.sample = sample
        }

        /// Whether a word stands open. Beside an edge coding smears: there `verify` looks for the original, and cannot
        /// tell a pause of it (−40 dBFS and less) from what the codec made of the tone.
        func leaks(_ original: [Float], channels: Int) -> Bool {
            guard let open else { return true }
            return (0..<channels).contains { channel in
                let energy = open.reduce(0.0) { sum, frame in
                    let sample = Double(original[frame * channels + channel])
                    return sum + sample * sample
                }
                return 10 * log10(max(energy / Double(open.count), 1e-12)) > -40
            }
        }
    }

    static func fault(
        _ name: String, open: Range<Int>? = nil,
        _ inside: @escaping @Sendable (_ original: Float, _ frame: Int) -> Float
    ) -> Fault {
        Fault(description: name, open: open) { original, frame, channel, channels in
            let sample = original[frame * channels + channel]
            return span.contains(frame) ? inside(sample, frame) : sample
        }
    }

    static let good = fault("as declared") { _, frame in tone(frame) }

    /// Found in every encoding.
    static let coarse: [Fault] = [
        fault("mixed at −20 dB") { original, frame in tone(frame) + 0.1 * original },
        fault("nothing done") { original, _ in original },
        fault("60 ms short at its start", open: span.lowerBound..<span.lowerBound + 480) { original, frame in
            frame < span.lowerBound + 480 ? original : tone(frame)
        },
        fault("60 ms short at its end", open: span.upperBound - 480..<span.upperBound) { original, frame in
            frame >= span.upperBound - 480 ? original : tone(frame)
        },
        fault("a gap of 60 ms") { original, frame in (11_000..<11_480).contains(frame) ? original : tone(frame) },
        fault("the tone follows the voice") { original, frame in tone(frame) * (0.4 + min(1, abs(original) * 6)) },
        fault("silence instead of the tone") { _, _ in 0 },
        fault("another frequency") { _, frame in tone(frame, hertz: 500) },
        fault("another level") { _, frame in 2.5 * tone(frame) },
        Fault(description: "another recording") { original, frame, channel, channels in
            original[(frame + 8_000) % frames * channels + channel]
        },
        Fault(description: "a word outside replaced") { original, frame, channel, channels in
            if span.contains(frame) { return tone(frame) }
            return (18_000..<22_000).contains(frame)
                ? tone(frame, in: 18_000..<22_000) : original[frame * channels + channel]
        },
    ]

    /// Found where samples are stored without loss, or nearly.
    static let fine: [Fault] = [
        fault("mixed at −40 dB") { original, frame in tone(frame) + 0.01 * original },
        fault("30 ms short at its start") { original, frame in frame < span.lowerBound + 240 ? original : tone(frame) },
        fault("30 ms short at its end") { original, frame in frame >= span.upperBound - 240 ? original : tone(frame) },
        fault("a gap of 30 ms") { original, frame in (11_000..<11_240).contains(frame) ? original : tone(frame) },
        fault("cross-faded edges") { original, frame in
            let distance = min(frame - span.lowerBound, span.upperBound - 1 - frame)
            let part = min(1, Float(distance) / 160)
            return part * tone(frame, ramp: 0) + (1 - part) * original
        },
        Fault(description: "one span shifted by 50 ms") { original, frame, channel, channels in
            let late = span.lowerBound + 400..<span.upperBound + 400
            return late.contains(frame) ? tone(frame, in: late) : original[frame * channels + channel]
        },
        Fault(description: "everything shifted by 50 ms") { original, frame, channel, channels in
            let from = frame - 400
            guard from >= 0 else { return 0 }
            return span.contains(from) ? tone(from) : original[from * channels + channel]
        },
        Fault(description: "10 ms outside replaced") { original, frame, channel, channels in
            if span.contains(frame) { return tone(frame) }
            return (18_000..<18_080).contains(frame) ? 0 : original[frame * channels + channel]
        },
    ]

    static let oneChannel = Fault(description: "one channel only") { original, frame, channel, channels in
        span.contains(frame) && channel == 0 ? tone(frame) : original[frame * channels + channel]
    }

    static func published(_ fault: Fault, channels: Int) -> [Float] {
        let original = channels == 1 ? mono : stereo
        return original.indices.map { fault.sample(original, $0 / channels, $0 % channels, channels) }
    }

    /// A sheet as `redact` writes it, or by hand: without options and with times in seconds.
    static func sheet(
        channels: Int, options: Bool = true, tone: String = "440", level: Int = -18, sha256: String? = nil,
        guardFrames: Int = 0, extra: String = "", file: String = "call.redacted.audio"
    ) -> [UInt8] {
        let settings =
            options
            ? #""options":{"levelDBFS":\#(level),"rampFrames":40,"guardFrames":\#(guardFrames),"keypad":"kept"},"# : ""
        let output = sha256.map { #""output":{"file":"\#(file)","sha256":"\#($0)"},"# } ?? ""
        let place =
            options ? #""startFrame":\#(span.lowerBound),"endFrame":\#(span.upperBound)"# : #""start":1,"end":2"#
        return Array(
            """
            {"schema":"callbleep.sheet/1","source":{"sampleRate":8000,"channels":\(channels),"frames":\(frames)},\
            \(output)\(settings)\(extra)"redactions":[{\(place),"category":"sensitive","tone":\(tone)}]}
            """.utf8)
    }
}
