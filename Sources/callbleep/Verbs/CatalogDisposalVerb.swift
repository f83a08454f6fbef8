import ArgumentParser
import BleepArchive
import BleepPipeline

/// `callbleep catalog disposal-list`: originals that are no longer needed.
struct CatalogDisposalVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disposal-list",
        abstract: "List originals whose redaction is proved, reviewed and still there; deletes nothing.",
        discussion: """
            Each redacted recording is read again and must have the hash that its sheet has; the original must be the one \
            it was made of.

            Example:
              callbleep catalog disposal-list -0 --catalog clean.catalog.db | xargs -0 ls -l
            """)

    @OptionGroup var option: CatalogOption

    @Flag(name: .customShort("0"), help: "End each path by a zero byte instead of a line, for xargs -0.")
    var isZeroEnded = false

    func run() throws {
        let catalog = try ExitCodes.reporting { () throws(PipelineError) in try Catalog(option.catalog) }
        let kept = try catalog.disposable { path in
            guard isZeroEnded || !path.utf8.contains(0x0A) else {
                return Terminal.message("callbleep: \(path): the name has a line break; say -0")
            }
            try Terminal.raw(path + (isZeroEnded ? "\0" : "\n"))
        }
        for (reason, count) in kept { Terminal.message("\(count) kept: \(reason.rawValue)") }
    }
}
