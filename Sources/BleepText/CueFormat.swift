/// The formats in which marked times are read. A file is recognised by its content.
public enum CueFormat: String, CaseIterable, Sendable {
    /// Our own table with the columns `start` and `end`.
    case csv
    /// Labels that Audacity exported.
    case audacity
    case webVTT
    case srt
    case textGrid
    /// ELAN.
    case eaf

    /// What is printed for people.
    public var title: String {
        switch self {
        case .csv: "CSV"
        case .audacity: "Audacity labels"
        case .webVTT: "WebVTT"
        case .srt: "SRT"
        case .textGrid: "TextGrid"
        case .eaf: "EAF"
        }
    }
}
