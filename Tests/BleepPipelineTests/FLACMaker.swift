import BleepAudio
import BleepTestSupport

/// One way to make a FLAC file, by the programs that people make them with.
struct FLACMaker: Sendable, CustomStringConvertible {
    var program: String
    var arguments: [String]

    var description: String { "\(program) \(arguments.joined(separator: " "))" }
    var canRun: Bool { ExternalTool.isInstalled(program) }

    static let all: [FLACMaker] =
        ["0", "1", "4", "5", "8"].map { FLACMaker(program: "flac", arguments: ["-\($0)"]) }
        + [
            ["-1", "--blocksize=192", "--lax"], ["-4", "--blocksize=16384", "--lax"],
            ["-5", "--blocksize=333", "--lax"],
            ["-8", "-e", "-p", "--blocksize=1000", "--lax"], ["-3", "-l", "0", "--lax"],
        ].map { FLACMaker(program: "flac", arguments: $0) }
        + [
            [], ["-frame_size", "192"], ["-frame_size", "4608", "-compression_level", "12"],
            ["-frame_size", "16384", "-compression_level", "0"], ["-ch_mode", "mid_side"],
            ["-lpc_type", "cholesky", "-frame_size", "1000"],
        ].map { FLACMaker(program: "ffmpeg", arguments: $0) }

    /// The bytes of a FLAC file with those samples.
    func bytes(of samples: [Float], _ format: AudioFormat) throws -> [UInt8] {
        let folder = TemporaryFolder()
        var plain = format
        plain.container = .wav
        try Call.write(samples, plain, to: "a.wav", in: folder)
        if program == "flac" {
            let arguments = ["-s", "-f", "--channel-map=none"] + arguments
            _ = ChildProcess(program, arguments + ["-o", folder.file("a.flac"), folder.file("a.wav")]).run()
        } else {
            ForeignMaker.run(folder.file("a.wav"), arguments, folder.file("a.flac"))
        }
        return folder.read("a.flac")
    }
}
