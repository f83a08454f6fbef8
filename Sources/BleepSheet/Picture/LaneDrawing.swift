import BleepCore

/// The lanes of one call with their names.
struct LaneDrawing {
    /// Bars are one where less than this lies between them, in user units: as much as an eye tells apart, and never
    /// more bars in a row than this share of its width.
    private static let gap = 1.0
    private static let mostBars = 800.0
    /// In a picture that is drawn larger later.
    private static let mostFineBars = 400
    private static let pitch = 16.0

    let lanes: [CallLane]
    let scale: CallScale
    let isZoomable: Bool

    var height: Double { Double(lanes.count) * Self.pitch }

    func write(top: Double, to markup: inout SVGMarkup) {
        for (number, lane) in lanes.enumerated() {
            let y = top + Double(number) * Self.pitch
            let kind = lane.look.map { "fill \($0.style.rawValue)" } ?? "lane \(lane.word)"
            markup.open("g", ["class": kind, "data-label": lane.word])
            markup.element("title", [:], lane.name)
            let rows = Double(lane.rows.count)
            let space = rows > 1 ? 1.0 : 0
            let bar = ((Self.pitch - 5) - space * (rows - 1)) / rows
            for (row, ranges) in lane.rows.enumerated() {
                let narrowest = lane.look == nil ? 1 : BleepBands.narrowest
                let gap = max(Self.gap, scale.width / Self.mostBars)
                let runs =
                    isZoomable
                    ? PixelRun.fineRuns(ranges, on: scale, narrowest: narrowest, gap: gap, most: Self.mostFineBars)
                    : PixelRun.runs(ranges, on: scale, narrowest: narrowest, gap: gap)
                for run in runs {
                    markup.append(
                        "<rect x=\"\(SVGMarkup.number(run.left))\" "
                            + "y=\"\(SVGMarkup.number(y + 2.5 + Double(row) * (bar + space)))\" "
                            + "width=\"\(SVGMarkup.number(run.width))\" height=\"\(SVGMarkup.number(bar))\" "
                            + "data-start=\"\(scale.seconds(run.frames.lowerBound))\" "
                            + "data-end=\"\(scale.seconds(run.frames.upperBound))\"/>\n")
                }
            }
            markup.close("g")
            markup.element(
                "text",
                [
                    "class": "small end", "x": SVGMarkup.number(scale.left - 8), "y": SVGMarkup.number(y + 12),
                ], TextMeasure(fontSize: 11).fitted(lane.name, to: scale.left - 12))
        }
    }
}
