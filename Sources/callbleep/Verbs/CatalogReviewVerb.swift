import ArgumentParser
import BleepArchive
import BleepPipeline

/// `callbleep catalog needs-review`: what a person has to look at.
struct CatalogReviewVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "needs-review",
        abstract: "List the calls that need a person: withheld, refused, failed, set aside, gone; with the reason.")

    @OptionGroup var option: CatalogOption

    @Option(help: "How the list is printed.")
    var format: TableForm = .table

    func run() throws {
        let objections = try ExitCodes.reporting { () throws(PipelineError) in
            let catalog = try Catalog(option.catalog)
            if let root = try catalog.rootOutOfReach() { Terminal.message(StatsPrinter.outOfReach(root)) }
            return try catalog.objections()
        }
        if objections.isEmpty, format == .table { return try Terminal.result("nothing needs a person") }
        try Terminal.result(StatsPrinter.text(objections, format))
    }
}
