/// The forms in which an analysis is written. The raw values are those of `analyze --format`.
public enum AnalysisFormat: String, CaseIterable, Sendable {
    case text, json, csv, audacity, textgrid
    case webVTT = "webvtt"
    case rttm

    /// Whether one output may hold several recordings.
    public var holdsSeveral: Bool {
        switch self {
        case .text, .json, .csv, .rttm: true
        case .audacity, .textgrid, .webVTT: false
        }
    }
}
