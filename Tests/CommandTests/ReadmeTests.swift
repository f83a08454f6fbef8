import BleepTestSupport
import Foundation
import Testing

/// The command lines of the README work as they stand there.
struct ReadmeTests {
    /// Lines of code blocks that run the command, in their order.
    private static func commandLines() throws -> [String] {
        let readme = try String(contentsOfFile: "\(Product.package)/README.md", encoding: .utf8)
        var isCode = false
        var lines: [String] = []
        for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isCode = !isCode && ["```", "```sh", "```console"].contains(line)
            } else if isCode {
                let command = line.hasPrefix("$ ") ? line.dropFirst(2) : line
                if command.hasPrefix("callbleep ") { lines.append(String(command)) }
            }
        }
        return lines
    }

    @Test
    func `every command line of the README works on copies of the samples`() throws {
        let desk = CallFolder(call: nil, cues: nil)
        desk.folder.makeFolder("samples")
        let samples = Product.sample("")
        for name in TemporaryFolder.names(in: samples) where name.contains(".") {
            for copy in [name, "samples/\(name)"] {
                try FileManager.default.copyItem(atPath: samples + name, toPath: desk.folder.file(copy))
            }
        }
        // The README's own recording is called `call.wav`; it stands for any.
        for ending in ["wav", "cues.csv"] {
            try FileManager.default.copyItem(
                atPath: Product.sample("silent-start.\(ending)"), toPath: desk.folder.file("call.\(ending)"))
        }
        desk.folder.write(try desk.bytes("call.cues.csv"), to: "cues.csv")
        desk.write(TalkedCall.json, to: "talk.json")
        desk.write("Rex\n", to: "mine.txt")
        desk.folder.makeFolder("bin")
        try FileManager.default.createSymbolicLink(
            atPath: desk.folder.file("bin/callbleep"), withDestinationPath: Product.path)
        let lines = try Self.commandLines()
        #expect(!lines.isEmpty)
        for line in lines {
            let status = try CommandLineTool.run(
                "bash", ["-c", "cd '\(desk.folder.path)' && PATH=\"$PWD/bin:$PATH\" && \(line)"])
            #expect(status == 0, "\(line)")
        }
    }

    /// The blocks of a page that are marked as commands, in their order.
    private static func blocks(of page: String) throws -> [String] {
        let text = try String(contentsOfFile: "\(Product.package)/docs/\(page)", encoding: .utf8)
        return text.components(separatedBy: "\n```sh\n").dropFirst().map {
            $0.components(separatedBy: "\n```")[0]
        }
    }

    @Test(arguments: ["tutorial.md", "how-to.md"])
    func `every block of commands works in a folder with a copy of the samples`(page: String) throws {
        let folder = TemporaryFolder()
        folder.makeFolder("samples")
        let samples = Product.sample("")
        for name in TemporaryFolder.names(in: samples) where name.contains(".") {
            try FileManager.default.copyItem(atPath: samples + name, toPath: folder.file("samples/\(name)"))
        }
        folder.makeFolder("bin")
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("bin/callbleep"), withDestinationPath: Product.path)
        let blocks = try Self.blocks(of: page)
        #expect(!blocks.isEmpty)
        // One shell for all, as the reader has: where a line fails, the number of its block is the status.
        let script = blocks.enumerated().map { "block=\($0 + 1)\n\($1)" }.joined(separator: "\n")
        folder.write(Array("trap 'exit $block' ERR\nset -E\n\(script)\n".utf8), to: "page.sh")
        let status = try CommandLineTool.run(
            "bash", ["-c", "cd '\(folder.path)' && PATH=\"$PWD/bin:$PATH\" && . ./page.sh"])
        #expect(status == 0, "block \(status) of \(page)")
    }
}
