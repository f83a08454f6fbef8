import ArgumentParser
import BleepPipeline
import BleepSheet

/// `callbleep analyze`: what is in a call, and when.
struct Analyze: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Say what is in a call, and when.",
        discussion: """
            Finds speech, silence, ringing, dial, busy and congestion tones, keypad digits, fax tones, recording beeps \
            and existing bleeps.

            Example:
              callbleep analyze call.wav --country gb --format csv > call.csv
            """)

    @Argument(help: ArgumentHelp("Recordings; - for standard input.", valueName: "call"))
    var calls: [String]

    @Option(help: ArgumentHelp("Tone plans to expect, by country.", valueName: "gb,us"))
    var country: WordList?

    @Option(help: ArgumentHelp("text, json, csv, audacity, textgrid, webvtt or rttm.", valueName: "form"))
    var format = AnalysisForm(AnalysisFormat.text)

    @Flag(help: "Show keypad digits in other forms than JSON, too.")
    var showDigits = false

    @Flag(help: "Say why what was nearly a digit or a tone is none; in the text form.")
    var explain = false

    @Flag(help: "Go on with a damaged recording.")
    var acceptDamaged = false

    func validate() throws {
        try CountryCheck.validate(country)
        if explain, format.value != .text {
            throw ValidationError("--explain needs the text form; \(format.value.rawValue) has no place for it.")
        }
        if calls.count > 1, !format.value.holdsSeveral {
            throw ValidationError(
                "--format \(format.value.rawValue) holds one call; give one, or use json, csv, rttm or text.")
        }
    }

    func run() throws {
        let line = ProgressLine()
        let analyzer = Analyzer(
            countries: country?.words ?? [], acceptsDamage: acceptDamaged, explains: explain,
            message: Terminal.message, progress: line.show)
        let (heard, hasFailed) = EachFile.results(of: calls, clearing: line, analyzer.analyze)
        try AnalysisPrinter(
            format: format.value, asArray: calls.count > 1, explains: explain, showDigits: showDigits
        ).write(heard)
        if hasFailed { throw ExitCodes.failed }
    }
}
