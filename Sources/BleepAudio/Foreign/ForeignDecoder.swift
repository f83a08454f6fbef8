import BleepCore
import Glibc

/// What ffmpeg made of a recording: its samples in a private file without a name, and what was wrong.
struct DecodedSound {
    /// Whole numbers or floats, little-endian, interleaved, without a header.
    let samples: RecordingFile
    let format: AudioFormat
    /// How the samples are stored.
    let stored: AudioFormat
    let frames: Int
    let damage: [AudioDamage]
    let warnings: [String]
    let bitsPerSecond: Int?
    let blockFrames: Int?
}

/// Decodes what libsndfile cannot, once, block by block through a pipe.
struct ForeignDecoder {
    let file: RecordingFile
    let path: String
    let kind: ForeignKind
    let survey: FileSurvey
    let limits: Limits

    func decode(acceptDamaged: Bool) throws(AudioFileError) -> DecodedSound {
        let probe: ForeignProbe
        do {
            probe = try ForeignProbe.of(file.descriptor, as: kind)
        } catch {
            switch error {
            case .missing: throw missing
            case .interrupted: throw interrupted
            case .unreadable(let message): throw refusal(message)
            }
        }
        try AudioSource.check(channels: probe.channels, hertz: probe.hertz, limits, path: path)
        guard let format = probe.format(in: kind) else { throw refusal("its sound cannot be read") }
        let promised = survey.promisedFrames ?? (kind.countsFrames ? probe.frames : nil)
        guard promised ?? 0 <= limits.frames else {
            throw AudioFileError(
                .outsideLimits, path: path, detail: "claims \(promised ?? 0) frames; at most \(limits.frames) are read")
        }
        let stored = format.storedByFFmpeg
        var run = try decode(probe, stored, isStrict: true)
        var damage = run.damage
        // Where the file counts its frames, its count says whether there is anything to look for.
        if promised.map({ $0 > run.frames }) ?? kind.keepsPacketTimes,
            let times = PacketTimes.of(file.descriptor, as: kind),
            let hole = times.damage(frames: run.frames, rate: format.sampleRate)
        {
            damage.append(hole)
        }
        if !damage.isEmpty {
            guard acceptDamaged else { throw AudioFileError(damage[0], path: path) }
            // Once more: over what is wrong, to the end.
            run = try decode(probe, stored, isStrict: false)
            damage += run.damage.filter { !damage.contains($0) }
        }
        let frames = try settle(
            run.samples, frames: run.frames, promised: promised, isLossless: format.isLossless,
            bytesPerFrame: stored.bytesPerFrame ?? 1, &damage)
        if let first = survey.damage.first ?? damage.first, !acceptDamaged { throw AudioFileError(first, path: path) }
        guard frames > 0 || damage.isEmpty else {
            throw AudioFileError(.damagedBeyondReading, path: path, detail: damage[0].description)
        }
        return DecodedSound(
            samples: try reopened(run.samples), format: format, stored: stored, frames: frames,
            damage: damage, warnings: warnings(probe), bitsPerSecond: format.isLossless ? nil : probe.bitsPerSecond,
            blockFrames: probe.blockFrames)
    }

    // MARK: - One run

    private struct Run {
        /// Closed when the run goes.
        let samples: Spool
        let frames: Int
        let damage: [AudioDamage]
    }

    private func decode(
        _ probe: ForeignProbe, _ stored: AudioFormat, isStrict: Bool
    ) throws(AudioFileError) -> Run {
        let spool: Spool
        do {
            spool = Spool(try RecordingFile.unlinkedTemporaryFile())
        } catch {
            throw cannotSpool(error)
        }
        let name = stored.ffmpegName
        var arguments = ["-nostdin", "-hide_banner", "-v", "level+warning", "-threads", "1"]
        if isStrict { arguments += ["-xerror", "-err_detect", "explode"] }
        arguments += FFmpeg.input(kind)
        // Times by the sample: those of packets that arrived in a bunch may be the same, which ffmpeg calls an error.
        arguments += [
            "-map", "0:a:0", "-af", "asetpts=N/SR/TB", "-vn", "-sn", "-dn", "-ar", "\(probe.hertz)", "-ac",
            "\(probe.channels)",
            "-c:a", "pcm_" + name, "-f", name, "pipe:1",
        ]
        var process = FFmpeg.process(FFmpeg.program, arguments, input: file.descriptor)
        let width = stored.bytesPerFrame ?? 1
        let byteLimit = limits.frames.multipliedReportingOverflow(by: width).partialValue
        var bytes = 0
        var failure: SystemError?
        process.output = .blocks { block in
            do throws(SystemError) { try spool.append(block) } catch { failure = error }
            bytes += block.count
            return failure == nil && bytes <= byteLimit
        }
        let ending = process.run()
        if let failure { throw cannotSpool(failure) }
        if bytes > byteLimit {
            throw AudioFileError(.outsideLimits, path: path, detail: "has more than \(limits.frames) frames")
        }
        let frames = bytes / width
        let complaints = FFmpeg.complaints(in: ending.errors)
        var damage = complaints.prefix(1).map { Self.damage($0, frame: frames) }
        switch ending.cause {
        case .missing: throw missing
        case .interrupted: throw interrupted
        case .tookTooLong:
            throw AudioFileError(
                .cannotRead, path: path, detail: "ffmpeg said nothing for \(Int(FFmpeg.silenceLimit)) s")
        case .status(0): break
        default:
            if damage.isEmpty { damage = [Self.damage("ffmpeg gave up", frame: frames)] }
        }
        return Run(samples: spool, frames: frames, damage: damage)
    }

    private static func damage(_ complaint: String, frame: Int) -> AudioDamage {
        AudioDamage(kind: .decoder, frame: frame, detail: "about frame \(frame): \(complaint)")
    }

    /// Holds what came against what was promised. The last block of a codec is cut to the promised length.
    private func settle(
        _ spool: Spool, frames: Int, promised: Int?, isLossless: Bool, bytesPerFrame: Int, _ damage: inout [AudioDamage]
    ) throws(AudioFileError) -> Int {
        guard let promised else { return frames }
        // What an encoder put in front may be counted, and is not played. A lossless codec knows its length.
        let slack = isLossless ? 0 : Self.longestBlock
        if frames > promised, frames - promised <= Self.longestBlock {
            guard ftruncate(spool.descriptor, promised * bytesPerFrame) == 0 else { throw cannotSpool(.last) }
            return promised
        }
        if frames + slack < promised, !(damage + survey.damage).contains(where: { $0.kind == .cutShort }) {
            damage.append(
                AudioDamage(
                    kind: .cutShort, frame: frames, detail: "\(promised) frames promised, \(frames) there"))
        }
        return frames
    }

    /// Of every codec: 4096 frames.
    private static let longestBlock = 4_096

    private func reopened(_ spool: Spool) throws(AudioFileError) -> RecordingFile {
        do throws(SystemError) {
            let copy = fcntl(spool.descriptor, F_DUPFD_CLOEXEC, 0)
            guard copy >= 0 else { throw SystemError.last }
            return try RecordingFile(owning: copy)
        } catch {
            throw cannotSpool(error)
        }
    }

    /// Nanoseconds: what a cue may reach beyond the end of its recording.
    private static let noticedLateness = 50_000_000

    private func warnings(_ probe: ForeignProbe) -> [String] {
        var warnings: [String] = []
        if probe.tracks > 1 { warnings.append("holds \(probe.tracks) sound tracks; only the first is used") }
        if probe.lateness >= Self.noticedLateness {
            let milliseconds = probe.lateness / 1_000_000
            warnings.append(
                "its sound begins \(milliseconds) ms later than the picture; times count from where the sound begins, "
                    + "so take \(milliseconds) ms off what a video player showed")
        }
        return warnings
    }

    // MARK: - Errors

    private var missing: AudioFileError {
        AudioFileError(
            .unsupported, path: path, detail: "needs ffmpeg to be read", libraryMessage: FFmpeg.installation)
    }

    private var interrupted: AudioFileError {
        AudioFileError(.cannotRead, path: path, detail: "interrupted while ffmpeg was reading it")
    }

    private func refusal(_ message: String) -> AudioFileError {
        if let first = survey.damage.first {
            return AudioFileError(.damagedBeyondReading, path: path, detail: first.description)
        }
        return AudioFileError(
            .unsupported, path: path, detail: "not an audio file that can be read",
            libraryMessage: "looks like \(survey.unsupported ?? kind.title), but ffmpeg says: \(message)")
    }

    private func cannotSpool(_ error: SystemError) -> AudioFileError {
        AudioFileError(
            .cannotRead, path: path, detail: "its sound cannot be put into a temporary file",
            libraryMessage: error.message)
    }
}
