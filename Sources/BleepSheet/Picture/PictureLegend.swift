import BleepCore

/// What the signs of a picture mean; only those that are in it.
struct PictureLegend {
    private static let lineHeight = 20.0
    private static let measure = TextMeasure(fontSize: 11)

    private enum Sign {
        case category(CategoryLook)
        case note, finding
        /// Words alone.
        case none
    }
    private let entries: [(sign: Sign, text: String, width: Double)]
    private let right: Double

    /// - Parameters:
    ///   - isCommonScale: `nil` for one call.
    init(_ views: [CallView], lanes: [CallLane], isCommonScale: Bool?, right: Double, words: PictureWords) {
        var sounds: [Category: Set<CoverSound>] = [:]
        for bleep in views.flatMap(\.sheet.redactions) { sounds[bleep.category, default: []].insert(bleep.cover) }
        var entries: [(Sign, String)] = sounds.keys.sorted { CallLane.order($0) < CallLane.order($1) }.map { category in
            let look = CategoryLook(category: category)
            // Calls may be bleeped by several policies.
            let heard = sounds[category, default: []].map(words.sound).sorted().joined(separator: ", ")
            return (.category(look), "\(words.legend(category)): \(heard)")
        }
        if views.contains(where: { !$0.sheet.notes.isEmpty }) { entries.append((.note, words.note)) }
        if views.contains(where: { !$0.sheet.findings.allSatisfy(\.isOfWholeCall) }) {
            entries.append((.finding, words.finding))
        }
        if lanes.contains(where: { $0.rows.count == 2 }) { entries.append((.none, words.twoBars)) }
        switch isCommonScale {
        case true: entries.append((.none, words.commonScale))
        case false: entries.append((.none, words.ownScale))
        default: break
        }
        self.entries = entries.map { sign, text in
            var signWidth = 22.0
            if case .none = sign { signWidth = 0 }
            return (sign, text, signWidth + Self.measure.width(text) + 18)
        }
        self.right = right
    }

    /// - Returns: where the legend ends.
    func write(top: Double, to markup: inout SVGMarkup) -> Double {
        guard !entries.isEmpty else { return top }
        var x = CallDrawing.margin
        var y = top
        for (sign, text, width) in entries {
            if x > CallDrawing.margin, x + width - 18 > right {
                x = CallDrawing.margin
                y += Self.lineHeight
            }
            switch sign {
            case .category(let look): BleepBands.writeChip(look, x: x, y: y + 3, to: &markup)
            case .note, .finding:
                var isNote = false
                if case .note = sign { isNote = true }
                markup.open("g", ["class": isNote ? "note" : "finding"])
                RemarkMarkers.writeMark(isNote ? "1" : "2", x: x, y: y + 1, to: &markup)
                markup.close("g")
            case .none: break
            }
            var offset = 22.0
            if case .none = sign { offset = 0 }
            markup.element(
                "text",
                ["class": "small muted", "x": SVGMarkup.number(x + offset), "y": SVGMarkup.number(y + 13)],
                Self.measure.fitted(text, to: right - x - offset))
            x += width
        }
        return y + Self.lineHeight
    }
}
