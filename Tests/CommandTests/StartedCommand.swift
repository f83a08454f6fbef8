import BleepTestSupport
import Foundation

/// A run of the executable that may still be going on. Its output goes to files, so that it never waits for a reader.
struct StartedCommand: ~Copyable {
    private let process = Process()
    private let output = TemporaryFolder()

    init(
        _ arguments: [String], in folder: String, input: String? = nil, environment: [String: String] = [:],
        through wrapper: [String] = []
    ) throws {
        let command = wrapper + [Product.path] + arguments
        // A wrapper is found in PATH, as a person would have it.
        process.executableURL = URL(fileURLWithPath: wrapper.isEmpty ? Product.path : "/usr/bin/env")
        process.arguments = wrapper.isEmpty ? arguments : command
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        output.write([], to: "stdout")
        output.write([], to: "stderr")
        process.standardInput =
            try input.map { try FileHandle(forReadingFrom: URL(fileURLWithPath: $0)) } ?? .nullDevice
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output.file("stdout")))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: output.file("stderr")))
        try Self.withEverySignal { try process.run() }
    }

    /// The threads of tests block signals, and what they start would inherit that.
    static func withEverySignal(_ body: () throws -> Void) rethrows {
        var none = sigset_t()
        var before = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try body()
    }

    var identifier: Int32 { process.processIdentifier }
    var isRunning: Bool { process.isRunning }

    /// Waits for the end.
    consuming func finish() -> CommandRun {
        process.waitUntilExit()
        let isKilled = process.terminationReason == .uncaughtSignal
        return CommandRun(
            status: isKilled ? 128 + process.terminationStatus : process.terminationStatus,
            stdout: String(decoding: output.read("stdout"), as: UTF8.self),
            stderr: String(decoding: output.read("stderr"), as: UTF8.self))
    }
}
