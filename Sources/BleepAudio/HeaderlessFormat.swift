import BleepCore

/// Files that consist of nothing but samples: only their names say what they are.
///
/// All of them come from telephone exchanges and answering machines: one channel at 8 kHz (ITU-T G.711; Asterisk's
/// `.sln` is signed linear, 16 bits, little-endian).
enum HeaderlessFormat {
    static func named(_ path: String) -> AudioFormat? {
        guard let dot = path.lastIndex(of: "."), let rate = SampleRate(hertz: 8_000) else { return nil }
        let encoding: SampleEncoding
        switch path[path.index(after: dot)...].lowercased() {
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
