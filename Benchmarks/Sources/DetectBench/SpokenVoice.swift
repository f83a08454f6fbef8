import BleepAudio
import BleepCore
import BleepTestSupport
import Foundation

/// Speech of espeak-ng, where it is installed: sentences made of a list of words, in many voices.
enum SpokenVoice {
    private static let voices = [
        "en-us", "en-gb+f2", "de", "de+f3", "fr+m3", "es+f4", "it", "pl+f1", "nl+m5", "pt-br+f5", "sv", "ru+m7",
    ]
    private static let words = [
        "hello", "thank", "you", "for", "calling", "seven", "four", "zero", "account", "number", "please", "wait",
        "moment", "computer", "security", "department", "yes", "no", "okay", "police", "refund", "gift", "card",
        "window", "open", "remember", "evening", "Thursday", "bank", "money", "eleven", "street", "who", "is", "this",
        "one", "nine", "green", "umbrella", "really", "music", "eye", "oil", "owl", "early", "all", "ooh", "aha",
    ]

    static let isInstalled = version != nil

    /// What to say of it: its name and version, or that it is missing.
    static let engine = version.map { "\($0)" } ?? "without espeak-ng, which is not installed (its rows are missing)"

    private static let version: String? = {
        guard let output = try? run(["--version"]) else { return nil }
        let words = output.split { $0 == " " || $0 == "\n" }
        guard let number = words.first(where: { $0.first?.isNumber == true }) else { return nil }
        return "espeak-ng \(number)"
    }()

    /// Telephone speech at 8 kHz and −20 dBFS, of one voice; the same for the same seed.
    static func speech(seconds: Int, seed: UInt64) -> [Float] {
        var random = SeededGenerator(seed: seed)
        let voice = voices[Int(seed) % voices.count]
        var samples: [Float] = []
        while samples.count < seconds * 8_000 {
            var text = ""
            for index in 0..<120 {
                text += words.randomElement(using: &random) ?? ""
                text += index % 9 == 8 ? ". " : " "
            }
            let pitch = Int.random(in: 20...80, using: &random)
            let speed = Int.random(in: 130...200, using: &random)
            samples += spoken(text, voice: voice, pitch: pitch, speed: speed)
        }
        return Resampler.leveled(Array(samples.prefix(seconds * 8_000)), decibels: -20)
    }

    private static func spoken(_ text: String, voice: String, pitch: Int, speed: Int) -> [Float] {
        let folder = TemporaryFolder()
        let path = folder.file("speech.wav")
        do {
            _ = try run(["-v", voice, "-p", "\(pitch)", "-s", "\(speed)", "-w", path, text])
            let source = try AudioSource(path: path)
            var reader = try source.makeReader()
            var block = [Float](repeating: 0, count: 16_384)
            var samples: [Float] = []
            while true {
                var span = block.mutableSpan
                let frames = try reader.read(into: &span)
                if frames == 0 { break }
                samples += block.prefix(frames)
            }
            return Resampler.telephone(samples, hertz: source.format.sampleRate.hertz)
        } catch {
            preconditionFailure("espeak-ng does not speak \(voice): \(error)")
        }
    }

    @discardableResult private static func run(_ arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["espeak-ng"] + arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableNotLoadable) }
        return String(decoding: data, as: UTF8.self)
    }
}
