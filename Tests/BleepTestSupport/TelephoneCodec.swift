public import BleepAudio
import BleepCore

/// What recordings of calls are coded with, and what is left of a sound after it.
public enum TelephoneCodec: String, CaseIterable, Sendable {
    case muLaw = "G.711 µ-law"
    case aLaw = "G.711 A-law"
    case imaADPCM = "IMA ADPCM"
    case msADPCM = "MS ADPCM"
    case gsm = "GSM 6.10"
    case mp3At32 = "MP3 32 kbit/s"
    case mp3At16 = "MP3 16 kbit/s"
    case opusAt24 = "Opus 24 kbit/s"
    case opusAt12 = "Opus 12 kbit/s"
    case vorbis = "Vorbis 32 kbit/s"

    /// Written and read back, in a file that never has a name.
    /// - Returns: as many samples as came in; what the codec adds at the end is left out.
    /// - Throws: ``AudioFileError`` where the library cannot write it at this rate.
    public func passed(_ samples: [Float], hertz: Int = 8_000) throws(AudioFileError) -> [Float] {
        guard let rate = SampleRate(hertz: hertz) else { preconditionFailure("no such rate") }
        let (container, encoding, bitsPerSecond) = settings
        let format = AudioFormat(container: container, encoding: encoding, sampleRate: rate, channels: 1)
        let file = try PendingFile(in: TemporaryFolder.parent)
        var writer = try AudioWriter(into: file, format: format, bitsPerSecond: bitsPerSecond)
        try writer.write(samples.span)
        try writer.close()
        let source = try AudioSource(reopening: file, as: format)
        var reader = try source.makeReader()
        var block = [Float](repeating: 0, count: 16_384)
        var decoded: [Float] = []
        decoded.reserveCapacity(samples.count)
        while decoded.count < samples.count {
            var span = block.mutableSpan
            let frames = try reader.read(into: &span)
            if frames == 0 { break }
            decoded += block.prefix(min(frames, samples.count - decoded.count))
        }
        decoded += [Float](repeating: 0, count: samples.count - decoded.count)
        return decoded
    }

    private var settings: (Container, SampleEncoding, Int?) {
        switch self {
        case .muLaw: (.wav, .muLaw, nil)
        case .aLaw: (.wav, .aLaw, nil)
        case .imaADPCM: (.wav, .imaADPCM, nil)
        case .msADPCM: (.wav, .msADPCM, nil)
        case .gsm: (.wav, .gsm610, nil)
        case .mp3At32: (.mpeg, .mpegLayer3, 32_000)
        case .mp3At16: (.mpeg, .mpegLayer3, 16_000)
        case .opusAt24: (.ogg, .opus, 24_000)
        case .opusAt12: (.ogg, .opus, 12_000)
        case .vorbis: (.ogg, .vorbis, 32_000)
        }
    }
}
