import BleepCore

/// Writes a transcript without what was found in it.
public enum TranscriptRedactor {
    /// The transcript in the format in which it came, rebuilt from what is known of the format: each span is replaced
    /// by its kind (`[PHONE]`, `[profanity]`), speakers are `Speaker 1` …, anything else that the file held is dropped.
    ///
    /// Times of words and segments and the boundaries of tiers stay. Tiers that were not read as words lose the labels
    /// that sound together with a span or repeat a word of it; text that does not follow the speech becomes `[TEXT]`.
    /// - Parameters:
    ///   - bytes: the file from which `transcript` was read.
    ///   - name: the file's, for messages.
    ///   - transcript: what was read from `bytes`.
    ///   - spans: what to hide, over the words of `transcript`.
    /// - Throws: ``SidecarError`` when `bytes` is not the file of `transcript`.
    public static func redact(
        _ bytes: [UInt8], name: String, transcript: Transcript, spans: [FoundSpan]
    ) throws(SidecarError) -> [UInt8] {
        let (segments, tiers) = try reread(bytes, name: name, as: transcript)
        guard spans.allSatisfy({ $0.words.lowerBound >= 0 && $0.words.upperBound <= transcript.words.count }) else {
            throw SidecarError(file: name, message: "a span names words that the transcript does not have")
        }
        let masked = MaskedTranscript(transcript, segments: segments, spans: spans)
        switch transcript.format {
        case .whisper, .fasterWhisper, .whisperX, .openAI:
            return WhisperWriter.write(masked, isList: isList(bytes))
        case .whisperCpp, .vosk, .awsTranscribe, .google, .azure, .deepgram, .assemblyAI, .oTranscribe:
            return RecogniserWriter.write(masked, hasAlternatives: startsWithAlternatives(bytes))
        case .huggingFace, .speechmatics, .rev, .elevenLabs, .podcast: return ServiceWriter.write(masked)
        case .webVTT, .srt, .tsv, .ctm, .rttm, .audacity, .otter, .descript:
            return TextWriter.write(masked, isCommaSeparated: !firstLine(bytes).contains(0x09))
        case .textGrid: return TierWriter.textGrid(TierMask.masked(tiers, masked))
        case .elan: return TierWriter.elan(TierMask.masked(tiers, masked))
        }
    }

    /// The same as text for people: one line a segment, `Speaker 1: …`.
    public static func plainText(_ transcript: Transcript, spans: [FoundSpan]) -> String {
        TextWriter.plain(MaskedTranscript(transcript, segments: [], spans: spans))
    }

    /// The segments and tiers of the file; its words are in `transcript` already and are not kept twice.
    private static func reread(
        _ bytes: [UInt8], name: String, as transcript: Transcript
    ) throws(SidecarError) -> (segments: [TranscriptSegment], tiers: TierFile) {
        let document = try TranscriptReader.document(bytes, name: name, limits: .standard)
        guard document.transcript.format == transcript.format, document.transcript.words == transcript.words else {
            throw SidecarError(
                file: name, message: "this is not the file from which the words were read; was it changed?")
        }
        let none = TierFile(start: Timecode(nanoseconds: 0), end: Timecode(nanoseconds: 0), tiers: [])
        return (document.segments, document.tiers ?? none)
    }

    private static func isList(_ bytes: [UInt8]) -> Bool {
        bytes.first { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") } == UInt8(ascii: "[")
    }

    private static func startsWithAlternatives(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes.prefix(60), as: UTF8.self).contains("\"alternatives\"")
    }

    private static func firstLine(_ bytes: [UInt8]) -> ArraySlice<UInt8> { bytes.prefix { $0 != 0x0A && $0 != 0x0D } }
}
