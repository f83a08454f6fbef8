/// How ffmpeg and ffprobe are called: what they may open, and what they may take.
///
/// The recording is their standard input, opened again as a file, because many containers have their index at the end.
/// No protocol but that of files, the demuxer that the content asks for and no other, no decoder of pictures: a
/// playlist or a list of parts that is called a recording cannot make them read, or fetch, anything else.
enum FFmpeg {
    static let program = "ffmpeg"
    static let prober = "ffprobe"

    /// What a person does where it is missing.
    static let installation = "apt-get install ffmpeg"

    /// The recording, opened by the child through its own descriptor.
    static let recording = "/proc/self/fd/0"

    /// Bytes of address space: what ffmpeg and its libraries take is below 500 MB.
    static let memoryLimit = 2 << 30
    /// Seconds without any output, in which even a slow network folder gives something.
    static let silenceLimit = 60.0

    /// Decoders of sound; those of pictures and of subtitles are never started.
    private static let decoders = [
        "aac", "aac_fixed", "aac_latm", "ac3", "ac3_fixed", "alac", "amrnb", "amrwb", "ape", "atrac3", "cook", "dca",
        "eac3", "flac", "g722", "g723_1", "g726", "g726le", "g729", "gsm", "gsm_ms", "ilbc", "libgsm", "libgsm_ms",
        "libilbc", "libopencore_amrnb", "libopencore_amrwb", "libopus", "libspeex", "libvorbis", "mp1", "mp1float",
        "mp2", "mp2float", "mp3", "mp3float", "nellymoser", "opus", "qcelp", "evrc", "qdm2", "sipr", "speex",
        "truespeech", "tta", "vorbis", "wavpack", "wmalossless", "wmapro", "wmav1", "wmav2", "wmavoice",
        "adpcm_ima_qt", "adpcm_ima_wav", "adpcm_ms", "adpcm_swf", "adpcm_yamaha", "pcm_alaw", "pcm_mulaw", "pcm_s8",
        "pcm_u8", "pcm_s16be", "pcm_s16le", "pcm_s24be", "pcm_s24le", "pcm_s32be", "pcm_s32le", "pcm_f32be",
        "pcm_f32le", "pcm_f64be", "pcm_f64le",
    ]

    /// The arguments in front of the input.
    /// - Parameter pictures: whether decoders of pictures may be started, too: ffprobe gives up where it cannot.
    static func input(_ kind: ForeignKind, pictures: Bool = false) -> [String] {
        let whitelist = pictures ? [] : ["-codec_whitelist", decoders.joined(separator: ",")]
        return ["-protocol_whitelist", "file"] + whitelist + ["-f", kind.demuxer, "-i", recording]
    }

    /// - Parameter file: where it stands is of no matter.
    static func process(_ program: String, _ arguments: [String], input file: Int32) -> ChildProcess {
        var process = ChildProcess(program, arguments)
        process.input = .descriptor(file)
        process.memoryLimit = memoryLimit
        process.writesFiles = false
        process.silenceLimit = silenceLimit
        return process
    }

    /// ffmpeg's words for a decoder that it may not start.
    static let refusedDecoder = "not on whitelist"

    /// What a person should know of what ffmpeg wrote to its standard error at `level+warning`: one clause each.
    static func complaints(in errors: [UInt8]) -> [String] {
        var complaints: [String] = []
        for line in String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline) {
            let isError = ["[error] ", "[fatal] ", "[panic] "].contains { line.contains($0) }
            guard isError || line.contains("Packet corrupt") else { continue }
            // What we kept from being decoded.
            guard !line.contains(refusedDecoder), !line.contains("open codec") else { continue }
            var text = Substring(line)
            // "[aac @ 0x55…] [error] …"
            while text.hasPrefix("["), let end = text.firstIndex(of: "]") {
                text = text[text.index(after: end)...].drop { $0 == " " }
            }
            if text.hasPrefix(recording) { text = text.dropFirst(recording.count).drop { $0 == ":" || $0 == " " } }
            while let last = text.last, last == "." || last == " " { text = text.dropLast() }
            let shown = String(
                text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7f }.prefix(160).map(Character.init))
            if !shown.isEmpty, !complaints.contains(shown) { complaints.append(shown) }
        }
        return complaints
    }
}
