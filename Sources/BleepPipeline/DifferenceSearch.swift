import BleepAudio
import BleepCore
import BleepRedact

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Takes the spans of a redaction without a sheet from what differs between the two files.
struct DifferenceSearch {
    /// Stretches that differ and lie closer than this are one span, in milliseconds: a tone passes through zero.
    private static let joinWithin = 50
    /// A difference below this is coding noise, in decibels of full scale, for lossy files.
    private static let lossyFloor: Float = 0.02
    /// Frequencies that are tried for the tone of a span, in hertz.
    private static let tried = 200...3_400
    /// The part of a span that is looked at for its tone, in milliseconds.
    private static let looked = 200

    let progress: Progress.Report

    func declaration(
        original: borrowing AudioSource, redacted: borrowing AudioSource
    ) throws(AudioFileError) -> Declaration? {
        let format = redacted.format
        guard format.channels == original.format.channels else {
            throw AudioFileError(
                .unsupported, path: redacted.path,
                detail: "has \(format.channels) channels, the original \(original.format.channels)")
        }
        let isExact = original.format.transport(to: format) != .floats
        let join = format.sampleRate.frames(milliseconds: Self.joinWithin)
        var ranges = [[Range<Int>]](repeating: [], count: format.channels)
        var excerpts: [[[Float]]] = ranges.map { _ in [] }
        let wanted = format.sampleRate.frames(milliseconds: Self.looked)
        var before = try original.makeReader()
        var after = try redacted.makeReader()
        var beforeBlock = [Float](repeating: 0, count: BlockPump.blockFrames * format.channels)
        var afterBlock = beforeBlock
        var position = 0
        while true {
            var beforeSpan = beforeBlock.mutableSpan
            let first = try before.read(into: &beforeSpan)
            var afterSpan = afterBlock.mutableSpan
            let second = try after.read(into: &afterSpan)
            let frames = min(first, second)
            for frame in 0..<frames {
                for channel in 0..<format.channels {
                    let sample = afterBlock[frame * format.channels + channel]
                    let difference = abs(sample - beforeBlock[frame * format.channels + channel])
                    let isOpen = ranges[channel].last.map { position + frame - $0.upperBound <= join } ?? false
                    if isExact ? difference > 0 : difference > Self.lossyFloor {
                        if isOpen {
                            let start = ranges[channel][ranges[channel].count - 1].lowerBound
                            ranges[channel][ranges[channel].count - 1] = start..<position + frame + 1
                        } else if ranges[channel].count < Limits.standard.cues {
                            ranges[channel].append(position + frame..<position + frame + 1)
                            excerpts[channel].append([])
                        }
                    }
                    if let last = excerpts[channel].indices.last, isOpen, excerpts[channel][last].count < wanted {
                        excerpts[channel][last].append(sample)
                    }
                }
            }
            position += frames
            progress(Progress(stage: .proving, framesDone: position, frameCount: original.promisedFrames))
            guard first == second, first > 0 else { break }
        }
        guard position > 0 else { return nil }
        var bleeps: [Bleep] = []
        for channel in 0..<format.channels {
            for (range, excerpt) in zip(ranges[channel], excerpts[channel]) {
                let cover = Self.cover(of: excerpt, hertz: format.sampleRate.hertz)
                bleeps.append(
                    Bleep(
                        frames: range, channels: ChannelSet([channel]),
                        category: cover == .profanity ? .profanity : .sensitive, kind: .other, origin: .review,
                        cover: cover))
            }
        }
        let plan = BleepPlan(
            bleeps: bleeps, frameCount: position, levelDBFS: BleepLevel.standardDBFS,
            rampFrames: CoverRenderer.rampFrames(at: format.sampleRate), guardFrames: 0)
        return Declaration(
            plan: plan, knowsEverySample: false, keypad: nil, hash: nil, sheet: nil,
            messages: ["no sheet: \(bleeps.count) spans were taken from what differs; which ones were meant cannot be proved"])
    }

    /// What sounds in the excerpt: the tone that explains most of it, or silence.
    private static func cover(of excerpt: [Float], hertz: Int) -> CoverSound {
        let energy = excerpt.reduce(0.0) { $0 + Double($1) * Double($1) }
        guard energy / Double(max(1, excerpt.count)) > 1e-7 else { return .silence }
        var best = (hertz: 440.0, power: -1.0)
        for candidate in stride(from: Double(tried.lowerBound), through: min(Double(tried.upperBound), Double(hertz) / 2 - 50), by: 2) {
            let step = 2 * Double.pi * candidate / Double(hertz)
            var real = 0.0
            var imaginary = 0.0
            // Goertzel's recursion.
            let coefficient = 2 * cos(step)
            var last = 0.0
            var beforeLast = 0.0
            for sample in excerpt {
                let next = Double(sample) + coefficient * last - beforeLast
                beforeLast = last
                last = next
            }
            real = last - beforeLast * cos(step)
            imaginary = beforeLast * sin(step)
            let power = real * real + imaginary * imaginary
            if power > best.power { best = (candidate, power) }
        }
        return .tone(hertz: best.hertz)
    }
}
