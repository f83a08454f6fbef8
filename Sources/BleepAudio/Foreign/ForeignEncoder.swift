import BleepCore
import Glibc

/// Writes a sound track through ffmpeg: no tags, no chapters, no pictures, no times, the same bytes for the same frames.
struct ForeignEncoder {
    let format: AudioFormat
    /// ffmpeg's names.
    let codec: String
    private let muxer: String
    private let settings: [String]
    /// Frames of silence that are put in front, because what the encoder makes starts later; negative where as many are
    /// left out at the start, because the file cannot say that a decoder shall skip what the encoder put in front.
    let lead: Int

    /// - Returns: `nil` for what ffmpeg does not write, or not so that it comes back in its place.
    init?(_ format: AudioFormat, bitsPerSecond: Int?) {
        guard format.isForeign, let (codec, muxer) = Self.names(format) else { return nil }
        self.format = format
        self.codec = codec
        self.muxer = muxer
        let rate = bitsPerSecond.map { ["-b:a", "\($0)"] } ?? []
        switch format.encoding {
        case .vorbis: settings = ["-q:a", "5"]
        case .windowsMedia:
            // Less is refused at most sample rates.
            settings = ["-b:a", "\(max(bitsPerSecond ?? 0, Self.leastWindowsMedia))"]
        case .pcmS24 where codec == "flac", .alac20, .alac24:
            settings = ["-sample_fmt", codec == "flac" ? "s32" : "s32p"]
        case .aac:
            // Below these the encoder leaves more beside a tone than the proof allows (docs/promises.md).
            let least = format.channels * (format.sampleRate.hertz > 16_000 ? 32_000 : 16_000)
            settings = ["-b:a", "\(max(bitsPerSecond ?? 2 * least, least))"]
        case .opus, .g726, .amrNarrow, .amrWide: settings = rate
        default: settings = []
        }
        lead =
            switch (format.encoding, format.container) {
            // The decoder needs one frame before it gives any; half a window (wma_common.c).
            case (.windowsMedia, _): format.codecFrames(block: nil) / 2
            // One frame of 1024 comes first, and ADTS has no place to say so.
            case (.aac, .adts): -1_024
            // The two mirror filters of 24 taps (ITU-T G.722 §3).
            case (.g722, _): -22
            default: 0
            }
    }

    /// In bits a second.
    private static let leastWindowsMedia = 32_000

    private static func names(_ format: AudioFormat) -> (codec: String, muxer: String)? {
        switch (format.container, format.encoding) {
        case (.mpeg4, .aac): ("aac", "ipod")
        case (.mpeg4, .alac16), (.mpeg4, .alac20), (.mpeg4, .alac24): ("alac", "ipod")
        case (.adts, .aac): ("aac", "adts")
        case (.asf, .windowsMedia): ("wmav2", "asf")
        case (.wavpack, .pcmS16), (.wavpack, .pcmS24), (.wavpack, .pcmS32), (.wavpack, .float32): ("wavpack", "wv")
        case (.ogg, .pcmS16), (.ogg, .pcmS24): ("flac", "ogg")
        case (.matroska, .opus): ("libopus", "webm")
        case (.matroska, .vorbis): ("libvorbis", "webm")
        case (.matroska, .pcmS16), (.matroska, .pcmS24): ("flac", "matroska")
        case (.wav, .g722): ("g722", "wav")
        case (.raw, .g722): ("g722", "g722")
        case (.wav, .g726): ("g726", "wav")
        case (.amr, .amrNarrow): ("libopencore_amrnb", "amr")
        case (.amr, .amrWide): ("libvo_amrwbenc", "amr")
        default: nil
        }
    }

    /// Whether ffmpeg is there and has the encoder.
    var isAvailable: Bool {
        var list: [UInt8] = []
        var process = ChildProcess(FFmpeg.program, ["-hide_banner", "-v", "quiet", "-encoders"])
        process.timeLimit = FFmpeg.silenceLimit
        process.output = .blocks { block in
            for index in 0..<block.count { list.append(block[index]) }
            return true
        }
        guard process.run().isSuccess else { return false }
        return String(decoding: list, as: UTF8.self).split(separator: "\n").contains { line in
            line.split(separator: " ").dropFirst().first.map(String.init) == codec
        }
    }

    /// How the samples are to be handed over.
    var stored: AudioFormat { format.storedByFFmpeg }

    /// Encodes `samples`, a headerless file of the kind ``stored``, into an empty file.
    func encode(_ samples: Int32, frames: Int, into file: Int32, path: String) throws(AudioFileError) {
        let skipped = max(0, -lead) * (stored.bytesPerFrame ?? 1)
        guard lseek(samples, skipped, SEEK_SET) == skipped else { throw failure(path, SystemError.last.message) }
        let name = stored.ffmpegName
        var process = FFmpeg.process(
            FFmpeg.program,
            [
                "-nostdin", "-hide_banner", "-v", "level+warning", "-xerror", "-threads", "1",
                "-protocol_whitelist", "pipe", "-f", name, "-ar", "\(format.sampleRate.hertz)",
                "-ac", "\(format.channels)", "-i", "pipe:0", "-map", "0:a:0", "-map_metadata", "-1",
                "-map_chapters", "-1", "-c:a", codec,
            ] + settings + ["-flags", "+bitexact", "-fflags", "+bitexact", "-f", muxer, "-y", Self.output],
            input: samples)
        // The container's index is written last, to its start: a pipe would not do.
        process.output = .descriptor(file)
        process.writesFiles = true
        process.silenceLimit = nil
        process.timeLimit = FFmpeg.silenceLimit + Double(frames) / Double(format.sampleRate.hertz)
        let ending = process.run()
        switch ending.cause {
        case .status(0): return
        case .missing: throw failure(path, FFmpeg.installation)
        case .tookTooLong: throw failure(path, "ffmpeg took too long")
        case .interrupted: throw failure(path, "interrupted")
        default: throw failure(path, FFmpeg.complaints(in: ending.errors).first ?? "ffmpeg gave up")
        }
    }

    /// The file, by the child's own descriptor.
    private static let output = "/proc/self/fd/1"

    private func failure(_ path: String, _ message: String) -> AudioFileError {
        AudioFileError(
            .cannotWrite, path: path,
            detail: "\(format.container.rawValue) with \(format.encoding.rawValue) cannot be written",
            libraryMessage: message)
    }
}

extension AudioFormat {
    /// Whether ffmpeg can write it where it has the encoder.
    public var hasForeignEncoder: Bool { ForeignEncoder(self, bitsPerSecond: nil) != nil }

    /// Whether ffmpeg is there and writes this, so that `--same-codec` may ask for it; only for what is foreign.
    public var canWriteForeign: Bool { ForeignEncoder(self, bitsPerSecond: nil)?.isAvailable ?? false }

    /// How samples are exchanged with ffmpeg: whole numbers of 16 or 32 bits, or floats.
    var storedByFFmpeg: AudioFormat {
        let encoding: SampleEncoding =
            switch encoding {
            case .float32, .float64: .float32
            default: (integerBits ?? 16) <= 16 ? .pcmS16 : .pcmS32
            }
        return AudioFormat(
            container: .raw, encoding: encoding, endianness: .little, sampleRate: sampleRate, channels: channels)
    }

    /// ffmpeg's name for headerless samples, also the name of their codec behind `pcm_`.
    var ffmpegName: String {
        switch encoding {
        case .float32: "f32le"
        case .pcmS32: "s32le"
        default: "s16le"
        }
    }
}
