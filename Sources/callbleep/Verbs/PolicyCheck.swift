import ArgumentParser
import BleepPipeline

/// `callbleep policy check`: whether a policy is valid, as a whole.
struct PolicyCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check a policy as a whole, without a call.",
        discussion: """
            Every key and value is checked; the first defect is printed with its line and column.

            Example:
              callbleep policy check mine.yaml

            Exit status: 0 it is valid, 1 it cannot be read, 2 it is not valid.
            """)

    @Argument(
        help: ArgumentHelp("A policy file, or the name of a preset: blog, callcentre, archive.", valueName: "file"))
    var file: String

    func run() throws {
        let summary = try ExitCodes.reporting(clearing: ProgressLine()) { () throws(PipelineError) in
            try PolicySource.check(file)
        }
        try Terminal.result(summary)
    }
}
