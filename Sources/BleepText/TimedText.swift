import BleepCore

/// The text of one WebVTT or SRT cue: its lines joined, tags taken off, entities read.
struct TimedText {
    /// WebVTT, where `<` always begins a tag; otherwise only what looks like a tag is one.
    let isStrict: Bool
    private var bytes: [UInt8] = []

    init(isStrict: Bool) { self.isStrict = isStrict }

    mutating func append(_ line: TextLine, collector: CueCollector) throws(SidecarError) {
        // Four bytes a character and room for tags: what is longer is cut off before memory is taken.
        guard bytes.count + line.bytes.count <= 16 * collector.limits.labelCharacters else {
            throw collector.fault(line.number, "the text has more than \(collector.limits.labelCharacters) characters")
        }
        if !bytes.isEmpty { bytes.append(0x20) }
        bytes += line.bytes
    }

    /// Hands the cue on and begins anew.
    mutating func finish(
        start: Timecode, end: Timecode, line: Int, into collector: inout CueCollector
    ) throws(SidecarError) {
        let raw = bytes
        bytes = []
        guard let bare = withoutTags(raw) else {
            throw collector.fault(line, "a tag is not closed; expected > after <, or &lt; for the sign itself")
        }
        let label = try collector.text(TextEntities.decoded(bare)[...], "text", line: line)
        try collector.add(label: label, start: start, end: end, line: line)
    }

    /// - Returns: `nil` for a tag that is not closed.
    private func withoutTags(_ bytes: [UInt8]) -> [UInt8]? {
        // Where the next `>` or `}` stands is looked up once from the end, so that a line of `<` takes linear time.
        let lastAngle = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
        let lastBrace = bytes.lastIndex(of: UInt8(ascii: "}")) ?? -1
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            switch bytes[index] {
            case UInt8(ascii: "<") where isStrict || isTagStart(next):
                guard lastAngle > index else {
                    if isStrict { return nil }
                    result.append(bytes[index])
                    break
                }
                while bytes[index] != UInt8(ascii: ">") { index += 1 }
            case UInt8(ascii: "{") where !isStrict && next == UInt8(ascii: "\\") && lastBrace > index:
                while bytes[index] != UInt8(ascii: "}") { index += 1 }
            default: result.append(bytes[index])
            }
            index += 1
        }
        return result
    }

    private func isTagStart(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "/")
    }
}
