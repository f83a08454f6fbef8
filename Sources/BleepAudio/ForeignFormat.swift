/// Names for files that hold sound, or look as if, and cannot be read: the user learns what to convert.
enum ForeignFormat {
    /// - Parameter head: the first 16 bytes.
    static func name(of head: [UInt8]) -> String? {
        for (offset, magic, name) in signatures where head.dropFirst(offset).starts(with: magic) { return name }
        let isText = head.allSatisfy { $0 >= 0x20 && $0 < 0x7f || $0 == 9 || $0 == 10 || $0 == 13 }
        return isText && !head.isEmpty ? "a text file" : nil
    }

    private static let signatures: [(offset: Int, magic: [UInt8], name: String)] = [
        (4, Array("ftyp".utf8), "MPEG-4 audio (m4a, AAC) or video"),
        (0, Array("#!AMR".utf8), "AMR"),
        (0, Array("#!SILK".utf8), "SILK"),
        (0, [0x30, 0x26, 0xb2, 0x75], "Windows Media Audio"),
        (0, [0x1a, 0x45, 0xdf, 0xa3], "Matroska or WebM"),
        (0, Array("wvpk".utf8), "WavPack"),
        (0, Array("MAC ".utf8), "Monkey's Audio"),
        (0, Array(".RMF".utf8), "RealAudio"),
        (0, Array("FLV".utf8), "Flash video"),
        (0, Array("BW64".utf8), "BW64"),
        (0, Array("%PDF".utf8), "a PDF document"),
        (0, Array("PK\u{3}\u{4}".utf8), "a ZIP archive"),
        // ADTS (ISO/IEC 13818-7): the sync word of MPEG audio with layer 0.
        (0, [0xff, 0xf1], "AAC (ADTS)"),
        (0, [0xff, 0xf9], "AAC (ADTS)"),
    ]
}
