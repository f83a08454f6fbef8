import BleepCore
import BleepTestSupport

@testable import BleepAudio

/// A FLAC file with blocks of any length, put together from frames that libFLAC made.
struct FLACFile {
    var information: FLACStreamInfo
    /// Metadata blocks behind STREAMINFO, with their headers; the last has its bit.
    var comments: [UInt8]
    var frames: [[UInt8]]

    /// - Parameter samples: interleaved, left-justified in 32 bits.
    init(_ samples: [Int32], hertz: Int = 8_000, channels: Int = 1, bits: Int = 16, block: Int) {
        var information = FLACStreamInfo([UInt8](repeating: 0, count: FLACStreamInfo.size))!
        (information.hertz, information.channels, information.bits) = (hertz, channels, bits)
        (information.shortestBlock, information.longestBlock) = (block, block)
        information.frameCount = samples.count / channels
        let encoder = FLACEncoder(information, blockFrames: block)!
        frames = encoder.encode(samples.span)! + encoder.finish()!
        comments = Array(encoder.metadata[(8 + FLACStreamInfo.size)...])
        self.information = information
    }

    var bytes: [UInt8] {
        Array("fLaC".utf8) + [0, 0, 0, UInt8(FLACStreamInfo.size)] + information.bytes + comments + frames.joined()
    }

    /// One frame with another number.
    func renumbered(_ frame: Int, as number: Int) -> [UInt8] {
        frames[frame].withUnsafeBytes { FLACFrameHeader($0)!.renumbered($0, as: number) }
    }

    /// Voices of so many bits, left-justified in 32.
    static func voices(frames: Int, channels: Int = 1, bits: Int = 16, seed: UInt64 = 1) -> [Int32] {
        TestSignal.voice(frames: frames, channels: channels, seed: seed).map {
            Int32($0 * Float(1 << (bits - 1))) << Int32(32 - bits)
        }
    }

    /// The bytes of every frame as they are found; `nil` where the file is not as encoders write it.
    static func found(in bytes: [UInt8], folder: borrowing TemporaryFolder) throws -> [[UInt8]]? {
        folder.write(bytes, to: "walked")
        guard let frames = try FLACFrames(RecordingFile.open(folder.file("walked"))) else { return nil }
        var result: [[UInt8]] = []
        while true {
            switch try frames.next() {
            case .frame: result.append(frames.withFrame { Array($0) })
            case .end: return result
            case .unusual: return nil
            }
        }
    }
}
