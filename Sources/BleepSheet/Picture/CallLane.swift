import BleepCore

/// One row of the picture: everything of one kind that is in a call.
struct CallLane: Equatable {
    /// What stands before it.
    var name: String
    /// The word of sheets: of a segment label or of a category.
    var word: String
    /// Set for what was hidden.
    var look: CategoryLook?
    /// For each row of bars, in order of time. One row where channels do not differ or are too many.
    var rows: [[Range<Int>]]

    /// Channels that have rows of their own; of more, everything lies in one row.
    static let mostRows = 4
    /// The order in which people follow a call; silence is where nothing is drawn.
    private static let order: [SegmentLabel] = [
        .speech, .ringback, .dial, .busy, .congestion, .sit, .dtmf, .faxCNG, .faxCED, .recordBeep, .tone, .noise,
        .bleep,
    ]

    /// The lanes of a call that hold something.
    static func lanes(of sheet: SheetDocument, _ words: PictureWords) -> [CallLane] {
        var lanes: [CallLane] = []
        let timelines = sheet.timelines ?? []
        for label in order {
            let channels = timelines.enumerated().map { channel, timeline in
                timeline.segments.filter { $0.label == label && !isRedaction($0, channel, sheet) }.map(\.frames)
            }
            guard channels.contains(where: { !$0.isEmpty }) else { continue }
            lanes.append(CallLane(name: words.lane(label), word: label.rawValue, look: nil, rows: rows(channels)))
        }
        let categories = Set(sheet.redactions.map(\.category)).sorted { order($0) < order($1) }
        for category in categories {
            let channels = (0..<sheet.source.channels).map { channel in
                sheet.redactions.filter { $0.category == category && $0.channels.contains(channel) }.map(\.frames)
            }
            lanes.append(
                CallLane(
                    name: words.lane(category), word: category.name, look: CategoryLook(category: category),
                    rows: rows(channels)))
        }
        return lanes
    }

    /// Sensitive first, swearing second, then what a policy adds, by name.
    static func order(_ category: Category) -> String {
        switch CategoryLook(category: category).style {
        case .sensitive: "0"
        case .profanity: "1"
        case .other: "2" + category.name
        }
    }

    private static func isRedaction(_ segment: Segment, _ channel: Int, _ sheet: SheetDocument) -> Bool {
        guard segment.label == .bleep else { return false }
        // In order of their start: the last that begins at or before the segment is the only one that can hold it.
        var low = 0
        var high = sheet.redactions.count
        while low < high {
            let middle = (low + high) / 2
            if sheet.redactions[middle].frames.lowerBound <= segment.frames.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return sheet.redactions[..<low].reversed().prefix(2 * ChannelSet.limit).contains {
            $0.channels.contains(channel) && $0.frames.upperBound >= segment.frames.upperBound
        }
    }

    private static func rows(_ channels: [[Range<Int>]]) -> [[Range<Int>]] {
        guard let first = channels.first else { return [] }
        if channels.allSatisfy({ $0 == first }) { return [first] }
        if channels.count <= mostRows { return channels }
        return [channels.joined().sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }]
    }
}
