/// The forms in which found spans are written. The raw values are those of `find --format`.
public enum FindFormat: String, CaseIterable, Sendable {
    case text, json, audacity, csv

    /// Whether one output may hold several transcripts.
    public var holdsSeveral: Bool { self == .text || self == .json }
}
