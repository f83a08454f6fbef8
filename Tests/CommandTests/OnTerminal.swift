import Foundation

/// Runs the executable on a pseudo terminal.
enum OnTerminal {
    /// - Returns: what the terminal was shown, both outputs in one.
    static func run(_ arguments: [String], in folder: String, environment: [String: String] = [:]) throws -> String {
        var master: Int32 = -1
        var terminal: Int32 = -1
        guard openpty(&master, &terminal, nil, nil, nil) == 0 else { throw CocoaError(.fileReadUnknown) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Product.path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        let handle = FileHandle(fileDescriptor: terminal, closeOnDealloc: false)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        close(terminal)
        var shown: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 4_096)
        // The system says so with an error when nobody holds the other side any more.
        while case let count = read(master, &block, block.count), count > 0 { shown += block.prefix(count) }
        close(master)
        process.waitUntilExit()
        return String(decoding: shown, as: UTF8.self)
    }
}
