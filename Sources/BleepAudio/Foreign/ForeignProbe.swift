import BleepCore

/// What ffprobe says of a file: its sound, and what else is in it.
struct ForeignProbe {
    /// The first sound track.
    var codec = ""
    var profile = ""
    var hertz = 0
    var channels = 0
    /// ffmpeg's word for the samples of its decoder: `s16`, `fltp`.
    var samples = ""
    var rawBits: Int?
    var bitsPerSecond: Int?
    /// Length of the sound track in frames, where the file says it exactly.
    var frames: Int?
    /// Nanoseconds by which the sound begins later than what is played first.
    var lateness = 0
    /// How many sound tracks there are.
    var tracks = 0
    /// How many others there are: pictures, subtitles, attached files.
    var others = 0
    var chapters = 0
    /// Names and values of all tags, those of the streams behind `stream:`.
    var tags: [(name: String, value: String)] = []

    enum Failure: Error {
        /// ffmpeg is not installed.
        case missing
        case interrupted
        /// One clause.
        case unreadable(String)
    }

    private static let entries =
        "stream=codec_type,codec_name,profile,sample_fmt,sample_rate,channels,bits_per_raw_sample,bit_rate,time_base,"
        + "start_time,duration_ts:stream_tags:format=bit_rate:format_tags:chapter=id"
    /// Seconds.
    private static let timeLimit = 120.0
    /// Bytes of what ffprobe says; a file with more tags than that is no recording.
    private static let answerLimit = 1 << 22

    static func of(_ file: Int32, as kind: ForeignKind) throws(Failure) -> ForeignProbe {
        var (answer, ending) = ask(file, kind, pictures: false)
        if case .status(1...) = ending.cause,
            String(decoding: ending.errors, as: UTF8.self).contains(FFmpeg.refusedDecoder)
        {
            (answer, ending) = ask(file, kind, pictures: true)
        }
        switch ending.cause {
        case .missing: throw .missing
        case .interrupted: throw .interrupted
        case .tookTooLong: throw .unreadable("ffprobe found nothing in it for \(Int(timeLimit)) s")
        case .stopped: throw .unreadable("has more tags than a recording")
        case .status(0): break
        default: throw .unreadable(FFmpeg.complaints(in: ending.errors).last ?? "ffprobe cannot read it")
        }
        let probe = ForeignProbe(flat: String(decoding: answer, as: UTF8.self))
        guard probe.tracks > 0 else { throw .unreadable("holds no sound") }
        guard !probe.codec.isEmpty, probe.codec != "unknown" else { throw .unreadable("its codec is not known") }
        return probe
    }

    private static func ask(
        _ file: Int32, _ kind: ForeignKind, pictures: Bool
    ) -> (answer: [UInt8], ChildProcess.Ending) {
        var answer: [UInt8] = []
        var process = FFmpeg.process(
            FFmpeg.prober,
            ["-hide_banner", "-v", "level+warning", "-show_entries", entries, "-of", "flat"]
                + FFmpeg.input(kind, pictures: pictures),
            input: file)
        process.silenceLimit = nil
        process.timeLimit = timeLimit
        process.output = .blocks { block in
            for index in 0..<block.count { answer.append(block[index]) }
            return answer.count <= answerLimit
        }
        let ending = process.run()
        return (answer, ending)
    }

    /// - Parameter flat: ffprobe's `flat` form: `streams.stream.0.codec_name="aac"`, one a line, quotes escaped.
    init(flat: String) {
        var streams: [[String: String]] = []
        for line in flat.split(separator: "\n") {
            guard let equals = line.firstIndex(of: "=") else { continue }
            let key = line[..<equals].split(separator: ".", omittingEmptySubsequences: false)
            var value = line[line.index(after: equals)...]
            if value.hasPrefix("\""), value.hasSuffix("\""), value.count > 1 { value = value.dropFirst().dropLast() }
            switch (key.first, key.count) {
            case ("format", 3...) where key[1] == "tags":
                tags.append((key[2...].joined(separator: "."), String(value)))
            case ("format", 2) where key[1] == "bit_rate": bitsPerSecond = Int(value)
            case ("chapters", _): chapters += key.last == "id" ? 1 : 0
            case ("streams", 4...):
                guard let index = Int(key[2]), index < 1_000 else { continue }
                while streams.count <= index { streams.append([:]) }
                if key[3] == "tags" {
                    tags.append(("stream:" + key[4...].joined(separator: "."), String(value)))
                } else {
                    streams[index][String(key[3])] = String(value)
                }
            default: break
            }
        }
        let sounds = streams.filter { $0["codec_type"] == "audio" }
        tracks = sounds.count
        others = streams.count - sounds.count
        guard let sound = sounds.first else { return }
        let starts = streams.compactMap { $0["start_time"].flatMap { Timecode($0) } }
        if let start = sound["start_time"].flatMap({ Timecode($0) }), let earliest = starts.min() {
            lateness = start.nanoseconds - earliest.nanoseconds
        }
        codec = sound["codec_name"] ?? ""
        profile = sound["profile"] ?? ""
        hertz = sound["sample_rate"].flatMap { Int($0) } ?? 0
        channels = sound["channels"].flatMap { Int($0) } ?? 0
        samples = sound["sample_fmt"] ?? ""
        rawBits = sound["bits_per_raw_sample"].flatMap { Int($0) }
        if let own = sound["bit_rate"].flatMap({ Int($0) }) { bitsPerSecond = own }
        if let duration = sound["duration_ts"].flatMap({ Int($0) }), let base = sound["time_base"] {
            let parts = base.split(separator: "/").compactMap { Int($0) }
            // Finer than a frame or equal to it; what is counted in milliseconds says less than the samples.
            if parts.count == 2, parts[0] > 0, parts[1] >= hertz, hertz > 0 {
                let (product, overflow) = duration.multipliedReportingOverflow(by: parts[0] * hertz)
                if !overflow, duration > 0 { frames = product / parts[1] }
            }
        }
    }
}

extension ForeignProbe {
    /// What the sound is, in our words.
    /// - Returns: `nil` where it cannot be a recording's.
    func format(in kind: ForeignKind) -> AudioFormat? {
        guard let rate = SampleRate(hertz: hertz), channels > 0 else { return nil }
        return AudioFormat(container: kind.container, encoding: encoding, sampleRate: rate, channels: channels)
    }

    private var encoding: SampleEncoding {
        switch codec {
        case "aac", "aac_latm": .aac
        case "amr_nb": .amrNarrow
        case "amr_wb": .amrWide
        case "wmav1", "wmav2", "wmapro", "wmavoice", "wmalossless": .windowsMedia
        case "adpcm_g722": .g722
        case "adpcm_g726", "adpcm_g726le": .g726
        case "speex": .speex
        case "opus": .opus
        case "vorbis": .vorbis
        case "mp1": .mpegLayer1
        case "mp2": .mpegLayer2
        case "mp3": .mpegLayer3
        case "pcm_mulaw": .muLaw
        case "pcm_alaw": .aLaw
        case "adpcm_ms": .msADPCM
        case "adpcm_ima_wav", "adpcm_ima_qt": .imaADPCM
        case "gsm", "gsm_ms": .gsm610
        case "alac": bits <= 16 ? .alac16 : bits <= 20 ? .alac20 : bits <= 24 ? .alac24 : .alac32
        case _
        where codec == "flac" || codec == "wavpack" || codec == "tta" || codec == "ape"
            || codec.hasPrefix("pcm_"):
            plain
        default: .other
        }
    }

    /// PCM as it comes out of a lossless decoder.
    private var plain: SampleEncoding {
        switch samples {
        case "flt", "fltp": .float32
        case "dbl", "dblp": .float64
        default: bits <= 16 ? .pcmS16 : bits <= 24 ? .pcmS24 : .pcmS32
        }
    }

    private var bits: Int {
        if let rawBits, rawBits > 0 { return rawBits }
        return samples.hasPrefix("s32") ? 32 : 16
    }

    /// Frames that a block of the codec shapes, where the file says more than the codec's name.
    var blockFrames: Int? {
        // Low complexity, which is what phones and ffmpeg write: one window of 2048.
        codec == "aac" && profile == "LC" ? 2_048 : nil
    }
}
