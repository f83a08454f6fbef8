import BleepTestSupport
import Foundation

/// Measures the detectors on sounds made here and writes one page a detector.
///
///     DetectBench FOLDER [PAGE...]
///
/// The same detectors give the same pages: every seed is fixed, so a change of behaviour shows as a diff.
@main
struct DetectBench {
    /// Every page, by the name of its file.
    private static let pages: [(name: String, write: @Sendable (TalkOff) throws -> Page)] = [
        ("dtmf", KeypadPage.make), ("call-progress", CallProgressPage.make), ("bleeps", BleepPage.make),
        ("speech-silence", SpeechPage.make), ("fax-and-beeps", FaxPage.make), ("sit", InformationTonePage.make),
    ]

    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        let wanted = Set(arguments.dropFirst())
        guard let folder = arguments.first, wanted.isSubset(of: pages.map(\.name)) else {
            FileHandle.standardError.write(
                Data("usage: DetectBench FOLDER [\(pages.map(\.name).joined(separator: " | "))]...\n".utf8))
            exit(64)
        }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let talkOff = try await TalkOff.measured()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for page in pages where wanted.isEmpty || wanted.contains(page.name) {
                group.addTask { @concurrent in
                    try page.write(talkOff).text.write(
                        toFile: "\(folder)/\(page.name).md", atomically: true, encoding: .utf8)
                    print("\(folder)/\(page.name).md")
                }
            }
            try await group.waitForAll()
        }
    }
}
