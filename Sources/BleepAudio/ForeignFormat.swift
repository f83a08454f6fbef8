/// Names for files that hold sound, or look as if, and that neither libsndfile nor ffmpeg is asked to read: the user
/// learns what to convert.
enum ForeignFormat {
    /// - Parameter head: the first 16 bytes.
    static func name(of head: [UInt8]) -> String? {
        for (offset, magic, name) in signatures where head.dropFirst(offset).starts(with: magic) { return name }
        let isText = head.allSatisfy { $0 >= 0x20 && $0 < 0x7f || $0 == 9 || $0 == 10 || $0 == 13 }
        return isText && !head.isEmpty ? "a text file" : nil
    }

    private static let signatures: [(offset: Int, magic: [UInt8], name: String)] = [
        (0, Array("#!AMR".utf8), "AMR"),
        (0, Array("#!SILK".utf8), "SILK"),
        (0, Array("MAC ".utf8), "Monkey's Audio"),
        (0, Array(".RMF".utf8), "RealAudio"),
        (0, Array("FLV".utf8), "Flash video"),
        (0, Array("BW64".utf8), "BW64"),
        (0, Array("%PDF".utf8), "a PDF document"),
        (0, Array("PK\u{3}\u{4}".utf8), "a ZIP archive"),
    ]
}
