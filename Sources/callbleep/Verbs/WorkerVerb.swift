import ArgumentParser
import BleepArchive

/// What `batch` starts for itself: does jobs that come on standard input.
struct WorkerVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Do the jobs of a batch.", shouldDisplay: false)

    @Argument(help: "The identifier of the process that gives the jobs.")
    var supervisor: Int32

    @Option(help: "How much memory a call may need, in MB.")
    var memory: Int?

    func run() { BatchWorker.serve(supervisor: supervisor, megabytes: memory) }
}
