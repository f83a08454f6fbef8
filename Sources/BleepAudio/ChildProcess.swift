import Glibc

/// One run of a program of the system: what it is given and how far it may go.
///
/// It is looked for in PATH, gets nothing of our environment but what programs find their fonts and caches by, no
/// descriptor besides its three, and a process group of its own, which is killed as a whole. Where the system has
/// `setpriv` (util-linux) it dies with us, however we die.
public struct ChildProcess {
    public enum Input {
        case nothing
        /// From where the descriptor stands.
        case descriptor(Int32)
    }

    public enum Output {
        case nothing
        case descriptor(Int32)
        /// It is handed out block by block; false from the closure ends the program.
        case blocks((Span<UInt8>) -> Bool)
    }

    /// How a run ended.
    public struct Ending: Equatable, Sendable {
        public enum Cause: Equatable, Sendable {
            /// By itself, with this exit status; 128 and more where a signal ended it.
            case status(Int32)
            /// It was killed: it took longer than it may, or said nothing for too long.
            case tookTooLong
            /// It was killed because we were asked to end.
            case interrupted
            /// It was killed because its output was not wanted any more.
            case stopped
            /// There is no such program.
            case missing
            case notStarted
        }

        public var cause: Cause
        /// The end of what it wrote to its standard error, at most ``ChildProcess/keptErrors`` bytes.
        public var errors: [UInt8] = []

        public var isSuccess: Bool { cause == .status(0) }
    }

    public var program: String
    public var arguments: [String]
    public var input = Input.nothing
    public var output = Output.nothing
    /// Where it runs; `nil` is our own place.
    public var folder: String?
    /// Seconds in all; `nil` sets no limit.
    public var timeLimit: Double?
    /// Seconds without a byte of output.
    public var silenceLimit: Double?
    /// Bytes of address space.
    public var memoryLimit: Int?
    /// Whether it gets our whole environment, for a program that the user chose.
    public var inheritsEnvironment = false
    /// Whether it may write to files; otherwise the first byte ends it.
    public var writesFiles = true

    /// Bytes of standard error that are kept: its end.
    public static let keptErrors = 1 << 16

    public init(_ program: String, _ arguments: [String]) {
        self.program = program
        self.arguments = arguments
    }

    /// Runs the program and waits for its end.
    public func run() -> Ending {
        guard ExternalTool.isInstalled(program) else { return Ending(cause: .missing) }
        var errorPipe = Pipe()
        var outputPipe = Pipe()
        defer {
            errorPipe.close()
            outputPipe.close()
        }
        var wantsBlocks = false
        if case .blocks = output { wantsBlocks = true }
        guard errorPipe.open(), !wantsBlocks || outputPipe.open(), let child = spawn(errorPipe, outputPipe) else {
            return Ending(cause: .notStarted)
        }
        errorPipe.closeWriting()
        outputPipe.closeWriting()
        return follow(child, errorPipe.reading, outputPipe.reading)
    }

    /// The command with what sets its limits in front, which is replaced by it: Swift cannot do anything between fork
    /// and exec. All of them belong to Debian's base system; where one is missing, its limit is.
    private var command: [String] {
        var command: [String] = []
        if let folder { command += ["env", "--chdir=" + folder] }
        if ExternalTool.isInstalled("prlimit") {
            command += ["prlimit", "--core=0"]
            if let memoryLimit { command.append("--as=\(memoryLimit)") }
            if !writesFiles { command.append("--fsize=0") }
        }
        if ExternalTool.isInstalled("setpriv") { command += ["setpriv", "--pdeathsig", "KILL", "--"] }
        return command + [program] + arguments
    }

    private var environment: [String] {
        guard inheritsEnvironment else {
            return ExternalTool.handedOn.compactMap { key in
                unsafe getenv(key).map { unsafe "\(key)=\(String(cString: $0))" }
            }
        }
        var entries: [String] = []
        var next = unsafe environ
        while let entry = unsafe next.pointee {
            unsafe entries.append(String(cString: entry))
            unsafe next += 1
        }
        return entries
    }

    private func spawn(_ errors: Pipe, _ blocks: Pipe) -> pid_t? {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        switch input {
        case .nothing: unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        case .descriptor(let number): unsafe posix_spawn_file_actions_adddup2(&actions, number, STDIN_FILENO)
        }
        switch output {
        case .nothing: unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        case .descriptor(let number): unsafe posix_spawn_file_actions_adddup2(&actions, number, STDOUT_FILENO)
        case .blocks: unsafe posix_spawn_file_actions_adddup2(&actions, blocks.writing, STDOUT_FILENO)
        }
        unsafe posix_spawn_file_actions_adddup2(&actions, errors.writing, STDERR_FILENO)

        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        // What we ignore or keep back is none of its business.
        var all = sigset_t()
        unsafe sigfillset(&all)
        var none = sigset_t()
        unsafe sigemptyset(&none)
        unsafe posix_spawnattr_setsigdefault(&attributes, &all)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP
        unsafe posix_spawnattr_setflags(&attributes, Int16(flags))

        let command = command
        let environment = environment
        var words = unsafe command.map { unsafe strdup($0) } + [nil]
        var settings = unsafe environment.map { unsafe strdup($0) } + [nil]
        defer {
            for index in unsafe words.indices { unsafe free(words[index]) }
            for index in unsafe settings.indices { unsafe free(settings[index]) }
        }
        var child: pid_t = 0
        let error = unsafe posix_spawnp(&child, command[0], &actions, &attributes, &words, &settings)
        return error == 0 ? child : nil
    }

    /// Milliseconds between two looks at whether the program has ended, or should.
    private static let pause: Int32 = 50

    private func follow(_ child: pid_t, _ errors: Int32, _ blocks: Int32) -> Ending {
        let start = Self.now
        var lastOutput = start
        var ending = Ending(cause: .notStarted)
        var open = [errors, blocks].filter { $0 >= 0 }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var reason: Ending.Cause?
        var status: Int32?
        while reason == nil {
            var waiting = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            let ready = unsafe poll(&waiting, nfds_t(waiting.count), open.isEmpty ? Self.pause / 10 : Self.pause)
            for entry in waiting where ready > 0 && entry.revents != 0 {
                let count = unsafe read(entry.fd, &buffer, buffer.count)
                if count < 0, errno == EINTR || errno == EAGAIN { continue }
                guard count > 0 else {
                    open.removeAll { $0 == entry.fd }
                    continue
                }
                if entry.fd == errors {
                    ending.errors += buffer.prefix(count)
                    if ending.errors.count > 2 * Self.keptErrors {
                        ending.errors.removeFirst(ending.errors.count - Self.keptErrors)
                    }
                } else if case .blocks(let take) = output {
                    lastOutput = Self.now
                    if !take(buffer.span.extracting(first: count)) { reason = .stopped }
                }
            }
            // Something that it started may keep the pipes open behind it.
            if status == nil, open.isEmpty || ready <= 0 { status = Self.end(of: child) }
            if let status, open.isEmpty || ready <= 0 { reason = reason ?? .status(status) }
            if reason == nil { reason = objection(since: start, lastOutput: lastOutput) }
        }
        kill(-child, SIGKILL)
        if status == nil {
            kill(child, SIGKILL)
            var ignored: Int32 = 0
            while unsafe waitpid(child, &ignored, 0) < 0, errno == EINTR {}
        }
        ending.errors.removeFirst(max(0, ending.errors.count - Self.keptErrors))
        ending.cause = reason ?? .notStarted
        return ending
    }

    private func objection(since start: Double, lastOutput: Double) -> Ending.Cause? {
        if Interruption.isPending { return .interrupted }
        if let timeLimit, Self.now - start > timeLimit { return .tookTooLong }
        if let silenceLimit, Self.now - lastOutput > silenceLimit { return .tookTooLong }
        return nil
    }

    /// - Returns: `nil` while it runs.
    private static func end(of child: pid_t) -> Int32? {
        var status: Int32 = 0
        guard unsafe waitpid(child, &status, WNOHANG) == child else { return nil }
        // wait(2): the low seven bits hold the signal, the next byte the exit status.
        let signal = status & 0x7F
        return signal != 0 ? 128 + signal : status >> 8 & 0xFF
    }

    /// Seconds of a clock that only goes forwards.
    private static var now: Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}

/// Both ends of a pipe; −1 where closed.
private struct Pipe {
    var reading: Int32 = -1
    var writing: Int32 = -1

    mutating func open() -> Bool {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { return false }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (reading, writing) = (ends[0], ends[1])
        return true
    }

    mutating func closeWriting() {
        if writing >= 0 { Glibc.close(writing) }
        writing = -1
    }

    mutating func close() {
        closeWriting()
        if reading >= 0 { Glibc.close(reading) }
        reading = -1
    }
}
