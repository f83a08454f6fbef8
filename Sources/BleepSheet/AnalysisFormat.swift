/// The forms in which an analysis is written. The raw values are those of `analyze --format`.
public enum AnalysisFormat: String, CaseIterable, Sendable {
    case text, json, csv, audacity, textgrid
    /// Captions.
    case webVTT = "webvtt"
    case webVTTChapters = "webvtt-chapters"
    case srt
    /// Of ELAN.
    case eaf
    case rttm, markdown
    /// Chapters as Podcasting 2.0 has them.
    case chapters

    /// Whether one output may hold several recordings.
    public var holdsSeveral: Bool {
        switch self {
        case .text, .json, .csv, .rttm, .markdown: true
        case .audacity, .textgrid, .webVTT, .webVTTChapters, .srt, .eaf, .chapters: false
        }
    }
}
