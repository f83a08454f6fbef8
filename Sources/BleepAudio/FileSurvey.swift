/// What a look at a file's own structure says, before libsndfile is asked: where it stays silent about damage, this
/// does not.
struct FileSurvey {
    var view: FileView
    var damage: [AudioDamage] = []
    var warnings: [String] = []
    /// Then there is nothing that could be accepted.
    private(set) var isCutInHeader = false
    /// Frames that the header promises, where it is known better than by libsndfile.
    var promisedFrames: Int?
    /// What the header claims, before anybody trusts it.
    var claimedChannels: Int?
    var claimedHertz: Int?
    /// The name of what is inside, when libsndfile is known not to read it.
    var unsupported: String?
    /// What ffmpeg is asked to open it as, in place of libsndfile.
    var foreign: ForeignKind?
    /// Whether the library is not even asked: it would take what only looks like a recording at its first bytes.
    var isRefused = false
    /// Bytes of coded audio.
    var audioBytes: Int?
    /// Bits of one second that the encoder was asked for.
    var nominalBitsPerSecond: Int?
    /// Frames of the longest block of the codec, where the file says so.
    var blockFrames: Int?

    init(_ file: RecordingFile) { view = FileView(window: 0..<file.size) }

    /// Notes that audio ends early.
    mutating func cutShort(promised: Int, present: Int, unit: String = "frames") {
        damage.append(AudioDamage(kind: .cutShort, detail: "\(promised) \(unit) promised, \(present) there"))
    }

    mutating func cutInHeader(_ detail: String = "the file ends inside its header") {
        isCutInHeader = true
        damage.append(AudioDamage(kind: .cutShort, detail: detail))
    }

    mutating func lengthUnknown(_ reason: String) {
        warnings.append("\(reason): the length is unknown and the file is read to its end")
    }
}
