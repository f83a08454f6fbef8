public import BleepAudio

/// Makes recordings that only ffmpeg reads, with ffmpeg.
public enum ForeignMaker {
    public static let canRun = ExternalTool.isInstalled("ffmpeg") && ExternalTool.isInstalled("ffprobe")
    public static let reason = "needs ffmpeg: Scripts/prepare.sh tests installs it"

    /// What ffmpeg does with one file; the arguments stand between the input and the output.
    /// - Returns: how it ended.
    @discardableResult
    public static func run(_ input: String, _ arguments: [String], _ output: String) -> ChildProcess.Ending {
        var process = ChildProcess(
            "ffmpeg", ["-nostdin", "-v", "error", "-y", "-i", input] + arguments + [output])
        process.timeLimit = 120
        return process.run()
    }

    /// What a program writes to its standard output.
    public static func output(_ program: String, _ arguments: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        var process = ChildProcess(program, arguments)
        process.timeLimit = 120
        process.output = .blocks { block in
            for index in 0..<block.count { bytes.append(block[index]) }
            return true
        }
        _ = process.run()
        return bytes
    }
}
