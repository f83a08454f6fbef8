import Glibc

/// Runs a program of the system on two files.
public enum ExternalTool {
    public enum Outcome: Equatable, Sendable {
        case done
        /// There is no such program in PATH.
        case missing
        /// It ended with this status; 128 and more where a signal ended it.
        case failed(status: Int32)
    }

    /// What programs find their fonts and caches by; nothing else of our environment is handed on.
    private static let handedOn = [
        "PATH", "HOME", "LANG", "LC_ALL", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS",
        "FONTCONFIG_FILE", "FONTCONFIG_PATH",
    ]

    /// Waits until the program has ended. What it says of errors is thrown away.
    /// - Parameters:
    ///   - name: looked for in PATH.
    ///   - input: its standard input, from the start of the file.
    ///   - output: its standard output.
    public static func run(
        _ name: String, _ arguments: [String], input: borrowing PendingFile, output: borrowing PendingFile
    ) -> Outcome {
        guard lseek(input.descriptor, 0, SEEK_SET) == 0 else { return .failed(status: 1) }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, input.descriptor, STDIN_FILENO)
        unsafe posix_spawn_file_actions_adddup2(&actions, output.descriptor, STDOUT_FILENO)
        unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)

        let environment = handedOn.compactMap { key in
            unsafe getenv(key).map { unsafe "\(key)=\(String(cString: $0))" }
        }
        var words = unsafe ([name] + arguments).map { unsafe strdup($0) } + [nil]
        var settings = unsafe environment.map { unsafe strdup($0) } + [nil]
        defer {
            for index in unsafe words.indices { unsafe free(words[index]) }
            for index in unsafe settings.indices { unsafe free(settings[index]) }
        }
        var child: pid_t = 0
        let error = unsafe posix_spawnp(&child, name, &actions, nil, &words, &settings)
        guard error == 0 else { return error == ENOENT ? .missing : .failed(status: error) }
        var status: Int32 = 0
        while unsafe waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { return .failed(status: 1) }
        }
        // wait(2): the low seven bits hold the signal, the next byte the exit status.
        let signal = status & 0x7F
        let code = signal != 0 ? 128 + signal : status >> 8 & 0xFF
        // The C library's own word for a program that could not be started.
        return code == 0 ? .done : code == 127 ? .missing : .failed(status: code)
    }
}
