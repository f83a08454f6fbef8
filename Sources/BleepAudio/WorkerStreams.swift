import CProcess
import Glibc

/// The other end of a ``WorkerProcess``: jobs come on standard input, answers go to standard output.
public struct WorkerStreams: ~Copyable {
    private var jobs = LinePipe(STDIN_FILENO)

    /// From now on this process ends with the one that started it, at once and wherever it is.
    /// - Parameter supervisor: the identifier of that process.
    /// - Returns: `nil` where it is gone already.
    public init?(supervisor: Int32) {
        guard callbleep_die_with_parent() == 0, getppid() == supervisor else { return nil }
    }

    /// Waits for the next job.
    /// - Returns: `nil` where there will be none.
    public mutating func next() -> String? {
        while true {
            if let line = jobs.buffered() { return line }
            guard jobs.fill() else { return nil }
        }
    }

    /// - Returns: `false` where nobody listens any more.
    public func answer(_ line: String) -> Bool { LinePipe.write(line, to: STDOUT_FILENO) }

    /// The identifier of this process, for the workers it starts.
    public static var ownIdentifier: Int32 { getpid() }
}
