import ArgumentParser
import BleepArchive
import BleepPipeline

/// `callbleep catalog export`: the catalogue for others.
struct CatalogExportVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Give away what is known of the published calls.",
        discussion: """
            Only what was published is in it, by its masked name, with what its sheet says. --private adds analyses of \
            originals, calls that were not done, paths and callers.
            """)

    @OptionGroup var option: CatalogOption

    @Flag(name: .customLong("private"), help: "With all that only the owner of the archive may see.")
    var isPrivate = false

    @Option(help: "JSON with a call a line, or CSV with a detail a line.")
    var format: ExportForm = .json

    func run() throws {
        let catalog = try ExitCodes.reporting { () throws(PipelineError) in try Catalog(option.catalog) }
        var printer = ExportPrinter(form: format)
        try Terminal.result(printer.head)
        let leftOut = try catalog.export(isPrivate: isPrivate) { try Terminal.result(printer.text($0)) }
        if let tail = printer.tail { try Terminal.result(tail) }
        if leftOut > 0 {
            Terminal.message("\(leftOut) calls are not published and left out; --private gives them, too")
        }
    }
}
