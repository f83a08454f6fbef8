import BleepCore
import Testing

@testable import BleepText

/// The formats, with their varieties, in which a dialogue is rendered.
enum Rendering: String, CaseIterable, CustomTestStringConvertible {
    case whisper, whisperSegments, fasterWhisper, fasterWhisperObject, openAI, openAISegments, whisperX, whisperCpp
    case whisperCppTokens, whisperCppWords, vosk, voskList, voskAlternatives, webVTT, webVTTWords, webVTTHighlight, srt
    case srtNamed, tsv, csv, aws, awsOld, awsChannels, deepgram, deepgramChannels, deepgramStream, assemblyAI
    case assemblyAIUtterances, google, googleDiarized, googleDump, azure, azureDisplay, azureSDK, azureFast, ctm, rttm
    case chunks, chunksSegments, podcast, podcastSegments, speechmatics, speechmaticsStream, rev, elevenLabs
    case elevenLabsChannels
    case audacity, textGridLong, textGridShort, textGridUTF16, textGridLevels, elan, elanDependent, oTranscribe

    var testDescription: String { rawValue }

    var format: TranscriptFormat {
        switch self {
        case .whisper, .whisperSegments: .whisper
        case .fasterWhisper, .fasterWhisperObject: .fasterWhisper
        case .openAI, .openAISegments: .openAI
        case .whisperX: .whisperX
        case .whisperCpp, .whisperCppTokens, .whisperCppWords: .whisperCpp
        case .vosk, .voskList, .voskAlternatives: .vosk
        case .webVTT, .webVTTWords, .webVTTHighlight: .webVTT
        case .srt, .srtNamed: .srt
        case .tsv, .csv: .tsv
        case .aws, .awsOld, .awsChannels: .awsTranscribe
        case .deepgram, .deepgramChannels, .deepgramStream: .deepgram
        case .assemblyAI, .assemblyAIUtterances: .assemblyAI
        case .google, .googleDiarized, .googleDump: .google
        case .azure, .azureDisplay, .azureSDK, .azureFast: .azure
        case .ctm: .ctm
        case .rttm: .rttm
        case .chunks, .chunksSegments: .huggingFace
        case .podcast, .podcastSegments: .podcast
        case .speechmatics, .speechmaticsStream: .speechmatics
        case .rev: .rev
        case .elevenLabs, .elevenLabsChannels: .elevenLabs
        case .audacity: .audacity
        case .textGridLong, .textGridShort, .textGridUTF16, .textGridLevels: .textGrid
        case .elan, .elanDependent: .elan
        case .oTranscribe: .oTranscribe
        }
    }

    var hasWordTimes: Bool {
        switch self {
        case .chunksSegments, .podcastSegments, .whisperSegments, .openAISegments, .whisperCpp, .webVTT, .srt,
            .srtNamed, .tsv, .csv, .elan,
            .elanDependent,
            .audacity, .oTranscribe:
            false
        default: true
        }
    }

    /// Marks within a cue only say where a word starts: it ends with the next one.
    var hasWordEnds: Bool { hasWordTimes && self != .webVTTWords }

    var hasSpeakers: Bool {
        switch self {
        case .chunks, .chunksSegments, .podcast, .podcastSegments, .speechmatics, .speechmaticsStream, .rev,
            .elevenLabs, .whisperX, .webVTT,
            .webVTTWords, .srtNamed, .csv, .aws, .awsOld, .deepgram, .deepgramStream, .assemblyAI,
            .assemblyAIUtterances, .googleDiarized, .azure, .azureDisplay, .azureFast, .rttm, .textGridLong,
            .textGridShort,
            .textGridUTF16, .textGridLevels, .elan, .elanDependent:
            true
        default: false
        }
    }

    var hasChannels: Bool { [.awsChannels, .deepgramChannels, .ctm, .elevenLabsChannels].contains(self) }

    /// Each word is an interval of its own, and so a segment.
    var hasWordSegments: Bool {
        [.textGridLong, .textGridShort, .textGridUTF16, .textGridLevels, .whisperCppWords].contains(self)
    }

    func bytes(_ dialogue: Dialogue) -> [UInt8] {
        let text = text(dialogue)
        guard self == .textGridUTF16 else { return Array(text.utf8) }
        return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }

    private func text(_ dialogue: Dialogue) -> String {
        switch self {
        case .webVTT, .webVTTWords, .webVTTHighlight, .srt, .srtNamed: captions(dialogue)
        case .tsv, .csv, .ctm, .rttm, .audacity: lines(dialogue)
        case .textGridLong, .textGridShort, .textGridUTF16, .textGridLevels: textGrid(dialogue)
        case .elan, .elanDependent: elan(dialogue)
        default: json(dialogue)
        }
    }

    // MARK: Pieces

    func seconds(_ milliseconds: Int) -> String { Timecode(milliseconds: milliseconds).decimal(places: 3) }

    func clock(_ milliseconds: Int, comma: Bool = false) -> String {
        let text = Timecode(milliseconds: milliseconds).webVTT
        return comma ? text.replacing(".", with: ",") : text
    }

    func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    func list(_ entries: [String]) -> String { "[" + entries.joined(separator: ",") + "]" }
    func name(_ turn: Dialogue.Turn) -> String { Dialogue.speakers[turn.speaker] }

    func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }

    // MARK: Captions

    private func captions(_ dialogue: Dialogue) -> String {
        var text = self == .webVTTWords ? "WEBVTT - \(Dialogue.recording)\n\nNOTE by Quinlan\n\n" : ""
        if self == .webVTT || self == .webVTTHighlight { text = "WEBVTT\nLanguage: en\n\nSTYLE\n::cue {}\n\n" }
        for (number, turn) in dialogue.turns.enumerated() {
            switch self {
            case .webVTT:
                text += "\(clock(turn.start)) --> \(clock(turn.end)) align:start\n"
                text += "<v \(name(turn))>\(escaped(turn.text))</v>\n\n"
            case .webVTTWords:
                text += "\(number + 1)\n\(clock(turn.start)) --> \(clock(turn.end))\n<v \(name(turn))>"
                text += turn.words.enumerated().map { index, word in
                    index == 0 ? escaped(word.text) : "<\(clock(word.start))><c>\(escaped(word.text))</c>"
                }.joined(separator: " ")
                text += "</v>\n\n"
            case .webVTTHighlight:
                var last = turn.start
                for (index, word) in turn.words.enumerated() {
                    let shown = turn.words.map { escaped($0.text) }
                    if word.start > last {
                        text += "\(clock(last)) --> \(clock(word.start))\n\(shown.joined(separator: " "))\n\n"
                    }
                    var marked = shown
                    marked[index] = "<u>\(shown[index])</u>"
                    text += "\(clock(word.start)) --> \(clock(word.end))\n\(marked.joined(separator: " "))\n\n"
                    last = word.end
                }
            default:
                let label = self == .srtNamed ? name(turn) + ": " : ""
                text += "\(number + 1)\r\n\(clock(turn.start, comma: true)) --> \(clock(turn.end, comma: true))\r\n"
                text += "<i>\(label)\(turn.text)</i>\r\n\r\n"
            }
        }
        return text
    }

    // MARK: Lines

    private func lines(_ dialogue: Dialogue) -> String {
        switch self {
        case .tsv:
            return "start\tend\ttext\n" + dialogue.turns.map { "\($0.start)\t\($0.end)\t\($0.text)\n" }.joined()
        case .csv:
            return "start,end,speaker,text\n"
                + dialogue.turns.map {
                    "\($0.start),\($0.end),\(name($0)),\"\($0.text.replacing("\"", with: "\"\""))\"\n"
                }.joined()
        case .audacity:
            return dialogue.turns.map { "\(seconds($0.start))\t\(seconds($0.end))\t\($0.text)\n\\\t300\t3400\n" }
                .joined()
        case .ctm:
            return ";; made by Quinlan\n"
                + dialogue.turns.flatMap { turn in
                    turn.words.map {
                        "\(Dialogue.recording) \("AB".dropFirst(turn.speaker).prefix(1)) \(seconds($0.start)) "
                            + "\(seconds($0.end - $0.start)) \($0.text) \($0.confidence)\n"
                    }
                }.joined()
        default:
            let speakers = Dialogue.speakers.map {
                "SPKR-INFO \(Dialogue.recording) 1 <NA> <NA> <NA> unknown \($0) <NA> <NA>\n"
            }
            let turns = dialogue.turns.map { turn in
                "SPEAKER \(Dialogue.recording) 1 \(seconds(turn.start)) \(seconds(turn.end - turn.start)) <NA> <NA> "
                    + "\(name(turn)) <NA> <NA>\n"
                    + turn.words.map {
                        "LEXEME \(Dialogue.recording) 1 \(seconds($0.start)) \(seconds($0.end - $0.start)) \($0.text) "
                            + "lex \(name(turn)) \($0.confidence) <NA>\n"
                    }.joined()
            }
            return speakers.joined() + turns.joined()
        }
    }
}
