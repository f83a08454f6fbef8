import Foundation
import Testing

@testable import BleepPublish

/// The files that pages are made of stand in the code as they are.
struct PageAssetsTests {
    private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path
    private static let sources = "\(package)/Sources/BleepPublish"

    @Test
    func `every file of the assets is in the code, and as it is`() throws {
        let generated = try String(contentsOfFile: "\(Self.sources)/PageAssets.swift", encoding: .utf8)
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(Self.sources)/Assets")
        #expect(files.count >= 5)
        for file in files {
            let text = try String(contentsOfFile: "\(Self.sources)/Assets/\(file)", encoding: .utf8)
            #expect(generated.contains("##\"\"\"\n\(text)\"\"\"##"), "\(file): run Scripts/make-page-assets.py")
        }
    }
}
