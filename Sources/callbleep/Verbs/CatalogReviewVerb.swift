import ArgumentParser
import BleepArchive
import BleepPipeline

/// `callbleep catalog needs-review`: what a person has to look at.
struct CatalogReviewVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "needs-review",
        abstract: "List the calls that need a person: withheld, refused, failed, set aside; with the reason.")

    @OptionGroup var option: CatalogOption

    @Option(help: "How the list is printed.")
    var format: TableForm = .table

    func run() throws {
        let objections = try ExitCodes.reporting { () throws(PipelineError) in
            try Catalog(option.catalog).objections()
        }
        if objections.isEmpty, format == .table { return try Terminal.result("nothing needs a person") }
        try Terminal.result(StatsPrinter.text(objections, format))
    }
}
