import Foundation

/// One run of the real executable: what it printed and how it ended.
struct CommandRun: Sendable {
    /// The exit status; 128 and the number of the signal where it was killed, as shells have it.
    let status: Int32
    let stdout: String
    let stderr: String

    var errorLines: [String] { stderr.split(separator: "\n").map(String.init) }
    /// The lines with which the command says why it failed; notices have no such beginning.
    var complaints: [String] { errorLines.filter { $0.hasPrefix("callbleep: ") } }

    /// Runs `callbleep` to its end.
    /// - Parameters:
    ///   - folder: the current folder of the run.
    ///   - input: a file for standard input; `nil` means that there is nothing to read.
    ///   - environment: what differs from that of the tests.
    ///   - wrapper: a command that gets the executable and its arguments behind its own.
    init(
        _ arguments: [String], in folder: String, input: String? = nil, environment: [String: String] = [:],
        through wrapper: [String] = []
    ) throws {
        let command = try StartedCommand(
            arguments, in: folder, input: input, environment: environment, through: wrapper)
        self = command.finish()
    }

    init(status: Int32, stdout: String, stderr: String) {
        self.status = status
        self.stdout = stdout
        self.stderr = stderr
    }
}
