/// What the `fmt ` chunk of a WAV, RF64 or Wave64 file says.
struct WaveFormatChunk {
    /// Up to the bytes of a block; only what follows differs between encodings.
    static let leastBytes = 14

    let tag: UInt16
    /// The tag stands in a GUID further behind.
    let isExtensible: Bool
    let channels: Int
    let hertz: Int
    /// Bytes of one block: a frame for PCM, a codec block else.
    let blockBytes: Int
    /// Frames of one block; `nil` where it does not say.
    let blockFrames: Int?

    init(_ body: [UInt8], order: ByteOrder) {
        let outer = order.uint16(body, at: 0)
        // WAVE_FORMAT_EXTENSIBLE: the tag itself is the start of a GUID.
        isExtensible = outer == 0xfffe
        tag = isExtensible ? order.uint16(body, at: 24) : outer
        channels = Int(order.uint16(body, at: 2))
        hertz = Int(order.uint32(body, at: 4))
        blockBytes = max(1, Int(order.uint16(body, at: 12)))
        blockFrames =
            switch tag {
            case 0x0001, 0x0003, 0x0006, 0x0007: 1
            // Microsoft and IMA ADPCM, GSM 6.10: wSamplesPerBlock behind cbSize.
            case 0x0002, 0x0011, 0x0031: body.count >= 20 ? Int(order.uint16(body, at: 18)) : nil
            default: nil
            }
    }

    /// Frames of the blocks that stand in `bytes`.
    func frames(inBytes bytes: Int) -> Int? {
        blockFrames.map { frameCount(bytes, blockBytes: blockBytes, frames: $0) }
    }

    var isMP3: Bool { tag == 0x0055 }
    var isGSM: Bool { tag == 0x0031 }

    /// Codecs of telephone recordings that libsndfile 1.2.0 does not have (tags: RFC 2361 and mmreg.h).
    var unsupported: String? {
        switch tag {
        case 0x0014, 0x0040, 0x0045, 0x0064: "WAV with G.721, G.723 or G.726"
        case 0x0022: "WAV with TrueSpeech"
        case 0x0028, 0x0065, 0x028f: "WAV with G.722"
        case 0x0042: "WAV with G.723.1"
        case 0x0083, 0x0133: "WAV with G.729"
        case 0x00ff, 0x1600, 0x1602, 0xa106, 0x706d: "WAV with AAC"
        case 0x0130: "WAV with ACELP"
        case 0x0160, 0x0161, 0x0162, 0x0163: "WAV with Windows Media Audio"
        case 0x7361, 0x7a21, 0x7a22: "WAV with AMR"
        case 0xa109: "WAV with Speex"
        default: nil
        }
    }
}

/// Frames of the blocks that stand in `bytes`; the largest number there is where a header lies beyond measure.
func frameCount(_ bytes: Int, blockBytes: Int, frames: Int) -> Int {
    let (count, overflow) = (bytes / blockBytes).multipliedReportingOverflow(by: frames)
    return overflow ? .max : count
}
