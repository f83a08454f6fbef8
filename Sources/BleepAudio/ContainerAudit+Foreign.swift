extension ContainerAudit {
    /// What ffprobe finds besides the sound, and in MPEG-4 files every box that playing does not need.
    static func foreign(
        _ file: RecordingFile, _ kind: ForeignKind, path: String
    ) throws(AudioFileError) -> ContainerAudit {
        var audit = ContainerAudit()
        let probe: ForeignProbe
        do {
            probe = try ForeignProbe.of(file.descriptor, as: kind)
        } catch {
            throw AudioFileError(.cannotRead, path: path, detail: "cannot be read by ffprobe")
        }
        for (name, value) in probe.tags where !isHarmless(name, value) {
            let shown = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ":" || $0 == "_") }
            audit.leftovers.append("a tag \(shown.prefix(40))")
        }
        if probe.others > 0 || probe.tracks > 1 {
            audit.leftovers.append("\(probe.others + probe.tracks - 1) streams besides the sound")
        }
        if probe.chapters > 0 { audit.leftovers.append("\(probe.chapters) chapters") }
        if kind == .mpeg4 {
            do throws(SystemError) {
                var media: (bytes: Int, samples: Int?) = (0, nil)
                try audit.walkBoxes(file, 0..<file.size, depth: 0, &media)
                let loose = media.bytes - (media.samples ?? 0)
                if loose > 0 { audit.leftovers.append("\(loose) bytes that belong to no sample") }
            } catch {
                throw AudioFileError(.cannotRead, path: path, detail: "cannot be read", libraryMessage: error.message)
            }
        }
        return audit
    }

    /// What every file of its kind has, and the encoder's own name.
    private static func isHarmless(_ name: String, _ value: String) -> Bool {
        switch name.lowercased() {
        case "major_brand", "minor_version", "compatible_brands": true
        case "stream:language": value == "und"
        case "stream:handler_name": value == "SoundHandler"
        case "stream:vendor_id": value == "[0][0][0][0]"
        case "encoder", "stream:encoder":
            value.hasPrefix("Lavf") || value.hasPrefix("Lavc") || value.hasPrefix("ffmpeg")
        case "stream:duration": value.allSatisfy { $0.isNumber || $0 == ":" || $0 == "." }
        default: false
        }
    }

    /// - Parameter media: gets the bytes that are there for samples, and those that samples have.
    private mutating func walkBoxes(
        _ file: RecordingFile, _ range: Range<Int>, depth: Int, _ media: inout (bytes: Int, samples: Int?)
    ) throws(SystemError) {
        var offset = range.lowerBound
        while offset + 8 <= range.upperBound {
            let head = try file.bytes(at: offset, count: 16)
            guard head.count >= 8 else { return }
            var size = Int(ByteOrder.big.uint32(head, at: 0))
            var headBytes = 8
            if size == 1 { (size, headBytes) = (Int(clamping: ByteOrder.big.uint64(head, at: 8)), 16) }
            if size == 0 { size = range.upperBound - offset }
            guard size >= headBytes, size <= range.upperBound - offset else { break }
            let name = String(decoding: head[4..<8], as: UTF8.self)
            let body = offset + headBytes..<offset + size
            if name == "mdat" { media.bytes += body.count }
            if name == "stsz" {
                // One track has one; a second could make anything look like samples.
                if media.samples != nil {
                    note("second stsz", bytes: size)
                } else {
                    media.samples = try Self.sampleBytes(file, body)
                }
            }
            if name == "free" || name == "skip" || name == "wide" {
                if try !Self.isEmpty(file, body) { note(name, bytes: size) }
            } else if name == "meta", depth < Self.deepest {
                // A list of tags, which may be empty, behind a version.
                try walkBoxes(
                    file, min(body.lowerBound + 4, body.upperBound)..<body.upperBound, depth: depth + 1, &media)
            } else if name == "ilst" {
                if !body.isEmpty { note(name, bytes: size) }
            } else if Self.boxesOfBoxes.contains(name) {
                if depth < Self.deepest { try walkBoxes(file, body, depth: depth + 1, &media) }
            } else if !Self.plainBoxes.contains(name) {
                note(name, bytes: size)
            }
            offset += size
        }
        if offset < range.upperBound { leftovers.append("\(range.upperBound - offset) bytes behind the boxes") }
    }

    /// Of all samples: behind a version one size for each of them, or 0 and then their number and a list.
    private static func sampleBytes(_ file: RecordingFile, _ body: Range<Int>) throws(SystemError) -> Int {
        let head = try file.bytes(at: body.lowerBound, count: min(12, body.count))
        let size = Int(ByteOrder.big.uint32(head, at: 4))
        let count = Int(ByteOrder.big.uint32(head, at: 8))
        guard size == 0 else {
            // More than a file holds is nothing that belongs to its samples.
            let (all, isTooMuch) = size.multipliedReportingOverflow(by: count)
            return isTooMuch || all > file.size ? 0 : all
        }
        var sum = 0
        var position = body.lowerBound + 12
        let end = min(body.upperBound, position + 4 * count)
        while position + 4 <= end {
            let bytes = try file.bytes(at: position, count: min(1 << 16, (end - position) / 4 * 4))
            guard bytes.count >= 4 else { break }
            for place in stride(from: 0, to: bytes.count - 3, by: 4) {
                sum += Int(ByteOrder.big.uint32(bytes, at: place))
            }
            position += bytes.count / 4 * 4
        }
        return sum
    }

    /// moov, trak, mdia, minf, stbl; more is none of ours.
    private static let deepest = 8
    /// ISO/IEC 14496-12: what leads to the samples of a sound track.
    private static let boxesOfBoxes: Set = ["moov", "trak", "edts", "mdia", "minf", "dinf", "stbl", "udta"]
    private static let plainBoxes: Set = [
        "ftyp", "mdat", "mvhd", "tkhd", "elst", "mdhd", "hdlr", "smhd", "dref", "stsd", "stts", "stsc", "stsz", "stco",
        "co64", "sgpd", "sbgp", "iods",
    ]
}
