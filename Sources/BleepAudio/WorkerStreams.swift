import CProcess
import Glibc

/// The other end of a ``WorkerProcess``: jobs come on standard input, answers go to standard output.
public struct WorkerStreams: ~Copyable {
    /// Where a worker holds the lock of its supervisor.
    static let lock: Int32 = 3

    private var jobs = LinePipe(STDIN_FILENO)

    /// From now on this process ends with the one that started it, at once and wherever it is.
    ///
    /// It leaves no image of its memory where it crashes: recordings would be in it.
    /// - Parameters:
    ///   - supervisor: the identifier of that process.
    ///   - megabytes: how much memory it may have for its data; `nil` for as much as there is.
    /// - Returns: `nil` where it is gone already.
    public init?(supervisor: Int32, megabytes: Int? = nil) {
        guard callbleep_die_with_parent() == 0, getppid() == supervisor else { return nil }
        // The lock is for as long as this process is, not for what it starts. Where there is none, this does nothing.
        _ = fcntl(Self.lock, F_SETFD, FD_CLOEXEC)
        guard callbleep_leave_no_core() == 0 else { return nil }
        callbleep_keep_memory()
        if let megabytes { guard callbleep_limit_data(UInt(megabytes) << 20) == 0 else { return nil } }
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
