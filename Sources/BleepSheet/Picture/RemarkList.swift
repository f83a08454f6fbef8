import BleepCore

/// The texts of remarks below a call, in one column or, where there are many and there is room, in two.
struct RemarkList {
    private static let lineHeight = 16.0
    private static let between = 3.0
    /// Lines of one remark.
    private static let mostLines = 5
    /// What a mark and the time of a remark need beside each other.
    private static let markWidth = 26.0
    private static let columnGap = 28.0
    /// Shorter lists stay in one column, and so do lists in less width, in user units.
    private static let fewest = 8
    private static let widthOfTwo = 840.0
    private static let text = TextMeasure(fontSize: 12)
    private static let strong = TextMeasure(fontSize: 12, isBold: true)

    private struct Item {
        var remark: Remark
        /// From the start of its column to its text.
        var indent: Double
        var lines: [String]

        var height: Double { Double(max(1, lines.count)) * lineHeight + between }
    }

    private let columns: [[Item]]
    private let more: Int
    private let left: Double
    private let columnWidth: Double
    private let words: PictureWords

    /// - Parameters:
    ///   - more: remarks that are not listed.
    ///   - right: where lines end.
    init(_ remarks: [Remark], more: Int, left: Double, right: Double, words: PictureWords) {
        self.left = left
        self.words = words
        self.more = more
        let isWide = remarks.count > Self.fewest && right - left >= Self.widthOfTwo
        let columnWidth = isWide ? (right - left - Self.columnGap) / 2 : right - left
        self.columnWidth = columnWidth
        let items = Self.items(remarks, width: columnWidth)
        // Each column is laid out anew: only one of them may have long times.
        columns =
            isWide
            ? Self.halves(items).map { Self.items($0.map(\.remark), width: columnWidth) } : [items]
    }

    private static func items(_ remarks: [Remark], width: Double) -> [Item] {
        let indent = markWidth + (remarks.map { strong.width($0.when) }.max() ?? 0) + 10
        return remarks.map {
            Item(remark: $0, indent: indent, lines: text.lines($0.text, limit: width - indent, most: mostLines))
        }
    }

    /// The first column is about as high as the second.
    private static func halves(_ items: [Item]) -> [[Item]] {
        let half = items.reduce(0) { $0 + $1.height } / 2
        var height = 0.0
        let count = items.prefix { item in
            defer { height += item.height }
            return height < half
        }.count
        return [Array(items[..<count]), Array(items[count...])]
    }

    private var listHeight: Double { columns.map { $0.reduce(0) { $0 + $1.height } }.max() ?? 0 }

    var height: Double {
        listHeight == 0 ? 0 : listHeight + (more > 0 ? Self.lineHeight : 0) + 6
    }

    func write(top: Double, to markup: inout SVGMarkup) {
        for (number, items) in columns.enumerated() {
            var y = top + 4
            for item in items {
                write(item, left: left + Double(number) * (columnWidth + Self.columnGap), top: y, to: &markup)
                y += item.height
            }
        }
        if more > 0 {
            markup.element(
                "text",
                [
                    "class": "muted", "x": SVGMarkup.number(left + (columns[0].first?.indent ?? 0)),
                    "y": SVGMarkup.number(top + 4 + listHeight + 13),
                ], words.more(more))
        }
    }

    private func write(_ item: Item, left: Double, top: Double, to markup: inout SVGMarkup) {
        let remark = item.remark
        markup.open(
            "g",
            [
                "class": "remark \(remark.isNote ? "note" : "finding")",
                "data-start": SVGMarkup.seconds(remark.start),
                "data-end": SVGMarkup.seconds(remark.end ?? remark.start),
            ])
        RemarkMarkers.writeMark("\(remark.number)", x: left, y: top, to: &markup)
        markup.close("g")
        let base = top + 13
        markup.element(
            "text",
            [
                "class": "strong", "x": SVGMarkup.number(left + Self.markWidth), "y": SVGMarkup.number(base),
            ], remark.when)
        for (index, line) in item.lines.enumerated() {
            markup.element(
                "text",
                [
                    "x": SVGMarkup.number(left + item.indent),
                    "y": SVGMarkup.number(base + Double(index) * Self.lineHeight),
                ], line)
        }
    }
}
