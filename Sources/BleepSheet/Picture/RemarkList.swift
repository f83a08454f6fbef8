import BleepCore

/// The texts of remarks below a call.
struct RemarkList {
    private static let lineHeight = 16.0
    private static let between = 3.0
    /// Lines of one remark.
    private static let mostLines = 5
    private static let text = TextMeasure(fontSize: 12)
    private static let strong = TextMeasure(fontSize: 12, isBold: true)

    private struct Item {
        var remark: Remark
        var lines: [String]
    }

    private let items: [Item]
    private let more: Int
    private let left: Double
    private let textLeft: Double

    /// - Parameters:
    ///   - more: remarks that are not listed.
    ///   - right: where lines end.
    init(_ remarks: [Remark], more: Int, left: Double, right: Double) {
        self.left = left
        self.more = more
        let widest = remarks.map { Self.strong.width($0.when) }.max() ?? 0
        let textLeft = left + 26 + widest + 10
        self.textLeft = textLeft
        items = remarks.map {
            Item(remark: $0, lines: Self.text.lines($0.text, limit: right - textLeft, most: Self.mostLines))
        }
    }

    var height: Double {
        let lines = items.reduce(0) { $0 + max(1, $1.lines.count) } + (more > 0 ? 1 : 0)
        return items.isEmpty ? 0 : Double(lines) * Self.lineHeight + Double(items.count) * Self.between + 6
    }

    func write(top: Double, to markup: inout SVGMarkup) {
        var y = top + 4
        for item in items {
            let remark = item.remark
            markup.open(
                "g",
                [
                    "class": "remark \(remark.isNote ? "note" : "finding")",
                    "data-start": SVGMarkup.seconds(remark.start),
                    "data-end": SVGMarkup.seconds(remark.end ?? remark.start),
                ])
            RemarkMarkers.writeMark("\(remark.number)", x: left, y: y, to: &markup)
            markup.close("g")
            let base = y + 13
            markup.element(
                "text",
                ["class": "strong", "x": SVGMarkup.number(left + 26), "y": SVGMarkup.number(base)], remark.when)
            for (index, line) in item.lines.enumerated() {
                markup.element(
                    "text",
                    [
                        "x": SVGMarkup.number(textLeft),
                        "y": SVGMarkup.number(base + Double(index) * Self.lineHeight),
                    ], line)
            }
            y += Double(max(1, item.lines.count)) * Self.lineHeight + Self.between
        }
        if more > 0 {
            markup.element(
                "text",
                ["class": "muted", "x": SVGMarkup.number(textLeft), "y": SVGMarkup.number(y + 13)],
                "and \(more) more")
        }
    }
}
