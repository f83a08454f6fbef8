/// What a file holds besides its audio: everything that could ride along into a publication.
///
/// An allow-list by container: what is not needed to play the samples is named. No value of a tag is ever shown.
public struct ContainerAudit: Hashable, Sendable {
    /// One clause each: "a LIST chunk of 84 bytes".
    public var leftovers: [String] = []
    /// Whether the container is one whose structure is known here.
    public var isExamined = true
    /// Whether the only stream of an Ogg file has the number that this program gives it; other programs draw one.
    public internal(set) var hasOwnSerial = true

    public var isClean: Bool { isExamined && leftovers.isEmpty }

    /// - Throws: ``SystemError`` where the file cannot be read.
    /// - Parameter audioEnd: where a stream of frames or pages ends.
    static func of(_ file: RecordingFile, format: AudioFormat, audioEnd: Int) throws(SystemError) -> ContainerAudit {
        var audit = ContainerAudit()
        switch format.container {
        case .wav, .wavex, .rf64: try audit.walkRIFF(file)
        case .w64: try audit.walkWave64(file)
        case .aiff: try audit.walkAIFF(file)
        case .au: try audit.walkAU(file)
        case .caf: try audit.walkCAF(file)
        case .flac: try audit.walkFLAC(file)
        case .ogg, .mpeg:
            if format.container == .ogg { try audit.walkOgg(file) } else { try audit.walkMPEG(file) }
            if audit.leftovers.isEmpty, try !isEmpty(file, audioEnd..<file.size) {
                audit.trailing(file, from: audioEnd)
            }
        case .raw: break
        default: audit.isExamined = false
        }
        return audit
    }

    mutating func note(_ name: String, bytes: Int) {
        let shown = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == " ") }
        leftovers.append("a \(shown.isEmpty ? "nameless" : shown) chunk of \(bytes) bytes")
    }

    /// Room that writers leave is allowed while it is empty.
    static func isEmpty(_ file: RecordingFile, _ range: Range<Int>) throws(SystemError) -> Bool {
        var position = range.lowerBound
        while position < range.upperBound {
            let bytes = try file.bytes(at: position, count: min(1 << 16, range.upperBound - position))
            guard !bytes.isEmpty else { return true }
            if bytes.contains(where: { $0 != 0 }) { return false }
            position += bytes.count
        }
        return true
    }

    mutating func trailing(_ file: RecordingFile, from end: Int) {
        if end < file.size { leftovers.append("\(file.size - end) bytes behind the audio") }
    }
}
