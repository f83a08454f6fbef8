import BleepPipeline
import BleepTestSupport
import Foundation
import Testing

/// What the command says of itself.
struct HelpTests {
    /// The flags that other programs may rely on.
    private static let flags = [
        "analyze": ["--country", "--format", "--show-digits", "--explain", "--accept-damaged"],
        "find": ["--hide", "--allow", "--policy", "--language", "--format", "--show-text"],
        "redact": [
            "-o", "--cues", "--transcript", "--hide", "--allow", "--policy", "--language", "--review-only",
            "--keypad-only", "--keep-keypad", "--mute-channel", "--channel", "--accept-crosstalk",
            "--exact", "--padding", "--tone", "--country", "--no-sidecars", "--no-analysis", "--accept-damaged",
            "--force-cues", "--round-up", "--dry-run", "--audition", "--sheets", "--private-sheet", "--keep-name",
            "--force",
        ],
        "verify": ["--sheet", "--accept-damaged"],
        "timeline": [
            "-o", "--spectrogram", "--private", "--theme", "--width", "--force", "--cues", "--transcript", "--hide",
            "--allow", "--policy", "--keypad-only", "--keep-keypad", "--no-sidecars", "--accept-damaged", "--country",
            "--embed", "--audio", "--style",
        ],
        "publish": [
            "-o", "--title", "--base-url", "--theme", "--hide", "--allow", "--policy", "--language", "--keypad-only",
            "--country", "--accept-notes", "--force",
        ],
        "batch": [
            "-o", "--hide", "--allow", "--policy", "--language", "--keypad-only", "--only", "--country", "--dry-run",
            "--private-dir", "--catalog", "--jobs", "--shard", "--time-limit", "--accept-damaged", "--accept-notes",
            "--force",
        ],
    ]

    private static func help(_ verb: String) throws -> String {
        let run = try CommandRun([verb, "--help"], in: "/")
        #expect(run.status == 0)
        #expect(run.stderr == "")
        return run.stdout
    }

    /// The flags in a text: everything that begins with two hyphens.
    private static func flags(in text: String) -> Set<String> {
        Set(text.matches(of: /(?:^|[^\w-])(--[a-z][a-z-]*[a-z])/).map { String($0.output.1) })
    }

    @Test(arguments: ["analyze", "find", "redact", "verify", "timeline", "publish", "batch"])
    func `the help of a verb has an example and every flag`(verb: String) throws {
        let help = try Self.help(verb)
        #expect(help.contains(/Examples?:\s+callbleep/))
        #expect(help.contains("callbleep \(verb) \(["publish", "batch"].contains(verb) ? "calls/" : "call.")"))
        let words = Set(help.split { " ,\n".contains($0) }.map(String.init))
        for flag in Self.flags[verb] ?? [] { #expect(words.contains(flag), "\(flag)") }
    }

    @Test(arguments: ["analyze", "find", "redact", "verify", "timeline", "publish", "batch"])
    func `the help of a verb knows every flag that it speaks of`(verb: String) throws {
        let help = try Self.help(verb)
        let listed = Self.flags(in: String(help[(try #require(help.range(of: "OPTIONS:"))).lowerBound...]))
        #expect(Self.flags(in: help).subtracting(listed).subtracting(["--help"]).isEmpty)
    }

    @Test
    func `the help lists the verbs`() throws {
        for arguments in [["--help"], []] {
            let run = try CommandRun(arguments, in: "/")
            #expect(run.status == 0)
            for verb in ["analyze", "find", "redact", "verify", "timeline", "publish", "batch", "policy"] {
                #expect(run.stdout.contains("\n  \(verb) "))
            }
        }
    }

    @Test
    func `the version`() throws {
        let run = try CommandRun(["--version"], in: "/")
        #expect(run.status == 0)
        #expect(run.stdout == Tool.version + "\n")
        #expect(run.stdout.contains(/^\d+\.\d+\.\d+\n$/))
    }

    @Test
    func `every flag in the README is one that a verb has`() throws {
        let readme = try String(contentsOfFile: "\(Product.package)/README.md", encoding: .utf8)
        let known = try Self.flags.keys.reduce(into: Set<String>()) { known, verb in
            known.formUnion(Self.flags(in: try Self.help(verb)))
        }
        #expect(Self.flags(in: readme).subtracting(known).isEmpty)
    }

    @Test(arguments: [
        ("analize", "analyze"), ("redcat", "redact"), ("verfy", "verify"), ("Find", "find"), ("pubish", "publish"),
        ("timelines", "timeline"),
    ])
    func `a mistyped verb is told what it may have been`(typed: String, meant: String) throws {
        let run = try CommandRun([typed, "call.wav"], in: "/")
        #expect(run.status == 64)
        #expect(run.stderr == "callbleep: there is no verb '\(typed)'; did you mean '\(meant)'?\n")
    }

    @Test func `a word that is like no verb is told which there are`() throws {
        let run = try CommandRun(["call.wav"], in: "/")
        #expect(run.status == 64)
        #expect(run.stderr.hasPrefix("callbleep: there is no verb 'call.wav'; there are analyze, find, redact, "))
    }

    @Test func `doctor says what is there, what is missing, and what that would give`() throws {
        let desk = TemporaryFolder()
        desk.write(Array("#!/bin/sh\n".utf8), to: "rsvg-convert")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: desk.file("rsvg-convert"))
        let run = try CommandRun(["doctor"], in: "/", environment: ["PATH": desk.path])
        #expect(run.status == 0)
        let lines = run.stdout.split(separator: "\n").map(String.init)
        #expect(lines.contains { $0.hasPrefix("there    libsndfile-") })
        #expect(lines.contains { $0.hasPrefix("there    rsvg-convert") && !$0.contains("apt-get") })
        #expect(lines.contains { $0.hasPrefix("missing  ffmpeg") && $0.hasSuffix("apt-get install ffmpeg") })
    }
}
