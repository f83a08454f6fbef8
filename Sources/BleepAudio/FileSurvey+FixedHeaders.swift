import BleepCore

/// Older formats: one header at a fixed place, then samples to the end. IRCAM, Ensoniq PARIS, PVF and headerless files
/// do not say how long they are; in all others libsndfile 1.2.0 goes by the file's size and is silent about a cut.
extension FileSurvey {
    mutating func walkFixedHeader(_ file: RecordingFile, from start: Int, magic: [UInt8]) throws(SystemError) {
        if magic.starts(with: "2BIT".utf8) {
            try walkAVR(file, from: start)
        } else if magic.starts(with: "NIST".utf8) {
            try walkNIST(file, from: start)
        } else if magic.starts(with: "ALaw".utf8) {
            let size = ByteOrder.big.uint32(try file.bytes(at: start + 18, count: 4), at: 0)
            compare(promised: Int(size), bytesPerFrame: 1, from: start + 32, file)
        } else if magic.starts(with: "Creative".utf8) {
            try walkVOC(file, from: start)
        } else if magic.starts(with: "MATLAB 5".utf8) {
            try walkMAT5(file, from: start)
        } else if magic.starts(with: [0, 0, 0x03, 0xe8]) || magic.starts(with: [0, 0, 0, 0, 1, 0, 0, 0]) {
            try walkMAT4(file, from: start, order: magic[3] == 0 ? .little : .big)
        } else if magic.starts(with: [1, 4]) {
            // Akai MPC 2000: the end of the sample behind its name, level and start; 16 bits.
            let head = try file.bytes(at: start, count: 42)
            let isStereo = head.count == 42 && head[21] != 0
            let frames = Int(ByteOrder.little.uint32(head, at: 30))
            compare(promised: frames, bytesPerFrame: isStereo ? 4 : 2, from: start + 42, file)
        }
    }

    private mutating func compare(promised: Int, bytesPerFrame: Int, from body: Int, _ file: RecordingFile) {
        let present = max(0, file.size - body) / bytesPerFrame
        guard promised > present else { return }
        promisedFrames = promised
        cutShort(promised: promised, present: present)
    }

    /// Audio Visual Research: big-endian words in a header of 128 bytes.
    private mutating func walkAVR(_ file: RecordingFile, from start: Int) throws(SystemError) {
        let head = try file.bytes(at: start, count: 128)
        let channels = ByteOrder.big.uint16(head, at: 12) == 0 ? 1 : 2
        let bits = Int(ByteOrder.big.uint16(head, at: 14))
        let frames = Int(ByteOrder.big.uint32(head, at: 26))
        compare(promised: frames, bytesPerFrame: channels * max(1, bits / 8), from: start + 128, file)
    }

    /// NIST Sphere: lines of text in a header whose size is its second line.
    private mutating func walkNIST(_ file: RecordingFile, from start: Int) throws(SystemError) {
        let text = String(decoding: try file.bytes(at: start, count: 1_024), as: UTF8.self)
        var values: [String: Int] = [:]
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            if words.count == 3, words[1] == "-i" { values[String(words[0])] = Int(words[2]) }
        }
        let lines = text.split(separator: "\n")
        let size = lines.count > 1 ? Int(lines[1].filter { $0 != " " }) ?? 1_024 : 1_024
        let channels = max(1, values["channel_count"] ?? 1)
        let width = max(1, values["sample_n_bytes"] ?? 1)
        guard let frames = values["sample_count"], channels <= ChannelSet.limit, width <= 8 else { return }
        compare(promised: frames, bytesPerFrame: channels * width, from: start + size, file)
    }

    /// Creative Voice: blocks with a type and a length of 24 bits, up to one of type 0.
    private mutating func walkVOC(_ file: RecordingFile, from start: Int) throws(SystemError) {
        let order = ByteOrder.little
        var blocks = 0
        var offset = start + Int(order.uint16(try file.bytes(at: start + 20, count: 2), at: 0))
        while offset < file.size {
            let head = try file.bytes(at: offset, count: 4)
            guard let type = head.first, type != 0 else { break }
            blocks += Self.vocSound.contains(type) ? 1 : 0
            let end = offset + 4 + Int(order.uint32(head, at: 0) >> 8)
            if end > file.size {
                return cutShort(promised: end - offset - 4, present: file.size - offset - 4, unit: "bytes of audio")
            }
            offset = end
        }
        // libsndfile 1.2.0 takes the headers of all but the first for samples.
        if blocks > 1 {
            damage.append(AudioDamage(kind: .decoder, detail: "\(blocks) blocks of sound, which are not read apart"))
        }
    }

    /// Sound data, its continuation, silence, and sound data with a longer header.
    private static let vocSound: [UInt8] = [1, 2, 3, 9]

    /// MATLAB 5: elements with a type and a size behind 128 bytes of header.
    private mutating func walkMAT5(_ file: RecordingFile, from start: Int) throws(SystemError) {
        let head = try file.bytes(at: start, count: 128)
        let order: ByteOrder = head.suffix(2).elementsEqual("IM".utf8) ? .little : .big
        var offset = start + 128
        while offset + 8 <= file.size {
            let tag = try file.bytes(at: offset, count: 8)
            let (type, size) = (order.uint32(tag, at: 0), Int(order.uint32(tag, at: 4)))
            offset += 8
            // A matrix holds elements, and libsndfile counts one tag too many in it; a type above 16 bits is an element
            // of at most four bytes that lies within its tag.
            if type == Self.mat5Matrix || type > 0xffff { continue }
            if offset + size > file.size {
                return cutShort(promised: size, present: file.size - offset, unit: "bytes of audio")
            }
            offset += (size + 7) / 8 * 8
        }
    }

    private static let mat5Matrix: UInt32 = 14

    /// MATLAB 4: matrices with a header of five words and a name; the samples are the last one.
    private mutating func walkMAT4(_ file: RecordingFile, from start: Int, order: ByteOrder) throws(SystemError) {
        var offset = start
        while offset + 20 <= file.size {
            let head = try file.bytes(at: offset, count: 20)
            let (rows, columns) = (Int(order.uint32(head, at: 4)), Int(order.uint32(head, at: 8)))
            // The tens of the type: double, single, 32, 16 and 16 bits unsigned, 8 bits.
            let width = [8, 4, 4, 2, 2, 1, 1, 1, 1, 1][Int(order.uint32(head, at: 0) / 10 % 10)]
            let body = offset + 20 + Int(order.uint32(head, at: 16))
            let frameBytes = max(1, rows * width)
            guard columns <= (file.size - body) / frameBytes else {
                return compare(promised: columns, bytesPerFrame: frameBytes, from: body, file)
            }
            offset = body + columns * frameBytes
        }
    }
}
