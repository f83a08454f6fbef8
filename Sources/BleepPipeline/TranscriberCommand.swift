import BleepAudio

/// How a program is asked for the transcript of one channel.
public struct TranscriberCommand: Codable, Sendable {
    /// The program and its arguments, with placeholders.
    let words: [String]
    /// What is asked for; part of what tells cached transcripts apart.
    let model: String?

    /// The names of the presets.
    public static let presets = ["whisper.cpp", "whisper", "faster-whisper", "whisperx", "vosk"]

    /// The program that a preset runs.
    static func program(ofPreset name: String) -> String? { preset(name, hasModel: false)?.first }

    /// - Parameters:
    ///   - text: a preset, or a command in which `{wav}` stands for the recording of one channel. `{output}` is where
    ///     the transcript goes, without ending, `{folder}` its folder, `{language}` `en`, `de` or `auto`, `{model}` what
    ///     `model` says. Blanks separate arguments unless they stand in quotes; no shell sees any of it.
    ///   - model: a file or a name, as the program wants it.
    public init(_ text: String, model: String?) throws(PipelineError) {
        self.model = model.map { OutputPlace.exists($0) ? PathText.absolute($0) : $0 }
        if let preset = Self.preset(text, hasModel: model != nil) {
            words = preset
            if text == "whisper.cpp", model == nil {
                throw .usage("--transcribe-with whisper.cpp needs its model: say --transcribe-model FILE")
            }
            return
        }
        words = try Self.split(text)
        guard words.contains(where: { $0.contains("{wav}") }) else {
            throw .usage(
                "--transcribe-with: '\(text)' is none of \(Self.presets.joined(separator: ", ")), "
                    + "nor a command with {wav} in it")
        }
    }

    /// All that makes another transcript of the same recording.
    public var identity: [String] { [model ?? ""] + words }

    /// The name of the program.
    var program: String { words[0] }

    /// The arguments for one channel.
    func arguments(wave: String, output: String, folder: String, language: String) -> [String] {
        var arguments: [String] = []
        var skipsNext = false
        for (index, word) in words.enumerated().dropFirst() {
            if skipsNext {
                skipsNext = false
                continue
            }
            // "--language {language}" is left out where nobody knows it and the program has no word for that.
            if index + 1 < words.count, words[index + 1] == Self.knownLanguage, language == "auto" {
                skipsNext = true
                continue
            }
            var filled = word
            for (name, value) in [
                ("{wav}", wave), ("{output}", output), ("{folder}", folder), ("{language}", language),
                (Self.knownLanguage, language), ("{model}", model ?? ""),
            ] {
                filled = filled.split(separator: name, omittingEmptySubsequences: false).joined(separator: value)
            }
            arguments.append(filled)
        }
        return arguments
    }

    /// As ``{language}``, but the argument before it goes, too, where the language is not known.
    private static let knownLanguage = "{known-language}"

    private static func preset(_ name: String, hasModel: Bool) -> [String]? {
        let model = hasModel ? ["--model", "{model}"] : []
        // openai-whisper's options, which its relatives have taken over.
        let relative =
            ["{wav}", "--output_dir", "{folder}", "--output_format", "json", "--language", knownLanguage] + model
        switch name {
        case "whisper.cpp":
            return [
                "whisper-cli", "-m", "{model}", "-l", "{language}", "-ojf", "-of", "{output}", "-np", "-f", "{wav}",
            ]
        case "whisper": return ["whisper"] + relative + ["--word_timestamps", "True", "--fp16", "False"]
        case "faster-whisper": return ["whisper-ctranslate2"] + relative + ["--word_timestamps", "True"]
        case "whisperx": return ["whisperx"] + relative
        // Older releases have no JSON.
        case "vosk":
            return ["vosk-transcriber", "-i", "{wav}", "-o", "{output}.srt", "-t", "srt"]
                + (hasModel ? ["-n", "{model}"] : ["-l", knownLanguage])
        default: return nil
        }
    }

    private static func split(_ text: String) throws(PipelineError) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        for character in text {
            if let open = quote {
                if character == open { quote = nil } else { word = (word ?? "") + String(character) }
            } else if character == "\"" || character == "'" {
                quote = character
                word = word ?? ""
            } else if character.isWhitespace {
                if let word { words.append(word) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        guard quote == nil else { throw .usage("--transcribe-with: a quote is never closed in '\(text)'") }
        return words + [word].compactMap { $0 }
    }
}
