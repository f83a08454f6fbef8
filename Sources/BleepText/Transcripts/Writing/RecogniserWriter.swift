import BleepCore

/// The JSON of whisper.cpp, Vosk and the cloud recognisers.
enum RecogniserWriter {
    static func write(_ transcript: MaskedTranscript, hasAlternatives: Bool) -> [UInt8] {
        var json = JSONOutput()
        switch transcript.format {
        case .whisperCpp: whisperCpp(transcript, into: &json)
        case .vosk: vosk(transcript, hasAlternatives: hasAlternatives, into: &json)
        case .awsTranscribe: aws(transcript, into: &json)
        case .google: google(transcript, into: &json)
        case .azure: azure(transcript, into: &json)
        case .deepgram: deepgram(transcript, into: &json)
        case .assemblyAI: assemblyAI(transcript, into: &json)
        default: oTranscribe(transcript, into: &json)
        }
        json.endLine()
        return json.bytes
    }
}
