public import BleepCore

/// One answer: a file and a time in it.
public struct CatalogHit: Hashable, Sendable {
    public enum Origin: String, Sendable {
        case segment, span, finding, note, about, transcript, call
    }

    /// The call, relative to the folder of the calls.
    public var path: String
    /// The recording or timeline that was made of it, relative to the folder of results.
    public var output: String?
    /// Whether the times are those of a published recording or of an original that was only analysed.
    public var mode: BatchMode
    public var origin: Origin
    public var start: Timecode
    public var end: Timecode
    public var channel: Int?
    /// The label of a segment, the kind of a finding, the kinds of a span with commas between them.
    public var word: String?
    /// What is said in words.
    public var text: String?
    /// Of the call.
    public var duration: Timecode
}
