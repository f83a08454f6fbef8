import BleepTestSupport
import Foundation

/// The programs that people read sheets with, in Python; Scripts/prepare-tests.sh installs them.
enum SheetReaders {
    struct Row: Decodable, Equatable {
        var start: Double
        var end: Double
        var text: String
    }

    struct Tier: Decodable {
        var name: String
        var isPoints: Bool
        var rows: [Row]
    }

    struct Reading: Decodable {
        var end: Double
        var tiers: [Tier]

        subscript(name: String) -> [Row] { tiers.first { $0.name == name }?.rows ?? [] }
    }

    struct Refusal: Error, CustomStringConvertible {
        var description: String
    }

    private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path
    private static let python = "\(package)/.build/readers/bin/python3"

    /// In continuous integration a missing reader is a failure.
    static let areRequired = ProcessInfo.processInfo.environment["CI"] != nil
    static let areThere = FileManager.default.fileExists(atPath: "\(package)/.build/readers/readers.txt")

    /// - Throws: what the reader says against the file.
    static func read(_ text: String, as form: String) throws -> Reading {
        let folder = TemporaryFolder()
        folder.write(Array(text.utf8), to: "sheet.\(form)")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = ["-B", "\(package)/Scripts/read-sheet.py", form, folder.file("sheet.\(form)")]
        let output = Pipe()
        let errors = folder.file("errors")
        folder.write([], to: "errors")
        process.standardOutput = output
        process.standardError = FileHandle(forWritingAtPath: errors)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Refusal(description: String(decoding: folder.read("errors"), as: UTF8.self))
        }
        return try JSONDecoder().decode(Reading.self, from: data)
    }
}
