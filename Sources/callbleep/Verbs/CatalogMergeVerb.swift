import ArgumentParser
import BleepArchive
import BleepPipeline

/// `callbleep catalog merge`: the catalogues of shards become one.
struct CatalogMergeVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Put the catalogues of shards together.",
        discussion: """
            The merged catalogue is that of a single run. Merged again, it takes what is new. Where two say different \
            things of one call it keeps what it had and names the call.

            Example:
              callbleep catalog merge clean.*.catalog.db --catalog clean.catalog.db

            Exit status: 0 done, 1 nothing or not all was merged, 2 calls on which they do not agree.
            """)

    @Argument(help: ArgumentHelp("The catalogues of the shards.", valueName: "db"))
    var catalogs: [String]

    @Option(help: ArgumentHelp("The merged one; it is made where there is none.", valueName: "file"))
    var catalog: String

    func run() throws {
        let report = try ExitCodes.reporting { () throws(PipelineError) in
            try CatalogMerge.run(catalogs, into: catalog)
        }
        for notice in report.notices { Terminal.message("callbleep: \(notice)") }
        for conflict in report.conflicts {
            Terminal.message(
                "callbleep: \(conflict.path): \(conflict.catalog) says something else; it was not followed")
        }
        try Terminal.result(
            "\(catalog): \(report.added) added, \(report.renewed) renewed, \(report.unchanged) unchanged, "
                + "\(report.conflicts.count) in conflict")
        if !report.conflicts.isEmpty { throw ExitCodes.objection }
    }
}
