import BleepCore
import BleepRedact
import BleepSheet
import BleepText

/// A transcript of the recording and what was found in it.
struct TranscriptMarks {
    /// The file as it is; empty where it was not kept.
    let bytes: [UInt8]
    let transcript: Transcript
    /// In order of their first word.
    let found: [FoundSpan]
    /// Those of ``found`` that a person should look at.
    let doubtful: Set<FoundSpan>
    /// Doubtful spans stay audible.
    let leavesDoubtful: Bool

    /// - Parameter keepsFile: whether a redacted copy will be asked for; a long file takes more memory than its words.
    static func read(
        _ path: String, _ search: TranscriptSearch, leavesDoubtful: Bool, keepsFile: Bool
    ) throws(PipelineError) -> TranscriptMarks {
        var bytes = try TextFile.bytes(of: path, limit: Limits.standard.transcriptBytes)
        do {
            let transcript = try TranscriptReader.read(bytes, name: path)
            if !keepsFile { bytes = [] }
            let found = search.find(in: transcript)
            return TranscriptMarks(
                bytes: bytes, transcript: transcript, found: found, doubtful: Set(found.filter(search.isDoubtful)),
                leavesDoubtful: leavesDoubtful)
        } catch {
            throw .failed("\(error)")
        }
    }

    /// What is bleeped.
    var hidden: [FoundSpan] { leavesDoubtful ? found.filter { !doubtful.contains($0) } : found }

    /// The spans that are bleeped as frames of the recording, each with what was found.
    func placed(
        sampleRate: SampleRate, frameCount: Int, channels: Int
    ) throws(PipelineError) -> (spans: [SensitiveSpan], notices: [String]) {
        do {
            return try transcript.spans(hidden, sampleRate: sampleRate, frameCount: frameCount, channels: channels)
        } catch {
            throw .failed("\(error)")
        }
    }

    /// What was found for each span that is bleeped.
    func origins(sampleRate: SampleRate, frameCount: Int) -> [SensitiveSpan: FoundSpan] {
        origins(of: hidden, sampleRate: sampleRate, frameCount: frameCount)
    }

    private func origins(of found: [FoundSpan], sampleRate: SampleRate, frameCount: Int) -> [SensitiveSpan: FoundSpan] {
        // It was placed before, so that nothing can be refused now.
        guard
            let placed = try? transcript.spans(
                found, sampleRate: sampleRate, frameCount: frameCount, channels: ChannelSet.limit)
        else { return [:] }
        var result: [SensitiveSpan: FoundSpan] = [:]
        var next = 0
        for span in found {
            for _ in transcript.extents(of: span) where next < placed.spans.count {
                result[placed.spans[next]] = span
                next += 1
            }
        }
        return result
    }

    /// The doubtful spans for the private sheet, in order of time, bleeped or not.
    func review(sampleRate: SampleRate, frameCount: Int, planned: [PlannedSpan]) -> [PrivateSpan] {
        let list = found.filter { doubtful.contains($0) }
        return origins(of: list, sampleRate: sampleRate, frameCount: frameCount).map { raw, span in
            let place = planned.first { $0.span == raw }
            return PrivateSpan(
                raw: raw, hidden: place?.frames, channels: place?.channels ?? ChannelSet(), text: text(of: span),
                rule: span.rule)
        }
    }

    /// The words of a span. Private.
    func text(of span: FoundSpan) -> String {
        transcript.words[span.words].map(\.text).joined(separator: " ")
    }

    /// What is to be masked in the transcript: every word over which a bleep of the plan lies, whoever asked for it.
    func masked(by plan: BleepPlan, sampleRate: SampleRate) -> [FoundSpan] {
        var isMasked = [Bool](repeating: false, count: transcript.words.count)
        for span in hidden {
            for word in span.words { isMasked[word] = true }
        }
        var others: [FoundSpan] = []
        let bleeps = plan.bleeps
        /// The latest end of all bleeps up to each, so that the search can stop early.
        var reaches: [Int] = []
        for bleep in bleeps { reaches.append(max(reaches.last ?? 0, bleep.frames.upperBound)) }
        for (index, word) in transcript.words.enumerated() where !isMasked[index] {
            let single = FoundSpan(
                words: index..<index + 1, category: .sensitive, kind: .other, confidence: 1, rule: "bleep")
            guard let extent = transcript.extents(of: single).first else { continue }
            let frames =
                max(0, sampleRate.frame(flooring: extent.start))..<max(1, sampleRate.frame(ceiling: extent.end))
            guard let bleep = Self.bleep(over: frames, on: word.channel, in: bleeps, reaches) else { continue }
            if let last = others.last, last.words.upperBound == index, last.kind == bleep.kind {
                others[others.count - 1].words = last.words.lowerBound..<index + 1
            } else {
                others.append(
                    FoundSpan(
                        words: index..<index + 1, category: bleep.category, kind: bleep.kind, confidence: 1,
                        rule: "bleep"
                    ))
            }
        }
        var result: [FoundSpan] = []
        for span in (hidden + others).sorted(by: { $0.words.lowerBound < $1.words.lowerBound }) {
            if let last = result.last, last.words.upperBound == span.words.lowerBound, last.kind == span.kind {
                result[result.count - 1].words = last.words.lowerBound..<span.words.upperBound
            } else {
                result.append(span)
            }
        }
        return result
    }

    private static func bleep(
        over frames: Range<Int>, on channel: Int?, in bleeps: [Bleep], _ reaches: [Int]
    ) -> Bleep? {
        var low = 0
        var high = bleeps.count
        while low < high {
            let middle = (low + high) / 2
            if bleeps[middle].frames.lowerBound < frames.upperBound { low = middle + 1 } else { high = middle }
        }
        var index = low - 1
        while index >= 0, reaches[index] > frames.lowerBound {
            let bleep = bleeps[index]
            if bleep.frames.overlaps(frames), channel.map({ bleep.channels.contains($0) }) ?? true { return bleep }
            index -= 1
        }
        return nil
    }

    /// The transcript as it may be published.
    func redacted(by plan: BleepPlan, sampleRate: SampleRate) throws(PipelineError) -> [UInt8] {
        do {
            return try TranscriptRedactor.redact(
                bytes, name: transcript.name, transcript: transcript, spans: masked(by: plan, sampleRate: sampleRate))
        } catch {
            throw .failed("\(error)")
        }
    }
}
