import BleepAudio
import BleepCore
public import BleepPipeline
import BleepSheet

/// Writes a sample as one recording to listen to, and a form to fill in.
public struct AuditionWriter {
    /// What stands in the form where nothing is to be objected to, and where something is.
    static let verdicts = (good: "ok", bad: "miss")
    static let columns = ["number", "at", "until", "file", "start", "end", "what", "verdict", "remark"]
    /// Seconds around a bleep.
    private static let context = 1
    /// Between two pieces, in milliseconds.
    private static let pause = 1_000

    private let sample: ArchiveSample

    public init(_ sample: ArchiveSample) { self.sample = sample }

    /// The form beside a recording.
    public static func form(of path: String) -> String {
        PathNames.joined(PathNames.folder(path), PathNames.stem(PathNames.name(path)) + ".csv")
    }

    /// - Parameters:
    ///   - path: a WAV file; the form lies beside it. Both are for their owner only.
    ///   - replacing: whether a file of that name may be replaced.
    public func write(to path: String, replacing: Bool) throws(PipelineError) {
        do throws(AudioFileError) {
            let folder = PathNames.folder(path)
            PendingFile.removeAbandoned(in: folder)
            let rate = try usualRate()
            let format = AudioFormat(container: .wav, encoding: .pcmS16, sampleRate: rate, channels: 1)
            let audio = try PendingFile(in: folder)
            var writer = try AudioWriter(into: audio, format: format)
            var rows = [Self.columns.joined(separator: ",")]
            let silence = [Float](repeating: 0, count: rate.frames(milliseconds: Self.pause))
            for (index, item) in sample.items.enumerated() {
                let start = writer.framesWritten
                try copy(item, at: rate, to: &writer)
                let cells = [
                    "\(index + 1)", rate.time(start).clock, rate.time(writer.framesWritten).clock,
                    CSVCell.text(item.path), item.start.clock, item.end.clock, item.what, "", "",
                ]
                rows.append(cells.joined(separator: ","))
                try writer.write(silence.span)
            }
            try writer.close()
            var form = try PendingFile(in: folder)
            try form.write(rows.map { $0 + "\r\n" }.joined())
            try form.commit(as: PathNames.name(Self.form(of: path)), replacing: replacing, mode: 0o600)
            try audio.commit(as: PathNames.name(path), replacing: replacing, mode: 0o600)
        } catch {
            throw .failed(error.code == .alreadyExists ? "\(error); --force replaces it" : "\(error)")
        }
    }

    /// That of most pieces: those are copied as they are.
    private func usualRate() throws(AudioFileError) -> SampleRate {
        var counts: [SampleRate: Int] = [:]
        for place in Set(sample.items.map(\.place)) {
            counts[try AudioSource(path: place, acceptDamaged: true).format.sampleRate, default: 0] += 1
        }
        let usual = counts.max { ($0.value, $1.key.hertz) < ($1.value, $0.key.hertz) }
        guard let usual else { preconditionFailure("a sample holds something") }
        return usual.key
    }

    private func copy(
        _ item: ArchiveSample.Item, at rate: SampleRate, to writer: inout AudioWriter
    ) throws(AudioFileError) {
        let source = try AudioSource(path: item.place, acceptDamaged: true)
        guard source.identity.size == item.size else {
            throw AudioFileError(
                .changed, path: item.place, detail: "is not what the catalogue knows; run its batch again")
        }
        let its = source.format.sampleRate
        let margin = sample.unit == .spans ? Self.context * its.hertz : 0
        let wanted = max(0, its.frame(flooring: item.start) - margin)..<its.frame(ceiling: item.end) + margin
        var mixer = AuditionMixer(channels: source.format.channels, from: its, to: rate)
        var reader = try source.makeReader(acceptDamaged: true)
        var block = [Float](repeating: 0, count: 4_096 * source.format.channels)
        var position = 0
        while position < wanted.upperBound {
            var span = block.mutableSpan
            let frames = try reader.read(into: &span)
            guard frames > 0 else { break }
            let part = wanted.clamped(to: position..<position + frames)
            if !part.isEmpty {
                let mixed = mixer.mixed(
                    block.span, frames: part.lowerBound - position..<part.upperBound - position)
                if !mixed.isEmpty { try writer.write(mixed.span) }
            }
            position += frames
        }
    }
}
