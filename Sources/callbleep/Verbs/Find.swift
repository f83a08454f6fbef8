import ArgumentParser
import BleepPipeline
import BleepSheet

/// `callbleep find`: what must be hidden, by a transcript.
struct Find: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Find what must be hidden, from a transcript with times.",
        discussion: """
            Finds numbers, addresses, names and the like in English and German, written or spoken, swearing, and what your \
            own lists name. The text form shows the words and is for you alone; JSON, CSV and labels show them with \
            --show-text only. CSV and labels can be edited and go back into redact as cues: their times are padded as redact \
            pads those of a transcript; the times of JSON and text are the words' own.

            Examples:
              callbleep find call.json --hide mine.txt
              callbleep find call.wav --transcribe-with whisper.cpp --transcribe-model ggml-medium.bin
              callbleep find call.vtt --policy blog --allow theirs.txt --format csv > call.cues.csv
            """)

    @Argument(
        help: ArgumentHelp(
            "Transcripts, - for standard input; with --transcribe-with, recordings.", valueName: "transcript"))
    var transcripts: [String]

    @OptionGroup var search: SearchOptions
    @OptionGroup var transcriber: TranscriberOptions

    @Option(help: ArgumentHelp("text, json, audacity or csv.", valueName: "form"))
    var format = FindForm(FindFormat.text)

    @Flag(help: "Show the words in other forms than text, too.")
    var showText = false

    func validate() throws {
        if transcripts.count > 1, !format.value.holdsSeveral {
            throw ValidationError(
                "--format \(format.value.rawValue) holds one transcript; give one, or use json or text.")
        }
    }

    func run() throws {
        let line = ProgressLine()
        let finder = try ExitCodes.reporting(clearing: line) { () throws(PipelineError) in
            try Finder(search.request, message: Terminal.message)
        }
        let transcription = transcriber.request
        let (documents, hasFailed) = EachFile.results(of: transcripts, clearing: line) {
            path throws(PipelineError) in
            guard let transcription else { return try finder.find(path) }
            return try finder.find(recording: path, with: transcription, language: search.language?.value)
        }
        if !documents.isEmpty {
            try Terminal.result(
                FindWriter.write(documents, as: format.value, asArray: transcripts.count > 1, showsText: showText))
        }
        if hasFailed { throw ExitCodes.failed }
    }
}
