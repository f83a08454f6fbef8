import BleepCore

extension AudioFormat {
    /// Frames that one block of the codec shapes, its overlap included: as far as a sound inside a block can be
    /// heard outside of it after decoding. 0 for lossless encodings.
    /// - Parameter block: the longest block of this very file, where it is known.
    func codecFrames(block: Int?) -> Int {
        switch encoding {
        // ISO/IEC 11172-3: a granule of 576 frames whose transform overlaps the next one; layers I and II have no
        // overlap but the filter bank's 512 frames.
        case .mpegLayer3: 2 * 576
        case .mpegLayer2: 1_152 + 512
        case .mpegLayer1: 384 + 512
        // Vorbis I §1.3.2: the window of the long block; 8192 frames are the most there can be.
        case .vorbis: block ?? 8_192
        // RFC 6716 §2: frames last at most 60 ms, with 2.5 ms of overlap or look-ahead.
        case .opus: (sampleRate.hertz * 125 + 1_999) / 2_000
        // GSM 06.10: frames of 160; two of them are one block in WAV.
        case .gsm610: 320
        // Microsoft's block header holds a state of its own: a block is independent of the one before it.
        case .imaADPCM, .msADPCM: block ?? (container == .aiff ? 64 : 2_041)
        case .nmsADPCM16, .nmsADPCM24, .nmsADPCM32: 160
        // ISO/IEC 14496-3: a window of 2048 frames; twice that, with what spectral band replication adds, at the rate
        // of HE-AAC.
        case .aac: block ?? 4_096
        // ffmpeg, wma_common.c: the longest window at the rate of the recording.
        case .windowsMedia: sampleRate.hertz <= 16_000 ? 1_024 : sampleRate.hertz <= 22_050 ? 2_048 : 4_096
        // 3GPP TS 26.090 and 26.190: frames of 20 ms and 5 ms of look-ahead; Speex has 10 ms of it.
        case .amrNarrow, .amrWide: sampleRate.frames(milliseconds: 25)
        case .speex: sampleRate.frames(milliseconds: 30)
        // Whatever it is: AC-3 has blocks of 1536 frames, DTS of 4096.
        case .other: 4_096
        // Sample by sample with a memory that fades: 20 ms.
        case .g722, .g726, .g721At32, .g723At24, .g723At40, .voxADPCM: sampleRate.frames(milliseconds: 20)
        default: 0
        }
    }

    /// Frames that a word is heard beyond its end after coding, until it is 40 dB below its loudest 5 ms; in GSM 06.10
    /// 25 dB.
    ///
    /// Most codecs keep to a block. Measured (SmearTests) where they do not: the band energies of Opus fade for up to
    /// 150 ms. The long-term predictor of GSM 06.10 repeats the last periods of a voice: of 900 words all are 25 dB down
    /// after 235 ms, about the noise that the codec adds to speech, and the last is 40 dB down after 445 ms where the
    /// line is silent.
    func guardFrames(block: Int?) -> Int {
        let reach =
            switch encoding {
            case .gsm610: sampleRate.frames(milliseconds: 240)
            // The same kind of long-term predictor; not measured.
            case .amrNarrow, .amrWide, .speex: sampleRate.frames(milliseconds: 240)
            case .opus: sampleRate.frames(milliseconds: 150)
            default: 0
            }
        return max(reach, codecFrames(block: block))
    }
}
