/// The forms in which a public sheet is written.
public enum SheetFormat: String, CaseIterable, Sendable {
    case json
    case csv
    case audacity
    case webVTT = "webvtt"
    case markdown

    /// What follows `<output stem>.sheet.`.
    public var fileExtension: String {
        switch self {
        case .json: "json"
        case .csv: "csv"
        case .audacity: "txt"
        case .webVTT: "vtt"
        case .markdown: "md"
        }
    }
}
