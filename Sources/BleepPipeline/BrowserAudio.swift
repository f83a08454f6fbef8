import BleepAudio
import BleepCore
import BleepRedact

/// A recording as browsers play it.
public enum BrowserAudio {
    /// What a page says of a file that every current browser plays as it is; `nil` where one of them does not.
    ///
    /// Tried with Chromium, and taken from what Firefox and Safari document: WAV with 8 to 24 bit PCM, µ-law or A-law;
    /// FLAC; MPEG layer III; Ogg with Vorbis or Opus (Safari from 18.4). Not ADPCM, GSM, AIFF, AU, CAF, W64, RF64.
    public static func mediaType(of path: String) throws(PipelineError) -> String? {
        let source = try SourceOpening.open(path, acceptsDamage: false)
        return mediaType(of: source.format)
    }

    static func mediaType(of format: AudioFormat) -> String? {
        switch (format.container, format.encoding) {
        case (.wav, .pcmU8), (.wav, .pcmS16), (.wav, .pcmS24), (.wav, .muLaw), (.wav, .aLaw): "audio/wav"
        case (.flac, _): "audio/flac"
        case (.mpeg, .mpegLayer3): "audio/mpeg"
        case (.ogg, .vorbis), (.ogg, .opus): "audio/ogg"
        default: nil
        }
    }

    /// Writes a FLAC copy of a recording that browsers do not play, the same sample for sample as far as its decoder
    /// gives samples.
    /// - Parameters:
    ///   - path: the recording.
    ///   - folder: where the copy goes.
    ///   - name: of the copy, in `folder`.
    /// - Returns: false where FLAC cannot hold it (more than eight channels); then nothing was written.
    public static func writeCopy(
        of path: String, in folder: String, as name: String
    ) throws(PipelineError) -> Bool {
        let source = try SourceOpening.open(path, acceptsDamage: false)
        let format = source.format.losslessFallback
        guard format.container == .flac, format.canWrite else { return false }
        do throws(AudioFileError) {
            let pending = try PendingFile(in: folder)
            var reader = try source.makeReader()
            var writer = try AudioWriter(into: pending, format: format)
            // Nothing is bleeped in what is redacted already.
            let plan = BleepPlan(
                bleeps: [], frameCount: source.promisedFrames ?? 0, levelDBFS: 0, rampFrames: 0, guardFrames: 0)
            var copier = Bleeper(plan: plan, format: source.format)
            _ = try copier.copy(from: &reader, to: &writer) { _ in }
            try writer.close()
            try pending.commit(as: name, replacing: true)
            return true
        } catch {
            throw PipelineError(error)
        }
    }
}
