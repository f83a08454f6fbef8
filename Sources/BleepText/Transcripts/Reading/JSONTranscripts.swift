import BleepCore

/// Transcripts that are JSON: which format it is, and the reader for it.
enum JSONTranscripts {
    /// What a word takes in the tersest of the formats, in bytes: room is made at once, not by copying.
    private static let leastBytes = 60

    /// - Parameter bytes: UTF-8 as it came, without a byte order mark.
    static func read(_ bytes: [UInt8], name: String) throws(SidecarError) -> TranscriptDocument {
        var collector = TranscriptCollector(name: name)
        let format: TranscriptFormat?
        let outline: JSONOutline
        do throws(JSONFault) {
            var first = JSONPull(bytes)
            outline = try JSONOutline(&first)
            format = Self.format(of: outline)
            if let format {
                collector.reserve(bytes.count / leastBytes)
                var json = JSONPull(bytes)
                try read(format, &json, into: &collector)
                collector.note(.repairedText, json.repairs)
            }
        } catch {
            throw located(error, in: bytes, name: name)
        }
        guard let format else { throw SidecarError(file: name, message: mistaken(outline)) }
        return try collector.finish(format)
    }

    private static func read(
        _ format: TranscriptFormat, _ json: inout JSONPull, into collector: inout TranscriptCollector
    ) throws(JSONFault) {
        switch format {
        case .whisperCpp: try WhisperCppReader.read(&json, into: &collector)
        case .vosk: try VoskReader.read(&json, into: &collector)
        case .awsTranscribe: try AWSTranscribeReader.read(&json, into: &collector)
        case .google: try GoogleReader.read(&json, into: &collector)
        case .azure: try AzureReader.read(&json, into: &collector)
        case .deepgram: try DeepgramReader.read(&json, into: &collector)
        case .assemblyAI: try AssemblyAIReader.read(&json, into: &collector)
        case .huggingFace: try ChunksReader.read(&json, into: &collector)
        case .speechmatics: try SpeechmaticsReader.read(&json, into: &collector)
        case .rev: try RevReader.read(&json, into: &collector)
        case .elevenLabs: try ElevenLabsReader.read(&json, into: &collector)
        case .podcast: try PodcastReader.read(&json, into: &collector)
        case .oTranscribe: try OTranscribeReader.read(&json, into: &collector)
        default: try WhisperReader.read(&json, into: &collector)
        }
    }

    static func format(of outline: JSONOutline) -> TranscriptFormat? {
        func has(_ paths: String...) -> Bool { paths.contains { outline.has($0) } }
        /// A list is what the format says it is only where its objects have a text that the reader knows: what is taken
        /// for another format holds no word, and nothing in it would be hidden.
        func holds(_ list: String, _ texts: String...) -> Bool {
            outline.isLeaf(list) || texts.contains { outline.has(list + "[]." + $0) }
        }
        // In order from the most telling keys to the least.
        if has("chunks[].timestamp", "[].chunks[].timestamp") {
            return has("chunks[].text", "[].chunks[].text") ? .huggingFace : nil
        }
        if has("monologues") { return holds("monologues[].elements", "value") ? .rev : nil }
        if has("segments[].body") { return has("segments[].startTime") ? .podcast : nil }
        if has("results[].alternatives[].content") { return has("results[].type") ? .speechmatics : nil }
        if has("words[].text", "transcripts[].words[].text"),
            has("words[].type", "words[].speaker_id", "transcripts[].words[].type", "transcripts[].words[].speaker_id")
        {
            return .elevenLabs
        }
        if has("transcription[]") { return holds("transcription", "text", "tokens") ? .whisperCpp : nil }
        if has("recognizedPhrases", "[].recognizedPhrases", "NBest", "[].NBest", "phrases[].offsetMilliseconds") {
            return .azure
        }
        if has(
            "results.items", "results.channel_labels", "results.transcripts", "Transcript.Results",
            "Results[].IsPartial",
            "TranscriptEvent.Transcript", "[].Transcript.Results", "[].TranscriptEvent.Transcript")
        {
            return .awsTranscribe
        }
        if has("results.channels", "channel.alternatives", "[].channel.alternatives") { return .deepgram }
        if has("results[].alternatives"), !holds("results[].alternatives", "transcript", "words", "confidence") {
            return nil
        }
        if has("results[].alternatives", "response.results", "[].alternatives[].words[].startTime")
            || has("[].results[].alternatives")
            || outline.paths.contains(where: { $0.hasSuffix(".results[].alternatives") })
        {
            return .google
        }
        if has("word_segments", "segments[].words[].score") { return .whisperX }
        if has("segments[].speaker") && !has("words[].word", "task") { return .whisperX }
        if has("audio_duration", "utterances[].words[].text", "words[].text") || (has("status") && has("text", "error"))
        {
            return .assemblyAI
        }
        if has("media-time", "media-source") || (has("text") && has("media")) { return .oTranscribe }
        if has("segments"), !holds("segments", "text", "words"), !has("words[].word") { return nil }
        if has("segments[].text", "segments[].words") || (has("segments") && has("text")) {
            if has("task", "words[].word", "usage") { return .openAI }
            return has("text") ? .whisper : .fasterWhisper
        }
        if has("words[].word", "task") { return .openAI }
        if has(
            "result[].word", "[].result[].word", "partial", "[].partial", "alternatives[].result",
            "[].alternatives[].result")
        {
            return .vosk
        }
        if has("[].start", "[].words") && has("[].text", "[].words") { return .fasterWhisper }
        // An empty utterance of Vosk, or a recogniser that was not asked for times.
        if has("text", "[].text") { return .vosk }
        if has("segments") { return .fasterWhisper }
        return nil
    }

    private static func mistaken(_ outline: JSONOutline) -> String {
        if outline.has("schema") { return "this is a file that callbleep wrote, not a transcript" }
        if outline.paths.isEmpty { return "the JSON holds nothing; expected a transcript" }
        return "JSON of no known transcript format; expected one of \(TranscriptReader.formats)"
    }

    /// The line and the byte of a fault: a file of one line needs the byte.
    private static func located(_ fault: JSONFault, in bytes: [UInt8], name: String) -> SidecarError {
        let before = bytes[..<min(fault.position, bytes.count)]
        let line = 1 + before.count { $0 == 0x0A }
        let start = (before.lastIndex(of: 0x0A) ?? -1) + 1
        return SidecarError(
            file: name, line: line,
            message: "broken JSON at character \(before.count - start + 1): \(fault.message)")
    }
}
