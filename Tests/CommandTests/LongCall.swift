import BleepTestSupport
import Foundation

/// A call that takes a while even without an analysis.
enum LongCall {
    /// Into a folder that is there, so that it can be seen what comes and goes.
    static let redaction = ["redact", "long.wav", "-o", "out/", "--no-analysis", "--keep-keypad"]

    /// Makes `long.wav`, µ-law at 8 kHz and nearly all of it a hole in the file, with cues, and the folder `out`.
    static func make(minutes: Int, in desk: CallFolder) throws {
        var file = WaveFile([])
        file.encoding = .muLaw
        file.bits = 8
        let frames = minutes * 60 * 8_000
        desk.folder.write(file.header(dataCount: frames), to: "long.wav")
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: desk.folder.file("long.wav")))
        try handle.truncate(atOffset: UInt64(file.header.count + frames))
        try handle.close()
        desk.write("start,end\n1.0,2.0\n300,301\n", to: "long.cues.csv")
        desk.folder.makeFolder("out")
    }
}
