import BleepCore

/// The checks that every value of a sheet passes before it is believed.
struct SheetChecks {
    var name: String
    var limits: Limits

    func fault(_ place: String?, _ message: String) -> SheetError {
        SheetError(file: name, place: place, message: message)
    }

    func recording(_ source: SheetFile.Source) throws(SheetError) -> RecordingDescription {
        let (channels, frames) = (source.channels.value, source.frames.value)
        guard let rate = SampleRate(hertz: source.sampleRate.value) else {
            throw fault("source.sampleRate", "expected 4000 to 192000 hertz")
        }
        guard (1...limits.channels).contains(channels) else {
            throw fault("source.channels", "expected 1 to \(limits.channels)")
        }
        guard (0...limits.frames).contains(frames) else {
            throw fault("source.frames", "expected 0 to \(limits.frames)")
        }
        return RecordingDescription(
            sampleRate: rate, channels: channels, frames: frames, container: source.container ?? "",
            encoding: source.encoding ?? "")
    }

    /// Seconds to the nanosecond.
    func time(_ seconds: Double, at place: String) throws(SheetError) -> Timecode {
        let longest = Double(Timecode.longest.nanoseconds / Timecode.second)
        guard seconds >= 0, seconds <= longest else { throw fault(place, "expected 0 to \(Int(longest)) seconds") }
        return Timecode(nanoseconds: Int((seconds * 1e9).rounded()))
    }

    func length(_ text: String, at place: String) throws(SheetError) {
        guard text.count <= limits.labelCharacters else {
            throw fault(place, "expected at most \(limits.labelCharacters) characters")
        }
    }

    func bleep(
        _ redaction: SheetFile.Redaction, at place: String, in recording: RecordingDescription
    ) throws(SheetError) -> Bleep {
        let frames = try frames(of: redaction, at: place, in: recording)
        guard let category = Category(redaction.category) else {
            throw fault(place + ".category", "expected sensitive, profanity or another lower-case word")
        }
        let standard = category == .profanity ? SpanKind.profanity : .other
        let kind =
            try redaction.kind.map { word throws(SheetError) in try spanKind(word, at: place + ".kind") } ?? standard
        var others: [SpanKind] = []
        for word in redaction.kinds ?? [] {
            let next = try spanKind(word, at: place + ".kinds")
            if next != kind, !others.contains(next) { others.append(next) }
        }
        var origin = SpanOrigin.cue
        if let word = redaction.origin {
            let known = SpanOrigin.allCases.map(\.rawValue).joined(separator: ", ")
            guard let read = SpanOrigin(rawValue: word) else {
                throw fault(place + ".origin", "expected one of \(known)")
            }
            origin = read
        }
        var channels = ChannelSet(all: recording.channels)
        if let listed = redaction.channels?.map(\.value) {
            guard !listed.isEmpty, listed.allSatisfy({ (0..<recording.channels).contains($0) }) else {
                throw fault(place + ".channels", "expected channels from 0 to \(recording.channels - 1)")
            }
            channels = ChannelSet(listed)
        }
        return Bleep(
            frames: frames, channels: channels, category: category, kind: kind, otherKinds: others, origin: origin,
            cover: try cover(redaction.tone, category: category, at: place + ".tone"))
    }

    private func spanKind(_ word: String, at place: String) throws(SheetError) -> SpanKind {
        guard let kind = SpanKind(rawValue: word) else {
            let known = SpanKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw fault(place, "expected one of \(known)")
        }
        return kind
    }

    /// Hertz of a tone that can be there at all: a cycle a second, and half of the highest sample rate.
    private static let tones = 1..<96_000.0

    private func cover(
        _ tone: SheetFile.Tone?, category: Category, at place: String
    ) throws(SheetError) -> CoverSound {
        switch tone {
        case .hertz(let hertz) where Self.tones.contains(hertz): return .tone(hertz: hertz)
        case .word("silence"): return .silence
        case .word("noise"): return .noise
        case nil:
            if let standard = CoverSound(standardFor: category) { return standard }
            fallthrough
        default: throw fault(place, "expected hertz, \"silence\" or \"noise\"")
        }
    }

    private func frames(
        of redaction: SheetFile.Redaction, at place: String, in recording: RecordingDescription
    ) throws(SheetError) -> Range<Int> {
        let start: Int
        let end: Int
        if let first = redaction.startFrame?.value {
            start = first
        } else if let seconds = redaction.start {
            let time = try time(seconds, at: place + ".start")
            start = Self.onGrid(time, rate: recording.sampleRate) ?? recording.sampleRate.frame(flooring: time)
        } else {
            throw fault(place + ".startFrame", "missing; expected startFrame or start")
        }
        if let last = redaction.endFrame?.value {
            end = last
        } else if let seconds = redaction.end {
            let time = try time(seconds, at: place + ".end")
            end = Self.onGrid(time, rate: recording.sampleRate) ?? recording.sampleRate.frame(ceiling: time)
        } else {
            throw fault(place + ".endFrame", "missing; expected endFrame or end")
        }
        guard start >= 0 else { throw fault(place, "begins before the recording") }
        guard start < end else { throw fault(place, "is empty or reversed; expected start < end") }
        guard end <= recording.frames else {
            throw fault(place, "ends beyond the recording, which has \(recording.frames) frames")
        }
        return start..<end
    }

    /// Two redactions never share a frame on a channel.
    func overlaps(_ bleeps: [Bleep], rate: SampleRate) throws(SheetError) {
        var ends = [Int](repeating: 0, count: ChannelSet.limit)
        for bleep in bleeps.sorted(by: { $0.frames.lowerBound < $1.frames.lowerBound }) {
            for channel in bleep.channels {
                guard bleep.frames.lowerBound >= ends[channel] else {
                    let time = rate.time(bleep.frames.lowerBound).clock
                    throw fault("redactions", "two of them overlap at \(time) on channel \(channel)")
                }
                ends[channel] = bleep.frames.upperBound
            }
        }
    }

    /// The segments of each channel, which must tile it.
    func timelines(
        _ pieces: [SheetFile.Piece], in recording: RecordingDescription
    ) throws(SheetError) -> [Timeline] {
        var channels = [[Segment]](repeating: [], count: recording.channels)
        for (index, piece) in pieces.enumerated() {
            let place = "segments[\(index)]"
            let channel = piece.channel?.value ?? 0
            guard channels.indices.contains(channel) else {
                throw fault(place + ".channel", "expected 0 to \(recording.channels - 1)")
            }
            guard let label = SegmentLabel(rawValue: piece.label) else {
                let known = SegmentLabel.allCases.map(\.rawValue).joined(separator: ", ")
                throw fault(place + ".label", "expected one of \(known)")
            }
            let start = Self.nearest(try time(piece.start, at: place + ".start"), rate: recording.sampleRate)
            let end = Self.nearest(try time(piece.end, at: place + ".end"), rate: recording.sampleRate)
            let expected = channels[channel].last?.frames.upperBound ?? 0
            guard start == expected, start < end, end <= recording.frames else {
                throw fault(place, "segments of a channel follow each other without gap or overlap, within the file")
            }
            channels[channel].append(
                Segment(
                    frames: start..<end, label: label, frequencies: piece.frequencies ?? [], zone: piece.zone,
                    zones: piece.zones ?? [], confidence: piece.confidence, detail: piece.detail))
        }
        for (channel, segments) in channels.enumerated() {
            guard segments.last?.frames.upperBound ?? 0 == recording.frames else {
                throw fault("segments", "those of channel \(channel) end before the recording")
            }
        }
        return channels.map { Timeline(frameCount: recording.frames, painting: $0) }
    }

    /// The frame whose time rounds to `time`.
    static func nearest(_ time: Timecode, rate: SampleRate) -> Int {
        let floor = rate.frame(flooring: time)
        let below = time.nanoseconds - rate.time(floor).nanoseconds
        let above = rate.time(floor + 1).nanoseconds - time.nanoseconds
        return above < below ? floor + 1 : floor
    }

    /// The frame that printed as this time with six decimals; `nil` when the time lies between frames.
    private static func onGrid(_ time: Timecode, rate: SampleRate) -> Int? {
        let frame = nearest(time, rate: rate)
        return abs(rate.time(frame).nanoseconds - time.nanoseconds) <= 500 ? frame : nil
    }
}
