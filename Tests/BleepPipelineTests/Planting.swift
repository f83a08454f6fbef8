import BleepAudio
import BleepTestSupport

/// Puts a text into every place of a recording that is not audio.
enum Planting {
    /// A text in one place of a file.
    struct Place: Sendable, CustomStringConvertible {
        var description: String
        /// The file with the text in it.
        var plant: @Sendable (_ file: [UInt8], _ text: [UInt8]) -> [UInt8]
    }

    static func little(_ value: Int, bytes: Int = 4) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    static func big(_ value: Int, bytes: Int = 4) -> [UInt8] { little(value, bytes: bytes).reversed() }

    private static func joined(_ parts: [[UInt8]]) -> [UInt8] { Array(parts.joined()) }

    private static func even(_ bytes: [UInt8]) -> [UInt8] { bytes.count % 2 == 0 ? bytes : bytes + [0] }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reversed().reduce(0) { $0 << 8 | Int($1) } }

    private static func place(_ name: String, _ plant: @escaping @Sendable ([UInt8], [UInt8]) -> [UInt8]) -> Place {
        Place(description: name, plant: plant)
    }

    private static let behind = place("bytes behind the audio") { $0 + $1 }

    /// Everything that is known for a container.
    static func places(_ container: Container) -> [Place] {
        switch container {
        case .wav, .wavex, .rf64: riff
        case .w64: wave64
        case .aiff: aiff
        case .au: sun
        case .caf: coreAudio
        case .flac: flac
        case .mpeg: mpeg
        case .ogg: ogg
        default: []
        }
    }

    // MARK: RIFF

    private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
        Array(name.utf8) + little(body.count) + even(body)
    }

    private static func list(_ kind: String, _ parts: [UInt8]) -> [UInt8] { chunk("LIST", Array(kind.utf8) + parts) }

    /// The chunks of broadcasters, editors, cameras and recorders.
    private static func riffChunks(_ text: [UInt8]) -> [(name: String, chunk: [UInt8])] {
        let room = text + [UInt8](repeating: 0, count: max(0, 602 - text.count))
        let information = ["INAM", "IART", "ICMT", "ICOP", "ISFT", "IKEY"].map { name in
            (name: "LIST/INFO \(name)", chunk: list("INFO", chunk(name, text + [0])))
        }
        let others = [
            "iXML", "axml", "_PMX", "id3 ", "ID3 ", "DISP", "afsp", "inst", "plst", "umid", "JUNK", "PAD ",
            "FLLR",
            "SyLp", "zzzz",
        ].map { name in (name: "chunk \(name)", chunk: chunk(name, text)) }
        let lists: [(name: String, chunk: [UInt8])] = [
            ("LIST/adtl labl", list("adtl", chunk("labl", little(1) + text + [0]))),
            ("LIST/adtl note", list("adtl", chunk("note", little(1) + text + [0]))),
            (
                "LIST/adtl ltxt",
                list(
                    "adtl",
                    chunk("ltxt", joined([little(1), little(9), Array("rgn ".utf8), little(0), little(0), text])))
            ),
            ("LIST/exif", list("exif", chunk("ecor", text))), ("cue", chunk("cue ", little(1) + text)),
            ("smpl", chunk("smpl", joined([[UInt8](repeating: 0, count: 32), little(text.count), text]))),
            ("bext", chunk("bext", room)), ("cart", chunk("cart", room)),
        ]
        return information + lists + others
    }

    private static func resized(_ file: [UInt8]) -> [UInt8] {
        // RF64 says how long it is elsewhere, and libsndfile believes the end of the file.
        guard file.starts(with: "RIFF".utf8) else { return file }
        return Array(file[..<4]) + little(file.count - 8) + file[8...]
    }

    /// The place of the chunk that holds the samples.
    private static func data(in file: [UInt8]) -> Int {
        var offset = 12
        while file[offset..<offset + 4] != Array("data".utf8)[...] {
            let size = number(file[offset + 4..<offset + 8])
            offset += 8 + size + size % 2
        }
        return offset
    }

    private static let riff: [Place] =
        riffChunks([]).indices.flatMap { index in
            let name = riffChunks([])[index].name
            return [
                place("\(name) in front of the audio") { file, text in
                    let at = data(in: file)
                    return resized(joined([Array(file[..<at]), riffChunks(text)[index].chunk, Array(file[at...])]))
                },
                place("\(name) behind the audio") { file, text in resized(even(file) + riffChunks(text)[index].chunk) },
            ]
        } + [behind]

    // MARK: Wave64

    private static let wave64: [Place] =
        ["list", "bext", "levl", "junk", "summ", "fact"].map { name in
            place("chunk \(name)") { file, text in
                // The GUIDs of the known chunks differ in their first four bytes only.
                let tail: [UInt8] = [0xf3, 0xac, 0xd3, 0x11, 0x8c, 0xd1, 0x00, 0xc0, 0x4f, 0x8e, 0xdb, 0x8a]
                let body = text + [UInt8](repeating: 0, count: (8 - text.count % 8) % 8)
                let filled = file + [UInt8](repeating: 0, count: (8 - file.count % 8) % 8)
                var whole = joined([filled, Array(name.utf8), tail, little(24 + body.count, bytes: 8), body])
                whole.replaceSubrange(16..<24, with: little(whole.count, bytes: 8))
                return whole
            }
        } + [behind]

    // MARK: AIFF

    private static func form(_ name: String, _ body: [UInt8]) -> [UInt8] {
        Array(name.utf8) + big(body.count) + even(body)
    }

    private static func reformed(_ file: [UInt8]) -> [UInt8] { Array(file[..<4]) + big(file.count - 8) + file[8...] }

    private static let aiff: [Place] =
        ["NAME", "AUTH", "(c) ", "ANNO", "COMT", "MARK", "INST", "MIDI", "APPL", "ID3 ", "SAXL", "zzzz"].flatMap {
            name in
            [
                place("\(name) in front") { file, text in
                    let body = ["MARK", "COMT"].contains(name) ? big(0, bytes: 2) + text : text
                    return reformed(joined([Array(file[..<12]), form(name, body), Array(file[12...])]))
                },
                place("\(name) behind") { file, text in reformed(even(file) + form(name, text)) },
            ]
        } + [behind]

    // MARK: Others with chunks

    private static let sun: [Place] = [
        place("the remark in the header") { file, text in
            let start = number(ArraySlice(file[4..<8].reversed()))
            let room = even(text) + [0, 0]
            return joined([
                Array(file[..<4]), big(start + room.count), Array(file[8..<start]), room, Array(file[start...]),
            ])
        }, behind,
    ]

    private static let coreAudio: [Place] =
        ["info", "strg", "mark", "regn", "uuid", "umid", "edct", "midi", "free", "zzzz"].flatMap { name in
            [
                place("\(name) in front") { file, text in
                    // Behind the description, which comes first.
                    let at = 8 + 12 + 32
                    return joined([
                        Array(file[..<at]), Array(name.utf8), big(text.count, bytes: 8), text, Array(file[at...]),
                    ])
                },
                place("\(name) behind") { file, text in
                    joined([file, Array(name.utf8), big(text.count, bytes: 8), text])
                },
            ]
        } + [behind]

    // MARK: FLAC

    private static func flacBlock(_ kind: UInt8, _ body: [UInt8]) -> [UInt8] {
        [kind] + big(body.count, bytes: 3) + body
    }

    /// Comments as Vorbis has them: the vendor, then the number of comments.
    private static func comments(_ vendor: [UInt8], _ texts: [[UInt8]]) -> [UInt8] {
        little(vendor.count) + vendor + little(texts.count) + texts.flatMap { little($0.count) + $0 }
    }

    private static func picture(described text: [UInt8], _ image: [UInt8]) -> [UInt8] {
        let kind = Array("image/png".utf8)
        let size = [1, 1, 24, 0].flatMap { big($0) }
        return joined([big(3), big(kind.count), kind, big(text.count), text, size, big(image.count), image])
    }

    /// A block behind the stream information, in place of the encoder's own comments where there may be only one.
    private static func block(
        _ name: String, _ kind: UInt8, _ body: @escaping @Sendable ([UInt8]) -> [UInt8]
    ) -> Place {
        place(name) { file, text in
            var result = Array(file[..<42])
            result[4] &= 0x7f
            var offset = 42
            var isLast = file[4] & 0x80 != 0
            var others: [UInt8] = []
            while !isLast {
                isLast = file[offset] & 0x80 != 0
                let length = number(ArraySlice(file[offset + 1..<offset + 4].reversed()))
                if file[offset] & 0x7f != 4 || kind != 4 {
                    others.append(file[offset] & 0x7f)
                    others += file[offset + 1..<offset + 4 + length]
                }
                offset += 4 + length
            }
            return joined([result, others, flacBlock(kind | 0x80, body(text)), Array(file[offset...])])
        }
    }

    private static let flac: [Place] = [
        block("TITLE", 4) { comments([], [Array("TITLE=".utf8) + $0]) },
        block("a comment without a name", 4) { comments([], [$0]) },
        block("the vendor", 4) { comments($0, []) },
        block("a picture's description", 6) { picture(described: $0, []) },
        block("a picture", 6) { picture(described: [], $0) },
        block("APPLICATION", 2) { Array("test".utf8) + $0 },
        block("CUESHEET", 5) { $0 + [UInt8](repeating: 0, count: max(0, 396 - $0.count)) },
        block("PADDING", 1) { $0 },
        place("ID3v2 in front") { file, text in id3v2([("TIT2", [0] + text)]) + file },
        place("ID3v1 behind") { file, text in file + id3v1(text) },
        behind,
    ]

    // MARK: MPEG

    private static func syncsafe(_ value: Int) -> [UInt8] { [21, 14, 7, 0].map { UInt8(value >> $0 & 0x7f) } }

    private static func id3v2(_ frames: [(name: String, body: [UInt8])], version: UInt8 = 3) -> [UInt8] {
        let bytes = frames.flatMap { frame -> [UInt8] in
            let size = version == 4 ? syncsafe(frame.body.count) : big(frame.body.count)
            return joined([Array(frame.name.utf8), size, [0, 0], frame.body])
        }
        return joined([Array("ID3".utf8), [version, 0, 0], syncsafe(bytes.count), bytes])
    }

    private static func id3v1(_ text: [UInt8]) -> [UInt8] {
        joined([Array("TAG".utf8), Array(text.prefix(90)), [UInt8](repeating: 0, count: 125 - min(90, text.count))])
    }

    private static func apeTag(_ text: [UInt8]) -> [UInt8] {
        let item = joined([little(text.count), little(0), Array("Title".utf8), [0], text])
        return item + apeEnd(bytes: item.count + 32, flags: 0)
    }

    /// The footer of an APE tag, or with its flag the header.
    private static func apeEnd(bytes: Int, flags: Int) -> [UInt8] {
        joined([
            Array("APETAGEX".utf8), little(2_000), little(bytes), little(1), little(flags),
            [UInt8](repeating: 0, count: 8),
        ])
    }

    private static func lyrics(_ text: [UInt8]) -> [UInt8] {
        func digits(_ number: Int, _ count: Int) -> [UInt8] {
            Array(String(repeating: "0", count: count - "\(number)".count).utf8) + Array("\(number)".utf8)
        }
        let body = joined([Array("LYRICSBEGINLYR".utf8), digits(text.count, 5), text])
        return joined([body, digits(body.count, 6), Array("LYRICS200".utf8), id3v1([])])
    }

    private static let mpeg: [Place] =
        [UInt8(3), 4].flatMap { version in
            [
                "TIT2", "TPE1", "COMM", "TXXX", "USLT", "APIC", "PRIV", "GEOB", "UFID", "CHAP",
            ].map { name in
                place("\(name) of ID3v2.\(version)") { id3v2([(name, [0] + $1)], version: version) + $0 }
            }
        } + [
            place("ID3v1") { $0 + id3v1($1) },
            place("an APE tag with its header") { file, text in
                let tag = apeTag(text)
                return joined([file, apeEnd(bytes: tag.count, flags: 0xa000_0000), tag])
            },
            place("Lyrics3") { $0 + lyrics($1) },
        ]

    // MARK: Ogg

    private static let ogg: [Place] = [
        place("a comment") { OggRewriting.withComments($0, [Array("TITLE=".utf8) + $1]) },
        place("a comment without a name") { OggRewriting.withComments($0, [$1]) },
        place("a picture in a comment") { OggRewriting.withComments($0, [Array("METADATA_BLOCK_PICTURE=".utf8) + $1]) },
        place("many comments") { file, text in
            OggRewriting.withComments(file, (0..<40).map { Array("C\($0)=".utf8) + text })
        },
        place("the vendor") { OggRewriting.withComments($0, [], vendor: $1) },
    ]
}
