import BleepAudio
import BleepCore
public import BleepSheet
import BleepText

/// Finds what must be hidden in transcripts.
public struct Finder {
    private let search: TranscriptSearch
    private let message: (String) -> Void

    /// Reads the policy and the lists.
    /// - Parameters:
    ///   - request: lists, policy and language of the search.
    ///   - message: gets one line for a person at a time.
    public init(_ request: SearchRequest, message: @escaping (String) -> Void) throws(PipelineError) {
        let setup = try SearchSetup.read(request)
        search = setup.search()
        self.message = message
        for notice in setup.notices { message(notice) }
    }

    /// - Parameter path: of a transcript; `-` for standard input.
    /// - Throws: for a transcript that cannot be read, or whose times cannot be trusted.
    public func find(_ path: String) throws(PipelineError) -> FoundDocument {
        let isStandardInput = path == SourceOpening.standardInput
        let bytes = try TextFile.bytes(
            of: isStandardInput ? "/dev/stdin" : path, limit: Limits.standard.transcriptBytes)
        return try document(
            TranscriptMarks.read(bytes, name: path, search, leavesDoubtful: false, keepsFile: false), path)
    }

    /// Has a recording transcribed, and finds what must be hidden in that.
    public func find(
        recording path: String, with transcription: TranscriptionRequest, language: SearchRequest.SpokenLanguage?
    ) throws(PipelineError) -> FoundDocument {
        let source = try SourceOpening.open(path, acceptsDamage: false)
        let run = TranscriberRun(request: transcription, language: language?.rawValue ?? "auto", message: message)
        let bytes = try run.transcript(of: source, path: path, acceptsDamage: false)
        if transcription.keepsTranscript {
            let place = KeptTranscript.path(for: path)
            try KeptTranscript.write(bytes, to: place, replacing: false)
            message("\(place): kept; it holds every word, for you alone")
        }
        return try document(
            TranscriptMarks.read(bytes, name: path, search, leavesDoubtful: false, keepsFile: false), path)
    }

    private func document(_ marks: TranscriptMarks, _ path: String) throws(PipelineError) -> FoundDocument {
        let transcript = marks.transcript
        if let objection = transcript.objections.first { throw .failed("\(path): \(objection)") }
        for warning in transcript.warnings { message(warning) }
        var stretches: [FoundDocument.Stretch] = []
        for span in marks.found {
            let channels = Set(transcript.words[span.words].map(\.channel))
            let extents = transcript.extents(of: span)
            for extent in extents {
                // The words of the whole where a pause cuts it in two.
                stretches.append(
                    FoundDocument.Stretch(
                        start: extent.start, end: extent.end, category: span.category, kind: span.kind,
                        channel: channels.count == 1 ? channels.first ?? nil : nil, confidence: span.confidence,
                        isDoubtful: marks.doubtful.contains(span), text: marks.text(of: span)))
            }
        }
        stretches.sort { ($0.start, $0.end) < ($1.start, $1.end) }
        return FoundDocument(
            name: path, stretches: stretches,
            end: transcript.words.map(\.end).max().map { max($0, transcript.statedEnd ?? $0) } ?? .init(nanoseconds: 0))
    }
}
