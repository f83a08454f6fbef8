import CProcess
import Glibc

/// A child process that is given lines and answers with lines. Whatever happens to it happens to it alone, and what it
/// says of errors is thrown away.
@safe public final class WorkerProcess {
    public enum Ending: Equatable, Sendable {
        case exit(Int32)
        case signal(Int32)
    }

    public let identifier: Int32
    private let input: Int32
    private var output: LinePipe
    private var isReaped = false
    /// What it had of memory at most, in MB; zero before it was waited for.
    public private(set) var peakMegabytes = 0

    /// - Parameters:
    ///   - executable: a path.
    ///   - arguments: without the name of the program.
    ///   - lock: held by the worker, too, until it is gone.
    /// - Throws: where it cannot be started.
    public init(
        _ executable: String, _ arguments: [String], holding lock: FileLock.Share? = nil
    ) throws(AudioFileError) {
        // A worker that is gone must not take us along when it is written to.
        signal(SIGPIPE, SIG_IGN)
        var down: [Int32] = [-1, -1]
        var up: [Int32] = [-1, -1]
        guard unsafe pipe2(&down, O_CLOEXEC) == 0 else { throw Self.cannotStart(executable, .last) }
        guard unsafe pipe2(&up, O_CLOEXEC) == 0 else {
            let error = SystemError.last
            for descriptor in down { Glibc.close(descriptor) }
            throw Self.cannotStart(executable, error)
        }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, down[0], STDIN_FILENO)
        unsafe posix_spawn_file_actions_adddup2(&actions, up[1], STDOUT_FILENO)
        // The report of a crash shows memory, and words that are to be hidden may be in it.
        unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        if let lock { unsafe posix_spawn_file_actions_adddup2(&actions, lock.descriptor, WorkerStreams.lock) }
        // Whatever the thread that starts it does not want to hear of, a worker can be ended by every signal.
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe posix_spawnattr_setsigmask(&attributes, &signals)
        unsafe sigaddset(&signals, SIGPIPE)
        unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var words = unsafe ([executable] + arguments).map { unsafe strdup($0) } + [nil]
        defer { for index in unsafe words.indices { unsafe free(words[index]) } }
        var child: pid_t = 0
        let error = unsafe posix_spawn(&child, executable, &actions, &attributes, &words, environ)
        Glibc.close(down[0])
        Glibc.close(up[1])
        guard error == 0 else {
            Glibc.close(down[1])
            Glibc.close(up[0])
            throw Self.cannotStart(executable, SystemError(number: error))
        }
        identifier = child
        input = down[1]
        output = LinePipe(up[0])
    }

    deinit {
        if !isReaped { _ = end() }
        Glibc.close(input)
        Glibc.close(output.descriptor)
    }

    /// - Returns: whether it was taken; `false` where the worker is gone.
    public func send(_ line: String) -> Bool { LinePipe.write(line, to: input) }

    /// Takes what the worker has said; waits where it has said nothing.
    /// - Returns: whole lines; `nil` where the worker is gone and has nothing more to say.
    public func receive() -> [String]? {
        let isOpen = output.fill()
        var lines: [String] = []
        while let line = output.buffered() { lines.append(line) }
        return isOpen || !lines.isEmpty ? lines : nil
    }

    /// Kills it, and waits until it is gone.
    public func end() -> Ending {
        kill(identifier, SIGKILL)
        return wait()
    }

    /// Waits until it is gone.
    public func wait() -> Ending {
        var status: Int32 = 0
        var usage = rusage()
        while unsafe wait4(identifier, &status, 0, &usage) < 0, errno == EINTR {}
        // getrusage(2): in kilobytes.
        peakMegabytes = usage.ru_maxrss >> 10
        isReaped = true
        // wait(2): the low seven bits hold the signal, the next byte the exit status.
        let signal = status & 0x7F
        return signal != 0 ? .signal(signal) : .exit(status >> 8 & 0xFF)
    }

    /// Waits until one of `workers` has something to say, or is gone.
    /// - Returns: their places; empty where the time is over.
    public static func waitForAny(of workers: [WorkerProcess], milliseconds: Int) -> [Int] {
        var questions = workers.map { pollfd(fd: $0.output.descriptor, events: Int16(POLLIN), revents: 0) }
        let count = unsafe poll(&questions, nfds_t(questions.count), Int32(clamping: milliseconds))
        guard count > 0 else { return [] }
        return questions.indices.filter { questions[$0].revents != 0 }
    }

    private static func cannotStart(_ executable: String, _ error: SystemError) -> AudioFileError {
        AudioFileError(
            .cannotCreate, path: executable, detail: "cannot be started as a worker", libraryMessage: error.message)
    }
}
