import ArgumentParser
import BleepCore
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

    @Option(
        help: ArgumentHelp(
            "text, json, csv, audacity, textgrid, webvtt, webvtt-chapters, srt, eaf, rttm, markdown or chapters.",
            valueName: "form"))
    var format = AnalysisForm(AnalysisFormat.text)

    @Option(
        help: ArgumentHelp(
            "From when on something is remarked: a policy file, or a preset.", valueName: "blog|callcentre|archive|file"
        ))
    var policy: String?

    @Option(help: ArgumentHelp("The language of what is remarked.", valueName: "en|de"))
    var language = SentenceLanguage(.english)

    @Flag(help: "Show keypad digits in other forms than JSON, too.")
    var showDigits = false

    @Flag(help: "Say why what was nearly a digit or a tone is none; in the text form.")
    var explain = false

    @Flag(help: "Go on with a damaged recording.")
    var acceptDamaged = false

    func validate() throws {
        try CountryCheck.validate(country)
        if let objection = work.objection { throw ValidationError(objection) }
    }

    var work: AnalyzeWork {
        var work = AnalyzeWork(calls: calls, format: format.value, showsDigits: showDigits)
        work.request.countries = country?.words ?? []
        work.request.policy = policy
        work.request.language = language.value
        work.request.acceptsDamage = acceptDamaged
        work.request.explains = explain
        return work
    }

    func run() throws { try work.run() }
}
