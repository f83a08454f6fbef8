import BleepCore

/// Files that consist of nothing but samples: only their names say what they are.
///
/// All of them come from telephone exchanges and answering machines: one channel, at 8 kHz but for G.722 (ITU-T G.711; Asterisk's
/// `.sln` is signed linear, 16 bits, little-endian).
enum HeaderlessFormat {
    static func named(_ path: String) -> AudioFormat? {
        guard let dot = path.lastIndex(of: "."), let rate = SampleRate(hertz: 8_000) else { return nil }
        let name = path[path.index(after: dot)...].lowercased()
        // ITU-T G.722 at 64 kbit/s: 16 kHz.
        if name == "g722", let wide = SampleRate(hertz: 16_000) {
            return AudioFormat(container: .raw, encoding: .g722, sampleRate: wide, channels: 1)
        }
        let encoding: SampleEncoding
        switch name {
        case "ul", "ulaw", "mulaw": encoding = .muLaw
        case "al", "alaw": encoding = .aLaw
        case "gsm": encoding = .gsm610
        case "vox": encoding = .voxADPCM
        case "sln": encoding = .pcmS16
        default: return nil
        }
        return AudioFormat(
            container: .raw, encoding: encoding, endianness: .little, sampleRate: rate, channels: 1)
    }
}
