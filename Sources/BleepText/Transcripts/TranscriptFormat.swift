/// The transcript formats that are read.
public enum TranscriptFormat: String, CaseIterable, Hashable, Sendable {
    case whisper
    case fasterWhisper = "faster-whisper"
    case openAI = "openai"
    case whisperCpp = "whisper.cpp"
    case whisperX = "whisperx"
    case vosk
    case ctm
    case rttm
    case webVTT = "webvtt"
    case srt
    case tsv
    case awsTranscribe = "aws-transcribe"
    case google
    case azure
    case deepgram
    case assemblyAI = "assemblyai"
    case huggingFace = "hugging-face"
    case speechmatics, rev
    case elevenLabs = "elevenlabs"
    case podcast
    case audacity
    case textGrid = "textgrid"
    case elan
    case oTranscribe = "otranscribe"
    case otter, descript
}
