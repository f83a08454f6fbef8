import ArgumentParser
import BleepArchive
import BleepCore
import BleepPipeline

/// `callbleep search`: questions to a catalogue.
struct SearchVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Ask the catalogue of an archive; answers are files and times.",
        discussion: """
            Words are looked for in notes, findings and redacted transcripts; each must be there, what stands in quotes \
            stands together, a star ends a beginning. Words for sounds stand for them, too (ringback, busy tone, keypad, \
            hold music), and so does an order: A after B, A before B.

            The first of words, --label, --kind or --category, and --finding says what the answers are; all else says \
            what the call must be and hold.

            Examples:
              callbleep search "ringback after hello" --catalog clean.catalog.db
              callbleep search refund* --kind card --catalog clean.catalog.db
              callbleep search --label dtmf --min-duration 60 --caller +16465550143 --catalog clean.catalog.db
              callbleep search --has-keypad --format csv --catalog clean.catalog.db
            """)

    @Argument(help: ArgumentHelp("Words.", valueName: "query"))
    var query: String?

    @Option(help: ArgumentHelp("The catalogue that batch wrote.", valueName: "file"))
    var catalog: String

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "Stretches with this label: silence, speech, ringback, busy, dtmf … May be given several times.",
            valueName: "label"))
    var label: [LabelName] = []

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "Hidden stretches of this kind: phone, card, name … May be given several times.", valueName: "kind"))
    var kind: [KindName] = []

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Hidden stretches of this category: sensitive, swearing …", valueName: "category"))
    var category: [CategoryName] = []

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Findings of this kind, as docs/findings.md lists them.", valueName: "kind"))
    var finding: [FindingName] = []

    @Option(help: ArgumentHelp("The call lasts at least so long: 60, 1:30.", valueName: "time"))
    var minDuration: TimeText?

    @Option(help: ArgumentHelp("The call lasts at most so long.", valueName: "time"))
    var maxDuration: TimeText?

    @Option(help: ArgumentHelp("Stretches that last at least so long.", valueName: "time"))
    var minSegment: TimeText?

    @Option(help: ArgumentHelp("The call came from this number: +16465550143.", valueName: "number"))
    var caller: String?

    @Option(
        help: ArgumentHelp(
            "The call's notes have this date or a later one: 2024, 2024-05, 2024-05-17.", valueName: "date"))
    var after: DateText?

    @Option(help: ArgumentHelp("The call's notes have an earlier date.", valueName: "date"))
    var before: DateText?

    @Flag(help: "Published recordings in which keypad digits can be heard.")
    var hasKeypad = false

    @Flag(help: "Recordings with a bleep of which the catalogue has no redaction and so no sheet.")
    var bleepWithoutSheet = false

    @Flag(help: "Calls whose caller called several times, caller by caller.")
    var repeatCallers = false

    @Option(help: ArgumentHelp("So many answers; 0 gives all.", valueName: "n"))
    var limit = 100

    @Option(help: "How the answers are printed.")
    var format: TableForm = .table

    func validate() throws {
        if limit < 0 { throw ValidationError("--limit needs a number from 0 on.") }
        if query == nil, label.isEmpty, kind.isEmpty, category.isEmpty, finding.isEmpty, minDuration == nil,
            maxDuration == nil, minSegment == nil, caller == nil, after == nil, before == nil, !hasKeypad,
            !bleepWithoutSheet, !repeatCallers
        {
            throw ValidationError("Say what to look for: words, or one of the flags.")
        }
        if minSegment != nil, query != nil {
            throw ValidationError("--min-segment goes with --label, or alone; not with words.")
        }
    }

    private var question: CatalogQuestion {
        var question = CatalogQuestion()
        question.text = query
        question.labels = label.map(\.label)
        question.kinds = kind.map(\.kind)
        question.categories = category.map(\.category)
        question.findings = finding.map(\.kind)
        question.shortest = minDuration?.time
        question.longest = maxDuration?.time
        question.shortestSegment = minSegment?.time
        question.caller = caller
        question.since = after?.text
        question.until = before?.text
        question.hasKeypad = hasKeypad
        question.hasForeignBleep = bleepWithoutSheet
        question.isRepeated = repeatCallers
        question.limit = limit == 0 ? nil : limit
        return question
    }

    func run() throws {
        let (hits, isCut) = try ExitCodes.reporting { () throws(PipelineError) in
            try Catalog(catalog).answers(to: question)
        }
        if hits.isEmpty, format == .table { return try Terminal.result("nothing found") }
        try Terminal.result(AnswerPrinter(hits: hits).text(format))
        if isCut { Terminal.message("there is more; --limit 0 gives all") }
    }
}
