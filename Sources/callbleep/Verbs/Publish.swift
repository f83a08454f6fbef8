import ArgumentParser
import BleepCore
import BleepPipeline
import BleepPublish

/// `callbleep publish`: a static site of a folder of calls.
struct Publish: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Make a website of a folder of calls.",
        discussion: """
            A page for each call with player, picture, notes and remarks, a list with search and filters, a feed, and \
            the recordings and sheets for download: plain files for any web host. Originals with cues or a transcript \
            beside them are redacted and proved first; a redacted recording with its sheet is verified and used as it \
            is. A call with neither is named and left out.

            Example:
              callbleep publish calls/ -o site/ --title "Calls to Edwin" --base-url https://example.org/calls/

            Exit status: 0 all calls are in the site, 1 something could not be done, 2 a call must not be published \
            (the others are).
            """)

    @Argument(help: ArgumentHelp("The folder of the calls.", valueName: "folder"))
    var folder: String

    @Option(name: [.short, .customLong("output")], help: ArgumentHelp("The folder of the site.", valueName: "site"))
    var output: String

    @Option(help: "What stands over the list of calls.")
    var title: String?

    @Option(
        help: ArgumentHelp(
            "Where the site will be: https://example.org/calls/. Without it there is no feed.", valueName: "url"))
    var baseURL: String?

    @Option(help: ArgumentHelp("A style sheet that is loaded after the site's own.", valueName: "file"))
    var theme: String?

    @OptionGroup var search: SearchOptions

    @Flag(help: "Calls without cues and transcripts need nothing hidden but keypad digits.")
    var keypadOnly = false

    @Option(help: ArgumentHelp("Tone plans to expect, by country.", valueName: "gb,us"))
    var country: WordList?

    @Flag(help: "Go on although notes say what is to be hidden.")
    var acceptNotes = false

    @Flag(help: "Write into a folder that holds something else.")
    var force = false

    func validate() throws {
        try CountryCheck.validate(country)
        if output.isEmpty { throw ValidationError("-o needs the name of a folder.") }
    }

    func run() throws {
        let line = ProgressLine()
        let builder = SiteBuilder(message: Terminal.message, progress: line.show)
        let report = try ExitCodes.reporting(clearing: line) { () throws(PipelineError) in try builder.build(request) }
        for objection in report.objections { Terminal.message("callbleep: \(objection)") }
        if report.published == 0, report.objections.isEmpty {
            Terminal.message(
                "\(folder): there is no recording in it; expected files such as call.wav, call.flac or call.mp3")
        }
        try Terminal.result(SitePrinter(report, site: output).text)
        if let code = report.objections.map(ExitCodes.code).max(by: { $0.rawValue < $1.rawValue }) { throw code }
    }

    private var request: SiteRequest {
        var request = SiteRequest(folder: folder, site: output)
        request.title = title
        let told = search.language.flatMap { Language(rawValue: $0.value.rawValue) }
        request.language = told ?? .english
        request.baseURL = baseURL
        request.theme = theme
        request.redaction.search = search.request
        // A site has calls of all languages: what is spoken in one is found in its words.
        request.redaction.search.language = nil
        request.redaction.search.sentences = told
        request.redaction.keypadOnly = keypadOnly
        request.redaction.acceptsNotes = acceptNotes
        request.redaction.countries = country?.words ?? []
        request.replacesForeign = force
        return request
    }
}
