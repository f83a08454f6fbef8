import BleepCore

/// The numbered marks above a call, one for each remark that is listed.
struct RemarkMarkers {
    private static let size = 17.0
    private static let rowPitch = 20.0
    private static let mostRows = 3
    private static let gap = 3.0
    /// Remarks whose texts a mark shows where a pointer rests on it.
    private static let mostInTitle = 4

    /// A mark, for one remark or for neighbours that would lie over each other.
    struct Mark {
        var remarks: Range<Int>
        var left: Double
        var width: Double
        var row: Int
    }

    let remarks: [Remark]
    let scale: CallScale
    let marks: [Mark]

    init(_ remarks: [Remark], scale: CallScale) {
        self.remarks = remarks
        self.scale = scale
        // Groups of neighbours; two become one until each finds room.
        var groups = remarks.indices.map { $0..<$0 + 1 }
        var placed: [Mark]
        repeat {
            placed = Self.placed(groups, remarks, scale)
            if placed.count < groups.count {
                let last = placed.count
                groups[last - 1] = groups[last - 1].lowerBound..<groups[last].upperBound
                groups.remove(at: last)
            }
        } while placed.count < groups.count
        marks = placed
    }

    var height: Double {
        marks.isEmpty ? 0 : Double((marks.map(\.row).max() ?? 0) + 1) * Self.rowPitch + 4
    }

    /// As many groups as find room; the first always does.
    private static func placed(_ groups: [Range<Int>], _ remarks: [Remark], _ scale: CallScale) -> [Mark] {
        var ends = [Double](repeating: -.infinity, count: mostRows)
        var marks: [Mark] = []
        for group in groups {
            let width = max(size, TextMeasure(fontSize: 10, isBold: true).width(label(group, remarks)) + 8)
            let ideal = scale.x(remarks[group.lowerBound].start) - size / 2
            // The name column on the left is free here.
            let left = max(2, min(ideal, scale.right + size / 2 - width))
            guard let row = ends.firstIndex(where: { $0 + gap <= left }) else { return marks }
            ends[row] = left + width
            marks.append(Mark(remarks: group, left: left, width: width, row: row))
        }
        return marks
    }

    private static func label(_ group: Range<Int>, _ remarks: [Remark]) -> String {
        let first = remarks[group.lowerBound].number
        return group.count == 1 ? "\(first)" : "\(first)–\(remarks[group.upperBound - 1].number)"
    }

    /// - Parameters:
    ///   - top: of the rows of marks.
    ///   - bottom: where the lines end that lead down from them.
    func write(top: Double, bottom: Double, to markup: inout SVGMarkup) {
        // Lines first: those of upper rows pass behind the marks of lower ones.
        markup.open("g", ["class": "stems"])
        for mark in marks { writeStems(mark, top: y(mark, top), bottom: bottom, to: &markup) }
        markup.close("g")
        for mark in marks {
            let group = remarks[mark.remarks]
            let first = remarks[mark.remarks.lowerBound]
            let end = group.map { $0.end ?? $0.start }.max() ?? first.start
            markup.open(
                "g",
                [
                    "class": "marker \(group.contains(where: \.isNote) ? "note" : "finding")",
                    "data-start": SVGMarkup.seconds(first.start), "data-end": SVGMarkup.seconds(end),
                ])
            markup.element(
                "title", [:],
                group.prefix(Self.mostInTitle).map { "\($0.when): \($0.text)" }.joined(separator: "; "))
            for remark in group {
                guard let end = remark.end else { continue }
                let left = scale.x(remark.start)
                markup.append(
                    "<rect class=\"reach\" x=\"\(SVGMarkup.number(left))\" "
                        + "y=\"\(SVGMarkup.number(top + height - 5))\" "
                        + "width=\"\(SVGMarkup.number(max(2, scale.x(end) - left)))\" height=\"3\" "
                        + "data-from=\"\(SVGMarkup.seconds(remark.start))\" "
                        + "data-to=\"\(SVGMarkup.seconds(end))\"/>\n")
            }
            Self.writeMark(
                Self.label(mark.remarks, remarks), x: mark.left, y: y(mark, top), width: mark.width, to: &markup)
            markup.close("g")
        }
    }

    /// The lowest row is the first: it has the shortest way down.
    private func y(_ mark: Mark, _ top: Double) -> Double { top + height - 4 - Double(mark.row + 1) * Self.rowPitch }

    private func writeStems(_ mark: Mark, top: Double, bottom: Double, to markup: inout SVGMarkup) {
        var drawn = -Double.infinity
        for remark in remarks[mark.remarks] {
            let x = scale.x(remark.start)
            guard x - drawn >= 1 else { continue }
            drawn = x
            markup.append(
                "<path class=\"stem\" d=\"M\(SVGMarkup.number(x)) \(SVGMarkup.number(top + Self.size))"
                    + "V\(SVGMarkup.number(bottom))\"/>\n")
        }
    }

    static func writeMark(_ label: String, x: Double, y: Double, width: Double = size, to markup: inout SVGMarkup) {
        markup.append(
            "<rect x=\"\(SVGMarkup.number(x + 0.5))\" y=\"\(SVGMarkup.number(y + 0.5))\" "
                + "width=\"\(SVGMarkup.number(width - 1))\" height=\"\(SVGMarkup.number(size - 1))\" rx=\"8\"/>\n")
        markup.element(
            "text",
            ["class": "letter", "x": SVGMarkup.number(x + width / 2), "y": SVGMarkup.number(y + 12)], label)
    }
}
