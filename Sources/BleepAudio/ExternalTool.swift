import Glibc

/// Programs of the system.
public enum ExternalTool {
    public enum Outcome: Equatable, Sendable {
        case done
        /// There is no such program in PATH.
        case missing
        /// It ended with this status; 128 and more where a signal ended it.
        case failed(status: Int32)
    }

    /// What programs find their fonts and caches by; nothing else of our environment is handed on.
    static let handedOn = [
        "PATH", "HOME", "LANG", "LC_ALL", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS",
        "FONTCONFIG_FILE", "FONTCONFIG_PATH",
    ]

    /// Runs a program on two files and waits until it has ended. What it says of errors is thrown away.
    /// - Parameters:
    ///   - name: looked for in PATH.
    ///   - arguments: as the program is to get them; no shell reads them.
    ///   - input: its standard input, from the start of the file.
    ///   - output: its standard output.
    public static func run(
        _ name: String, _ arguments: [String], input: borrowing PendingFile, output: borrowing PendingFile
    ) -> Outcome {
        guard lseek(input.descriptor, 0, SEEK_SET) == 0 else { return .failed(status: 1) }
        var process = ChildProcess(name, arguments)
        process.input = .descriptor(input.descriptor)
        process.output = .descriptor(output.descriptor)
        switch process.run().cause {
        case .status(0): return .done
        // The C library's own word for a program that could not be started.
        case .missing, .status(127): return .missing
        case .status(let status): return .failed(status: status)
        default: return .failed(status: 1)
        }
    }

    /// Whether there is a program of this name: in PATH, or at the place that it names.
    public static func isInstalled(_ name: String) -> Bool {
        if name.contains("/") { return isProgram(name) }
        let path = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
        return path.split(separator: ":").contains { isProgram("\($0)/\(name)") }
    }

    private static func isProgram(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
    }
}
