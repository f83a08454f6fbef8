import BleepAudio
import BleepCore
import BleepSheet
import BleepTestSupport
import Foundation
import Testing

@testable import BleepPublish

enum SHA256Text {
    static func of(_ bytes: [UInt8]) throws -> String {
        var hash = SHA256()
        hash.update(bytes.span)
        return SHA256.hexadecimal(hash.finalize())
    }
}

/// The elements of a document, for well-formedness and for looking into it.
enum XMLText {
    struct Element {
        var name: String
        var attributes: [String: String]
    }

    static func elements(of text: String) throws -> [Element] {
        let outcome = try Tool.run("python3", ["-c", script], input: text)
        struct Row: Decodable {
            var name: String
            var attributes: [String: String]
        }
        return try JSONDecoder().decode([Row].self, from: Data(outcome.utf8))
            .map { Element(name: $0.name, attributes: $0.attributes) }
    }

    private static let script = """
        import json, sys, xml.etree.ElementTree as tree
        print(json.dumps([{"name": e.tag.split("}")[-1], "attributes": dict(e.attrib)}
            for e in tree.fromstring(sys.stdin.buffer.read()).iter()]))
        """
}

/// How large something is when a server compresses it.
enum Packed {
    static func size(of bytes: [UInt8]) throws -> Int {
        let script = "import sys, gzip; print(len(gzip.compress(sys.stdin.buffer.read(), 6)))"
        let text = try Tool.run("python3", ["-c", script], input: String(decoding: bytes, as: UTF8.self))
        return try #require(Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    }
}

/// Other programs that tests ask.
enum Tool {
    struct Failed: Error, CustomStringConvertible {
        var description: String
    }

    static func finds(_ name: String) -> Bool {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }

    @discardableResult
    static func run(_ name: String, _ arguments: [String], input: String = "", mayFail: Bool = false) throws -> String {
        let folder = TemporaryFolder()
        folder.write(Array(input.utf8), to: "in")
        folder.write([], to: "out")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [name] + arguments
        process.standardInput = FileHandle(forReadingAtPath: folder.file("in"))
        // A file and no pipe: what is long would wait for a reader.
        let output = FileHandle(forWritingAtPath: folder.file("out"))
        process.standardOutput = output
        process.standardError = output
        try process.run()
        process.waitUntilExit()
        let text = String(decoding: folder.read("out"), as: UTF8.self)
        guard process.terminationStatus == 0 || mayFail else {
            throw Failed(description: "\(name): \(text.suffix(600))")
        }
        return text
    }
}

/// A list of calls as long as a blog of many years has it, with words spread as languages spread them.
enum ManyCalls {
    static func calls(_ count: Int) -> [SiteCall] {
        var random = SeededGenerator(seed: 7)
        func word() -> String {
            // Zipf: the rank is a power of an even number.
            let rank = Int(pow(Double(Int.random(in: 1...1_000_000, using: &random)) / 1_000_000, 3) * 9_000)
            return "wort\(rank)x"
        }
        let frequent = ["refund", "desk", "threat", "call", "money", "warranty", "tax", "office"]
        return (0..<count).map { number in
            let notes = (0..<10).map { index in
                let words = (0..<8).map { _ in word() } + [frequent[Int.random(in: 0..<8, using: &random)]]
                return Note(time: Timecode(milliseconds: index * 1_000), text: words.joined(separator: " "))
            }
            let facts = CallFacts(
                title: "Call \(number) from the refund desk of \(word())",
                date: "20\(10 + number % 15)-0\(1 + number % 9)-11",
                callerID: "+1 646 555 0\(100 + number % 100)", claims: [word(), word()])
            let view = Pages.view(facts, notes: notes)
            return SiteCall(view, slug: "call-\(number)", summary: "A call")
        }
    }
}

enum CallFactsSamples {
    static let full = CallFacts(
        title: "The \"refund\" <desk> & co", date: "2024-05-17T14:03", callerID: "+1 646 555 0143",
        claims: ["Windows", "a bank"], language: "en", licence: "CC BY 4.0", contact: "desk@example.org")
}
