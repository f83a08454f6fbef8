/// What encoders write of themselves into their files: the one text that every file of them has.
enum EncoderName {
    /// libFLAC, libvorbis, libopus, Speex, ffmpeg, LAME, and what others call theirs.
    private static let known = [
        "reference libFLAC ", "libFLAC ", "Xiph.Org libVorbis ", "Xiphophorus libVorbis ", "AO; aoTuV ", "BS; Lancer",
        "libopus ", "opus ", "libsndfile", "Lavf", "Lavc", "ffmpeg", "Speex", "speex-", "Encoded with Speex ",
        "LAME", "GStreamer", "Flake", "FLACCL ", "FlaCuda ", "CUETools", "Mozilla", "Chrome", "Google", "WebRTC",
    ]
    private static let mostBytes = 80
    /// A date has eight digits; a telephone number may have more.
    private static let mostDigits = 8

    /// Whether a text is no more than the name and version of a known encoder, or nothing.
    static func isKnown(_ bytes: some Collection<UInt8>) -> Bool {
        guard bytes.count <= mostBytes, bytes.allSatisfy({ (0x20...0x7e).contains($0) }) else { return false }
        guard !bytes.isEmpty else { return true }
        var digits = 0
        for byte in bytes {
            digits = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? digits + 1 : 0
            if digits > mostDigits { return false }
        }
        return known.contains { bytes.starts(with: $0.utf8) }
    }
}
