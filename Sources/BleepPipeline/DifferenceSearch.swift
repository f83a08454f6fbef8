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
    /// Lossy files are compared in windows, in milliseconds …
    private static let lossyWindow = 20
    /// … of which one differs when it is less alike than this; coding alone stays above it nearly always.
    private static let leastCorrelation = 0.5
    /// Quieter windows of lossy files are not compared, as a mean square (−40 dBFS).
    private static let audible = 1e-4
    /// What differs for a shorter time in a lossy file is coding noise, in milliseconds.
    private static let shortestLossy = 80
    /// The part of a span that is looked at for its tone, in milliseconds.
    private static let looked = 200

    var acceptsDamage = false
    let progress: Progress.Report

    /// What one channel differs in, so far.
    private struct Track {
        var ranges: [Range<Int>] = []
        var covers: [CoverSound] = []
        /// The beginning of the last range, until it is known what sounds there.
        var excerpt: [Float] = []
        /// Sums over the window of a lossy file: x·x, y·y, x·y.
        var sums = (original: 0.0, redacted: 0.0, product: 0.0)
        var window: [Float] = []
    }

    func declaration(
        original: borrowing AudioSource, redacted: borrowing AudioSource
    ) throws(AudioFileError) -> Declaration? {
        let format = redacted.format
        guard format.channels == original.format.channels else {
            throw AudioFileError(
                .unsupported, path: redacted.path,
                detail: "has \(format.channels) channels, the original \(original.format.channels)")
        }
        let isExact = original.format.isLossless && format.isLossless
        // As they are stored: two codes of mu-law, and two zeros of floats, are one sample.
        let width = isExact && original.format.transport(to: format) == .bytes ? format.bytesPerSample ?? 0 : 0
        var tracks = [Track](repeating: Track(), count: format.channels)
        var before = try original.makeReader(acceptDamaged: acceptsDamage)
        var after = try redacted.makeReader()
        var beforeBlock = [Float](repeating: 0, count: BlockPump.blockFrames * format.channels)
        var afterBlock = beforeBlock
        var beforeBytes = [UInt8](repeating: 0, count: beforeBlock.count * width)
        var afterBytes = beforeBytes
        var position = 0
        while true {
            let (first, second): (Int, Int)
            var afterSpan = afterBlock.mutableSpan
            if width > 0 {
                var beforeRoom = beforeBytes.mutableSpan
                first = try before.readBytes(into: &beforeRoom)
                var afterRoom = afterBytes.mutableSpan
                second = try after.readBytes(into: &afterRoom)
                let read = afterBytes.span.extracting(first: second * format.channels * width)
                try after.decode(read, at: position, into: &afterSpan)
            } else {
                var beforeSpan = beforeBlock.mutableSpan
                first = try before.read(into: &beforeSpan)
                second = try after.read(into: &afterSpan)
            }
            let frames = min(first, second)
            for channel in 0..<format.channels {
                for frame in 0..<frames {
                    let at = frame * format.channels + channel
                    if isExact {
                        let stored = at * width..<(at + 1) * width
                        let differs =
                            width > 0 ? beforeBytes[stored] != afterBytes[stored] : beforeBlock[at] != afterBlock[at]
                        if differs { add(position + frame..<position + frame + 1, format, &tracks[channel]) }
                        listen(afterBlock[at], format, &tracks[channel], at: position + frame)
                    } else {
                        gather(beforeBlock[at], afterBlock[at], at: position + frame, format, &tracks[channel])
                    }
                }
            }
            position += frames
            progress(Progress(stage: .proving, framesDone: position, frameCount: original.promisedFrames))
            guard first == second, first > 0 else { break }
        }
        guard position > 0 else { return nil }
        return declaration(of: &tracks, format, frameCount: position, isExact: isExact)
    }

    private func declaration(
        of tracks: inout [Track], _ format: AudioFormat, frameCount: Int, isExact: Bool
    ) -> Declaration {
        let shortest = isExact ? 0 : format.sampleRate.frames(milliseconds: Self.shortestLossy)
        var bleeps: [Bleep] = []
        for channel in tracks.indices {
            closeExcerpt(&tracks[channel], format)
            for (range, cover) in zip(tracks[channel].ranges, tracks[channel].covers) where range.count >= shortest {
                bleeps.append(
                    Bleep(
                        frames: range, channels: ChannelSet([channel]),
                        category: cover == .profanity ? .profanity : .sensitive, kind: .other, origin: .review,
                        cover: cover))
            }
        }
        let plan = BleepPlan(
            bleeps: bleeps, frameCount: frameCount, levelDBFS: BleepLevel.standardDBFS,
            rampFrames: CoverRenderer.rampFrames(at: format.sampleRate), guardFrames: 0)
        return Declaration(
            plan: plan, knowsEverySample: false, keypad: nil, hash: nil, sheet: nil,
            messages: [
                "no sheet: \(bleeps.count) spans were taken from what differs; which ones were meant cannot be proved"
            ])
    }

    /// With loss, windows that have nothing to do with the original do.
    private func gather(_ before: Float, _ after: Float, at frame: Int, _ format: AudioFormat, _ track: inout Track) {
        track.sums.original += Double(before) * Double(before)
        track.sums.redacted += Double(after) * Double(after)
        track.sums.product += Double(before) * Double(after)
        track.window.append(after)
        let length = format.sampleRate.frames(milliseconds: Self.lossyWindow)
        guard track.window.count == length else { return }
        let sums = track.sums
        let isAudible = max(sums.original, sums.redacted) > Self.audible * Double(length)
        let isAlike = sums.product > Self.leastCorrelation * (sums.original * sums.redacted).squareRoot()
        let frames = frame + 1 - length..<frame + 1
        if isAudible, !isAlike { add(frames, format, &track) }
        for (offset, sample) in track.window.enumerated() {
            listen(sample, format, &track, at: frames.lowerBound + offset)
        }
        track.sums = (0, 0, 0)
        track.window.removeAll(keepingCapacity: true)
    }

    private func add(_ frames: Range<Int>, _ format: AudioFormat, _ track: inout Track) {
        let join = format.sampleRate.frames(milliseconds: Self.joinWithin)
        if let last = track.ranges.last, frames.lowerBound - last.upperBound <= join {
            track.ranges[track.ranges.count - 1] = last.lowerBound..<frames.upperBound
        } else if track.ranges.count < Limits.standard.cues {
            closeExcerpt(&track, format)
            track.ranges.append(frames)
        }
    }

    /// Keeps the beginning of a span until its sound is known, never longer.
    private func listen(_ sample: Float, _ format: AudioFormat, _ track: inout Track, at frame: Int) {
        let join = format.sampleRate.frames(milliseconds: Self.joinWithin)
        // Within the span a sample may happen to be what it was; whether one lies behind the span shows later.
        guard track.covers.count < track.ranges.count, let last = track.ranges.last, frame < last.upperBound + join
        else { return }
        track.excerpt.append(sample)
        if track.excerpt.count == format.sampleRate.frames(milliseconds: Self.looked) {
            closeExcerpt(&track, format)
        }
    }

    private func closeExcerpt(_ track: inout Track, _ format: AudioFormat) {
        guard track.covers.count < track.ranges.count else { return }
        let length = track.ranges.last?.count ?? 0
        track.covers.append(
            CoverGuess.cover(
                of: Array(track.excerpt.prefix(length)), hertz: format.sampleRate.hertz,
                silenceDBFS: CodecBounds(format.encoding).span.silenceDBFS))
        track.excerpt.removeAll(keepingCapacity: true)
    }
}
