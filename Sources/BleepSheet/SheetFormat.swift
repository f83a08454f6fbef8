/// The forms in which a public sheet is written.
public enum SheetFormat: String, CaseIterable, Sendable {
    case json
    case csv
    case audacity
    /// Captions.
    case webVTT = "webvtt"
    case webVTTChapters = "webvtt-chapters"
    case srt
    case textGrid = "textgrid"
    /// Of ELAN.
    case eaf
    case rttm
    case markdown
    /// Chapters as Podcasting 2.0 has them.
    case chapters

    /// What follows `<output stem>.sheet.`.
    public var fileExtension: String {
        switch self {
        case .json: "json"
        case .csv: "csv"
        case .audacity: "txt"
        case .webVTT: "vtt"
        case .webVTTChapters: "chapters.vtt"
        case .srt: "srt"
        case .textGrid: "TextGrid"
        case .eaf: "eaf"
        case .rttm: "rttm"
        case .markdown: "md"
        case .chapters: "chapters.json"
        }
    }
}
