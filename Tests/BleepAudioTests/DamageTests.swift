import BleepAudio
import BleepCore
import BleepTestSupport
import Testing

/// Files that promise more than is there.
@Suite struct DamageTests {
    /// All but those that do not say how long they are.
    static let formats = [1, 2].flatMap {
        AudioFormat.writable(sampleRate: Recording.rate(8_000), channels: $0)
    }.filter { ![.raw, .paf, .pvf, .ircam].contains($0.container) }

    @Test(arguments: formats)
    func `a cut file is never taken for a whole one`(format: AudioFormat) throws {
        let folder = TemporaryFolder()
        let frames = 40_000
        try Recording.write(
            TestSignal.voice(frames: frames, channels: format.channels), format, to: "whole", in: folder)
        let whole = folder.read("whole")
        folder.write(Array(whole.prefix(whole.count / 2)), to: "cut")
        var found: AudioFileError?
        do {
            let source = try Recording.open("cut", as: format, in: folder)
            found = Recording.error { _ = try Recording.floats(source) }
        } catch { found = error as? AudioFileError }
        #expect(found?.code == .damaged || found?.code == .notAudio, "\(String(describing: found))")
    }
}
