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
    /// Where on the recording every span of ``found`` lies, in their order; a pause may cut one in several.
    private(set) var placements: [Placement] = []

    struct Placement {
        let span: SensitiveSpan
        let found: FoundSpan
    }

    init(
        bytes: [UInt8], transcript: Transcript, found: [FoundSpan], doubtful: Set<FoundSpan>, leavesDoubtful: Bool
    ) {
        self.bytes = bytes
        self.transcript = transcript
        self.found = found
        self.doubtful = doubtful
        self.leavesDoubtful = leavesDoubtful
    }

    /// - Parameter keepsFile: whether a redacted copy will be asked for; a long file takes more memory than its words.
    static func read(
        _ path: String, _ search: TranscriptSearch, leavesDoubtful: Bool, keepsFile: Bool
    ) throws(PipelineError) -> TranscriptMarks {
        let bytes = try TextFile.bytes(of: path, limit: Limits.standard.transcriptBytes)
        return try read(bytes, name: path, search, leavesDoubtful: leavesDoubtful, keepsFile: keepsFile)
    }

    /// - Parameter file: the transcript itself.
    static func read(
        _ file: [UInt8], name: String, _ search: TranscriptSearch, leavesDoubtful: Bool, keepsFile: Bool
    ) throws(PipelineError) -> TranscriptMarks {
        var bytes = file
        do {
            let transcript = try TranscriptReader.read(bytes, name: name)
            if !keepsFile { bytes = [] }
            let found = ChannelSearch(search: search).find(in: transcript)
            return TranscriptMarks(
                bytes: bytes, transcript: transcript, found: found, doubtful: Set(found.filter(search.isDoubtful)),
                leavesDoubtful: leavesDoubtful)
        } catch {
            throw .failed("\(error)")
        }
    }

    /// What is bleeped.
    var hidden: [FoundSpan] { leavesDoubtful ? found.filter { !doubtful.contains($0) } : found }

    /// Puts what was found on the recording.
    /// - Returns: what the user should know.
    mutating func place(
        sampleRate: SampleRate, frameCount: Int, channels: Int
    ) throws(PipelineError) -> [String] {
        do {
            let placed = try transcript.spans(
                found, sampleRate: sampleRate, frameCount: frameCount, channels: channels)
            let origins = found.flatMap { span in transcript.extents(of: span).map { _ in span } }
            placements = zip(placed.spans, origins).map { Placement(span: $0, found: $1) }
            return placed.notices
        } catch {
            throw .failed("\(error)")
        }
    }

    /// What is bleeped, on the recording.
    private var hiddenPlacements: [Placement] {
        leavesDoubtful ? placements.filter { !doubtful.contains($0.found) } : placements
    }

    /// The spans that are bleeped as frames of the recording; none before ``place(sampleRate:frameCount:channels:)``.
    var placed: [SensitiveSpan] { hiddenPlacements.map(\.span) }

    /// What was found for each planned span, in their order; `nil` for what others marked. Of spans that lie alike the
    /// first planned is the first found.
    func origins(of planned: [PlannedSpan]) -> [FoundSpan?] {
        var waiting: [SensitiveSpan: [FoundSpan]] = [:]
        for placement in hiddenPlacements.reversed() { waiting[placement.span, default: []].append(placement.found) }
        return planned.map { waiting[$0.span]?.popLast() }
    }

    /// The doubtful spans for the private sheet, in the order of ``found``, bleeped or not.
    func review(planned: [PlannedSpan]) -> [PrivateSpan] {
        let places = Dictionary(planned.map { ($0.span, $0) }) { first, _ in first }
        return placements.filter { doubtful.contains($0.found) }.map { placement in
            let place = places[placement.span]
            return PrivateSpan(
                raw: placement.span, hidden: place?.frames, channels: place?.channels ?? ChannelSet(),
                text: text(of: placement.found), rule: placement.found.rule)
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
