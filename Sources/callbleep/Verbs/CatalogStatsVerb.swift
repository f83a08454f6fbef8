import ArgumentParser
import BleepArchive
import BleepPipeline

/// `callbleep catalog stats`: an archive in numbers.
struct CatalogStatsVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Count hours, sounds, what is hidden, findings, and what needs a person.")

    @OptionGroup var option: CatalogOption

    @Option(help: "How the counts are printed.")
    var format: TableForm = .table

    func run() throws {
        let stats = try ExitCodes.reporting { () throws(PipelineError) in
            let catalog = try Catalog(option.catalog)
            if let root = try catalog.rootOutOfReach() { Terminal.message(StatsPrinter.outOfReach(root)) }
            return try catalog.stats()
        }
        try Terminal.result(StatsPrinter(stats: stats).text(format))
    }
}
