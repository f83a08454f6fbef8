import ArgumentParser
import BleepPipeline
import BleepSheet

/// The flags of `redact`, and the request that they make together.
struct RedactOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The recording; - for standard input.", valueName: "call"))
    var call: String

    @Option(
        name: [.short, .customLong("output")],
        help: "Where to: a file, or a folder (existing, or ending in /). Default: STEM.redacted.EXT beside the call.")
    var output: String?

    @OptionGroup var marks: MarkOptions
    @OptionGroup var transcriber: TranscriberOptions

    @Flag(help: "Only bleep: the sheet has no segments. Keypad digits are still searched.")
    var noAnalysis = false

    @Flag(help: "Write nothing; print the plan: marked and final times and why each edge lies where it does.")
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            "Write every bleep with a second on either side, to listen to. Without -o nothing else is written.",
            valueName: "file"))
    var audition: String?

    @Option(
        help: ArgumentHelp(
            "Sheets to write: json, csv, audacity, webvtt, webvtt-chapters, srt, textgrid, eaf, rttm, markdown, chapters.",
            valueName: "csv,json"))
    var sheets: WordList?

    @Option(
        help: ArgumentHelp(
            "Write what the public sheet must not hold (reasons, words, raw times, the source) to this file, for you alone.",
            valueName: "file"))
    var privateSheet: String?

    @Flag(
        help:
            "Write what ffmpeg reads (m4a, WMA, WebM …) in its own codec again where it can; else it becomes FLAC."
    )
    var sameCodec = false

    @Flag(help: "Replace files that exist.")
    var force = false

    func validate() throws {
        if dryRun, audition != nil { throw ValidationError("--dry-run writes nothing; leave out --audition.") }
        if output == "-" {
            throw ValidationError("A recording is written beside its sheets, not to standard output: say -o FILE.")
        }
        if output == "" { throw ValidationError("-o needs the name of a file or a folder.") }
        // Said before a long recording was piped in for nothing.
        if call == "-", !dryRun, output?.hasSuffix("/") ?? (audition == nil) {
            throw ValidationError("Standard input has no name: say -o FILE.")
        }
        for word in sheets?.words ?? [] where SheetFormat(rawValue: word) == nil {
            throw ValidationError(
                "Unknown sheet '\(word)': expected \(SheetFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
    }

    var request: RedactionRequest {
        var request = marks.request(for: call)
        request.output = output
        request.analyzes = !noAnalysis
        request.outcome = dryRun ? .plan : audition != nil && output == nil ? .audition : .file
        request.audition = audition
        if let sheets { request.sheets = sheets.words.compactMap(SheetFormat.init(rawValue:)) }
        request.privateSheet = privateSheet
        request.replacesExisting = force
        request.keepsCodec = sameCodec
        request.transcription = transcriber.request
        return request
    }
}
