import ArgumentParser
import BleepArchive
import BleepPipeline

/// `callbleep catalog reviewed`: somebody has heard what was published.
struct CatalogReviewedVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reviewed",
        abstract: "Mark calls as reviewed by a person.",
        discussion: """
            The mark belongs to the published recording as it is: when it is made again, the mark is gone.

            Examples:
              callbleep catalog reviewed 2024/a.wav 2024/b.wav --catalog clean.catalog.db
              callbleep catalog reviewed --form audition.csv --catalog clean.catalog.db
            """)

    @Argument(
        help: ArgumentHelp(
            "Calls, as search names them; - reads them from standard input, one a line.", valueName: "call"))
    var calls: [String] = []

    @Option(help: ArgumentHelp("The whole calls of a sample's form whose verdict is ok.", valueName: "form.csv"))
    var form: String?

    @Flag(help: "Take the mark back.")
    var undo = false

    @OptionGroup var option: CatalogOption

    func validate() throws {
        if calls.isEmpty, form == nil { throw ValidationError("Say which calls, or --form.") }
    }

    func run() throws {
        let (count, unknown) = try ExitCodes.reporting { () throws(PipelineError) in
            var paths = CallNames.read(calls)
            if let form { paths += try Catalog.reviewed(inForm: form) }
            let unknown = try Catalog.mark(paths, asReviewed: !undo, in: option.catalog)
            return (paths.count - unknown.count, unknown)
        }
        for path in unknown { Terminal.message("callbleep: \(path): is no call of the catalogue that was published") }
        try Terminal.result("\(option.catalog): \(count) \(undo ? "no longer marked as" : "marked as") reviewed")
        if !unknown.isEmpty { throw ExitCodes.failed }
    }
}
