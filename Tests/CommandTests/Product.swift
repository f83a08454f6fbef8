import Foundation

/// Where things are: the executable beside the tests, and the package that they belong to.
enum Product {
    /// The executable that was built together with the tests, wherever the build folder is.
    static let path: String = {
        let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        var folder = tests.deletingLastPathComponent()
        // On macOS the test program lies three folders deep in a bundle.
        for _ in 0..<4 {
            let candidate = folder.appendingPathComponent("callbleep").path
            if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
            folder.deleteLastPathComponent()
        }
        fatalError("no executable callbleep was built beside \(tests.path)")
    }()

    /// The top folder of the package.
    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static func sample(_ name: String) -> String { "\(package)/samples/\(name)" }

    /// Whether a program can be found in PATH.
    static func finds(_ tool: String) -> Bool {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)") }
    }
}
