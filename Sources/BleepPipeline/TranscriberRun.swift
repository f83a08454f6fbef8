import BleepAudio
import BleepCore
import BleepSignal
import BleepText
import FoundationEssentials

/// Has a program of the user's transcribe a recording, channel by channel, in a folder that is gone afterwards.
struct TranscriberRun {
    let request: TranscriptionRequest
    /// `en`, `de` or `auto`.
    let language: String
    let message: (String) -> Void

    /// Bytes of a transcript that are read.
    static let answerLimit = Limits.standard.textBytes
    /// What recognisers want.
    private static let hertz = 16_000
    /// Seconds that even a short recording may take: models are loaded, perhaps fetched.
    private static let leastTime = 600.0
    /// How much longer than the recording a channel may take.
    private static let timeFactor = 20.0

    /// - Returns: a transcript of all channels in one of the forms that are read.
    func transcript(
        of source: borrowing AudioSource, path: String, acceptsDamage: Bool
    ) throws(PipelineError) -> [UInt8] {
        let bytes: Result<[UInt8], PipelineError> = Interruption.heldBack {
            do throws(PipelineError) {
                return .success(try make(of: source, path: path, acceptsDamage: acceptsDamage))
            } catch {
                return .failure(error)
            }
        }
        return try bytes.get()
    }

    private func make(
        of source: borrowing AudioSource, path: String, acceptsDamage: Bool
    ) throws(PipelineError) -> [UInt8] {
        let folder = try Self.folder()
        let digests = try writeWaves(of: source, in: folder.path, acceptsDamage: acceptsDamage)
        let cache = TranscriptCache(request.cacheFolder)
        let key = TranscriptCache.key(["1", language] + digests + ["with"] + request.command.identity)
        if let known = cache.transcript(for: key) {
            message("\(path): the transcript that \(request.command.program) made before is used")
            return known
        }
        var channels: [Transcript] = []
        for channel in 0..<source.format.channels {
            channels.append(try transcribe(channel, source, in: folder.path, path: path))
        }
        guard channels.contains(where: { !$0.words.isEmpty }) else {
            throw .failed(
                "\(path): \(request.command.program) heard no word in it; where there is none to hide, leave out "
                    + "--transcribe-with")
        }
        let joined = ChannelJoiner.join(channels)
        cache.keep(joined, for: key)
        return joined
    }

    // MARK: - What it gets

    private static func wave(_ channel: Int, in folder: String) -> String {
        PathText.joined(folder, "channel-\(channel).wav")
    }

    private static func folder() throws(PipelineError) -> PrivateFolder {
        do {
            return try PrivateFolder()
        } catch {
            throw PipelineError(error)
        }
    }

    /// - Returns: what tells each file from every other.
    private func writeWaves(
        of source: borrowing AudioSource, in folder: String, acceptsDamage: Bool
    ) throws(PipelineError) -> [String] {
        var digests: [String] = []
        do throws(AudioFileError) {
            for channel in 0..<source.format.channels {
                try writeWave(of: source, channel, in: folder, acceptsDamage: acceptsDamage)
                digests.append(SHA256.hexadecimal(try SHA256.digest(ofFile: Self.wave(channel, in: folder))))
            }
        } catch {
            throw PipelineError(error)
        }
        return digests
    }

    private func writeWave(
        of source: borrowing AudioSource, _ channel: Int, in folder: String, acceptsDamage: Bool
    ) throws(AudioFileError) {
        guard let rate = SampleRate(hertz: Self.hertz) else { preconditionFailure("16 kHz is a rate") }
        let format = AudioFormat(container: .wav, encoding: .pcmS16, sampleRate: rate, channels: 1)
        let file = try PendingFile(in: folder)
        var writer = try AudioWriter(into: file, format: format)
        var reader = try source.makeReader(acceptDamaged: acceptsDamage)
        var resampler = Resampler(from: source.format.sampleRate, to: rate)
        let channels = source.format.channels
        var block = [Float](repeating: 0, count: BlockPump.blockFrames * channels)
        var mono = [Float](repeating: 0, count: BlockPump.blockFrames)
        while true {
            var span = block.mutableSpan
            let frames = try reader.read(into: &span)
            guard frames > 0, !Interruption.isPending else { break }
            var target = mono.mutableSpan
            Interleaved.take(channel, of: channels, in: block.span, frames: frames, into: &target)
            let converted = resampler.convert(mono.span.extracting(first: frames))
            try writer.write(converted.span)
        }
        let rest = resampler.finish()
        try writer.write(rest.span)
        try writer.close()
        try file.commit(as: "channel-\(channel).wav", replacing: false, mode: 0o600)
    }

    // MARK: - What it says

    private func transcribe(
        _ channel: Int, _ source: borrowing AudioSource, in folder: String, path: String
    ) throws(PipelineError) -> Transcript {
        let command = request.command
        let place = PathText.joined(folder, "out-\(channel)")
        do {
            try FileManager.default.createDirectory(
                atPath: place, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .failed("\(place): cannot be made")
        }
        var answer: [UInt8] = []
        var process = ChildProcess(
            command.program,
            command.arguments(
                wave: Self.wave(channel, in: folder), output: PathText.joined(place, "transcript"), folder: place,
                language: language))
        process.folder = place
        process.inheritsEnvironment = true
        let seconds = Double(source.promisedFrames ?? 0) / Double(source.format.sampleRate.hertz)
        let limit = request.timeLimit ?? max(Self.leastTime, Self.timeFactor * seconds)
        process.timeLimit = limit
        process.output = .blocks { block in
            for index in 0..<block.count { answer.append(block[index]) }
            return answer.count <= Self.answerLimit
        }
        message(
            "\(path): \(command.program) is transcribing"
                + (source.format.channels > 1 ? " channel \(channel + 1) of \(source.format.channels)" : ""))
        let ending = process.run()
        try check(ending, limit: limit, path: path)
        let name = "\(path), as \(command.program) heard it"
        do {
            let bytes = try Self.file(in: place) ?? answer
            guard bytes.contains(where: { $0 > 0x20 }) else {
                throw PipelineError.failed("\(path): \(command.program) gave no transcript")
            }
            let transcript = try TranscriptReader.read(bytes, name: name)
            if let objection = transcript.objections.first {
                throw PipelineError.failed("\(name): \(objection)")
            }
            try checkLength(transcript, seconds: seconds, name: name)
            for warning in transcript.warnings { message(warning) }
            return transcript
        } catch let error as PipelineError {
            throw error
        } catch {
            throw .failed("\(error)")
        }
    }

    /// Each channel is as long as the recording.
    private func checkLength(_ transcript: Transcript, seconds: Double, name: String) throws(PipelineError) {
        guard let end = transcript.statedEnd ?? transcript.words.map(\.end).max() else { return }
        // As where a transcript is placed: recognisers round up to whole windows.
        guard Double(end.nanoseconds) / Double(Timecode.second) > seconds + 1 else { return }
        throw .failed(
            "\(name): it ends at \(end.clock), the recording at \(Timecode(nanoseconds: Int(seconds * 1e9)).clock); "
                + "is it the transcript of another file?")
    }

    private func check(_ ending: ChildProcess.Ending, limit: Double, path: String) throws(PipelineError) {
        let program = request.command.program
        let reason: String
        switch ending.cause {
        case .status(0): return
        case .status(let status) where status > 128: reason = "\(program) crashed (signal \(status - 128))"
        case .status(let status): reason = "\(program) failed (status \(status))"
        case .missing: throw .failed("\(path): \(program) is not installed; docs/transcribing.md says how")
        case .tookTooLong: reason = "\(program) was ended after \(Int(limit)) s; --transcribe-timeout gives it longer"
        case .interrupted: reason = "interrupted"
        case .stopped: reason = "\(program) says more than a transcript can hold"
        case .notStarted: reason = "\(program) could not be started"
        }
        throw .failed("\(path): \(reason)" + Self.complaint(in: ending.errors, of: program).map { ": \($0)" }.joined())
    }

    /// The last line of what it wrote to its standard error that a program wrote of itself.
    ///
    /// Recognisers print what they hear, too, and callers speak of errors. So the line has to begin as messages do, with
    /// one word and a colon: "error:", an exception of Python, a function in C ("whisper_init:"), or the program's name.
    private static func complaint(in errors: [UInt8], of program: String) -> [String] {
        let lines = String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline)
        let beginnings = ["error:", "fatal:", "usage:", PathText.name(program).lowercased() + ":"]
        guard
            let line = lines.last(where: { line in
                guard let word = line.split(separator: " ").first, word.hasSuffix(":") else { return false }
                return beginnings.contains(word.lowercased()) || word.hasSuffix("Error:")
                    || word.hasSuffix("Exception:")
                    || word.contains("_") && word.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" || $0 == ":" }
            })
        else { return [] }
        let shown = line.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7f }.prefix(160)
        return [String(String.UnicodeScalarView(shown))]
    }

    /// The transcript that it wrote: of several forms the one that says most of words.
    private static func file(in folder: String) throws(PipelineError) -> [UInt8]? {
        let names = try TextFile.names(in: folder)
        for ending in ["json", "ctm", "tsv", "vtt", "srt", "eaf", "textgrid"] {
            if let name = names.first(where: { PathText.split($0).pathExtension.lowercased() == ending }) {
                return try TextFile.bytes(of: PathText.joined(folder, name), limit: answerLimit)
            }
        }
        return nil
    }
}
