import ArgumentParser
import BleepArchive
import BleepPipeline

/// `callbleep catalog forget`: calls that are no longer there leave the catalogue.
struct CatalogForgetVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Take calls whose recordings are gone out of the catalogue, with every word of them.",
        discussion: """
            Without names: all that needs-review lists as missing. Originals that went because their redaction is proved \
            and reviewed stay in the catalogue, unless they are named. What was published of a forgotten call stays where \
            it is and is listed.

            Examples:
              callbleep catalog forget --dry-run --catalog clean.catalog.db
              callbleep catalog forget 2024/a.wav --catalog clean.catalog.db

            Exit status: 0 done, 1 nothing was forgotten, or not all that was named.
            """)

    @Argument(
        help: ArgumentHelp(
            "Calls, as search names them; - reads them from standard input, one a line.", valueName: "call"))
    var calls: [String] = []

    @Flag(help: "Say what would be forgotten; change nothing.")
    var dryRun = false

    @Flag(help: "Go on although not one call of the catalogue is there.")
    var force = false

    @OptionGroup var option: CatalogOption

    func run() throws {
        let report = try ExitCodes.reporting { () throws(PipelineError) in
            try Catalog.forget(
                calls.isEmpty ? nil : CallNames.read(calls), in: option.catalog, isRehearsal: dryRun, force: force)
        }
        for path in report.present {
            Terminal.message("callbleep: \(path): is there still; only what is gone is forgotten")
        }
        for path in report.unknown { Terminal.message("callbleep: \(path): is no call of the catalogue") }
        try Terminal.result(ForgetPrinter(catalog: option.catalog, isRehearsal: dryRun).text(report))
        if !report.present.isEmpty || !report.unknown.isEmpty { throw ExitCodes.failed }
    }
}
