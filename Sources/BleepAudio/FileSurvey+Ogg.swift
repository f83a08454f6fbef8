extension FileSurvey {
    /// Walks the pages of an Ogg file: every checksum, every page number, the end of the stream. libsndfile 1.2.0
    /// reads over a missing page without a word, and all that follows is earlier than it was.
    mutating func walkOgg(_ file: RecordingFile, from start: Int) throws(SystemError) {
        var stream = OggStream()
        var window = FileWindow(file)
        var page = [UInt8](repeating: 0, count: OggPage.maximumSize)
        var offset = start
        while offset < file.size {
            let head = Array(try window.bytes(at: offset, count: OggPage.headerSize + 255))
            guard let header = OggPage(head) else {
                guard let next = try window.firstOffset(of: Self.capture, from: offset + 1) else { break }
                stream.noteHole("bytes that belong to no page")
                offset = next
                continue
            }
            guard offset + header.size <= file.size else { break }
            _ = try file.read(into: &page, at: offset)
            for index in OggPage.checksumOffset..<OggPage.checksumOffset + 4 { page[index] = 0 }
            guard OggChecksum.of(page.span.extracting(0..<header.size)) == header.checksum else {
                stream.noteHole("a page whose checksum is wrong")
                // Its length may be wrong too.
                offset = try window.firstOffset(of: Self.capture, from: offset + 1) ?? file.size
                continue
            }
            if header.isFirst { readFirstPage(Array(page.prefix(header.size)), &stream) }
            stream.append(header)
            offset += header.size
            view.window = view.window.lowerBound..<offset
        }
        damage += stream.holes
        audioBytes = view.window.count
        if !stream.isEnded {
            let there = stream.frames.map { ": \($0) frames there" } ?? ""
            damage.append(
                AudioDamage(
                    kind: .cutShort, frame: stream.frames, detail: "the end of the Ogg stream is missing\(there)"))
        }
    }

    private static let capture = Array("OggS".utf8)

    /// Which codec it is.
    private mutating func readFirstPage(_ page: [UInt8], _ stream: inout OggStream) {
        let body = page.dropFirst(OggPage.headerSize + Int(page[26]))
        if let vorbis = VorbisHeader(page: page) {
            nominalBitsPerSecond = vorbis.nominalBitsPerSecond
            blockFrames = vorbis.longBlock
            stream.granulesPerFrame = 1
        } else if body.starts(with: "OpusHead".utf8) {
            // Positions count frames at 48 kHz, whatever the rate (RFC 7845 §4).
            stream.granulesPerFrame = nil
        } else if body.starts(with: [0x7f] + Array("FLAC".utf8)) {
            unsupported = "FLAC in Ogg"
            foreign = .ogg
        } else if body.starts(with: "Speex".utf8) {
            unsupported = "Speex in Ogg"
            foreign = .ogg
        } else {
            unsupported = "an Ogg stream that is neither Vorbis nor Opus"
        }
    }
}

/// What is known of an Ogg stream while its pages pass.
private struct OggStream {
    /// `nil` where positions do not count the frames of the recording.
    var granulesPerFrame: Int?
    private(set) var holes: [AudioDamage] = []
    private(set) var isEnded = false
    private var serial: UInt32?
    private var nextSequence: UInt32?
    private var granule: Int?

    /// Frames up to the end of the last good page.
    var frames: Int? { granulesPerFrame.flatMap { perFrame in granule.map { $0 / perFrame } } }

    mutating func append(_ page: OggPage) {
        if serial != nil, page.isFirst {
            holes.append(
                AudioDamage(
                    kind: .hole, frame: frames, detail: "several recordings in one file (joined or mixed streams)"))
        }
        if let serial, serial != page.serial { return }
        serial = page.serial
        if let nextSequence, nextSequence != page.sequence, !page.isFirst { noteHole("pages missing") }
        nextSequence = page.sequence &+ 1
        granule = page.granule ?? granule
        isEnded = isEnded || page.isLast
    }

    mutating func noteHole(_ what: String) {
        // One damaged place often shows in several ways.
        guard holes.last?.frame != frames || holes.isEmpty else { return }
        let place = frames.map { " after frame \($0)" } ?? ""
        holes.append(AudioDamage(kind: .hole, frame: frames, detail: "\(what)\(place)"))
    }
}
