/// The sheets that can be written beside a redacted recording.
public enum SheetKind: String, CaseIterable, Sendable {
    case json, csv, audacity, webvtt, markdown

    /// What follows `<output stem>.sheet.`
    public var pathExtension: String {
        switch self {
        case .json: "json"
        case .csv: "csv"
        case .audacity: "txt"
        case .webvtt: "vtt"
        case .markdown: "md"
        }
    }
}
