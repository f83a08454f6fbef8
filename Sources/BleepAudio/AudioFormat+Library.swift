import BleepCore
import CSndfile

extension Container {
    /// The `SF_FORMAT_*` of the major type; 0 for what libsndfile does not know.
    var code: Int32 {
        let code: Int =
            switch self {
            case .wav: SF_FORMAT_WAV
            case .wavex: SF_FORMAT_WAVEX
            case .rf64: SF_FORMAT_RF64
            case .w64: SF_FORMAT_W64
            case .aiff: SF_FORMAT_AIFF
            case .au: SF_FORMAT_AU
            case .caf: SF_FORMAT_CAF
            case .flac: SF_FORMAT_FLAC
            case .ogg: SF_FORMAT_OGG
            case .mpeg: SF_FORMAT_MPEG
            case .raw: SF_FORMAT_RAW
            case .paf: SF_FORMAT_PAF
            case .iff: SF_FORMAT_SVX
            case .nist: SF_FORMAT_NIST
            case .voc: SF_FORMAT_VOC
            case .ircam: SF_FORMAT_IRCAM
            case .mat4: SF_FORMAT_MAT4
            case .mat5: SF_FORMAT_MAT5
            case .pvf: SF_FORMAT_PVF
            case .xi: SF_FORMAT_XI
            case .htk: SF_FORMAT_HTK
            case .sds: SF_FORMAT_SDS
            case .avr: SF_FORMAT_AVR
            case .wve: SF_FORMAT_WVE
            case .mpc2k: SF_FORMAT_MPC2K
            case .asf, .avi, .amr, .wavpack, .adts, .matroska, .mpeg4, .flash: 0
            }
        return Int32(code)
    }
}

extension SampleEncoding {
    /// The `SF_FORMAT_*` of the minor type; 0 for what libsndfile does not know.
    var code: Int32 {
        let code: Int =
            switch self {
            case .pcmS8: SF_FORMAT_PCM_S8
            case .pcmU8: SF_FORMAT_PCM_U8
            case .pcmS16: SF_FORMAT_PCM_16
            case .pcmS24: SF_FORMAT_PCM_24
            case .pcmS32: SF_FORMAT_PCM_32
            case .float32: SF_FORMAT_FLOAT
            case .float64: SF_FORMAT_DOUBLE
            case .muLaw: SF_FORMAT_ULAW
            case .aLaw: SF_FORMAT_ALAW
            case .imaADPCM: SF_FORMAT_IMA_ADPCM
            case .msADPCM: SF_FORMAT_MS_ADPCM
            case .gsm610: SF_FORMAT_GSM610
            case .voxADPCM: SF_FORMAT_VOX_ADPCM
            case .nmsADPCM16: SF_FORMAT_NMS_ADPCM_16
            case .nmsADPCM24: SF_FORMAT_NMS_ADPCM_24
            case .nmsADPCM32: SF_FORMAT_NMS_ADPCM_32
            case .g721At32: SF_FORMAT_G721_32
            case .g723At24: SF_FORMAT_G723_24
            case .g723At40: SF_FORMAT_G723_40
            case .dwvw12: SF_FORMAT_DWVW_12
            case .dwvw16: SF_FORMAT_DWVW_16
            case .dwvw24: SF_FORMAT_DWVW_24
            case .dwvwN: SF_FORMAT_DWVW_N
            case .dpcm8: SF_FORMAT_DPCM_8
            case .dpcm16: SF_FORMAT_DPCM_16
            case .vorbis: SF_FORMAT_VORBIS
            case .opus: SF_FORMAT_OPUS
            case .alac16: SF_FORMAT_ALAC_16
            case .alac20: SF_FORMAT_ALAC_20
            case .alac24: SF_FORMAT_ALAC_24
            case .alac32: SF_FORMAT_ALAC_32
            case .mpegLayer1: SF_FORMAT_MPEG_LAYER_I
            case .mpegLayer2: SF_FORMAT_MPEG_LAYER_II
            case .mpegLayer3: SF_FORMAT_MPEG_LAYER_III
            case .aac, .amrNarrow, .amrWide, .windowsMedia, .g722, .g726, .speex, .other: 0
            }
        return Int32(code)
    }
}

extension Endianness {
    /// The `SF_ENDIAN_*` of the byte order.
    var code: Int32 {
        switch self {
        case .container: Int32(SF_ENDIAN_FILE)
        case .little: Int32(SF_ENDIAN_LITTLE)
        case .big: Int32(SF_ENDIAN_BIG)
        }
    }
}

extension AudioFormat {
    /// What libsndfile is told about this format.
    var information: SF_INFO {
        SF_INFO(
            frames: 0, samplerate: Int32(sampleRate.hertz), channels: Int32(channels),
            format: container.code | encoding.code | endianness.code, sections: 0, seekable: 0)
    }

    /// What libsndfile says a file is; `nil` for what has no word of ours.
    init?(code: Int32, sampleRate: SampleRate, channels: Int) {
        let (major, minor) = (code & Int32(SF_FORMAT_TYPEMASK), code & Int32(SF_FORMAT_SUBMASK))
        guard major != 0, minor != 0, let container = Container.allCases.first(where: { $0.code == major }),
            let encoding = SampleEncoding.allCases.first(where: { $0.code == minor })
        else { return nil }
        let endianness = Endianness.allCases.first { $0.code == code & Int32(SF_FORMAT_ENDMASK) } ?? .container
        self.init(
            container: container, encoding: encoding, endianness: endianness, sampleRate: sampleRate,
            channels: channels)
    }
}
