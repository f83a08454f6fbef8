import BleepCore

/// The outline of one channel, bleeped stretches apart.
struct WaveDrawing {
    /// What is louder than nearly everything fills the height; a quiet call is drawn up to this many times as high.
    private static let mostGain = 12.0
    /// The share of a call that fits into the height: a click must not flatten the rest.
    private static let fittingShare = 0.99
    /// Stretches of a call in which its loudness is looked at, about as many as are drawn side by side.
    private static let stretches = 800

    let scale: CallScale
    let top: Double
    let height: Double
    let gain: Double

    /// By which all channels of a call are drawn higher.
    static func gain(_ peaks: [Peaks]) -> Double {
        var counts = [Int](repeating: 0, count: 129)
        for channel in peaks {
            let length = max(1, channel.count / stretches)
            for start in stride(from: 0, to: channel.count, by: length) {
                let stretch = start..<min(start + length, channel.count)
                counts[stretch.map { max(Int(channel.highest[$0]), -Int(channel.lowest[$0]), 0) }.max() ?? 0] += 1
            }
        }
        let fitting = Int((Double(counts.reduce(0, +)) * fittingShare).rounded(.up))
        var sum = 0
        let level = counts.firstIndex { count in
            sum += count
            return sum >= fitting
        }
        return min(mostGain, 127 / Double(max(level ?? 127, 1)))
    }

    /// - Parameters:
    ///   - bleeps: of this channel, as they are drawn.
    func write(_ peaks: Peaks, bleeps: [(run: PixelRun, style: CategoryLook.Style)], to markup: inout SVGMarkup) {
        let columns = max(1, Int(scale.width.rounded(.up)))
        var styles = [CategoryLook.Style?](repeating: nil, count: columns)
        for bleep in bleeps {
            let first = max(0, Int(bleep.run.left - scale.left))
            let end = min(columns, Int((bleep.run.right - scale.left).rounded(.up)))
            for column in first..<max(first, end) { styles[column] = bleep.style }
        }
        var paths: [CategoryLook.Style?: String] = [:]
        var start = 0
        while start < columns {
            var end = start + 1
            while end < columns, styles[end] == styles[start] { end += 1 }
            paths[styles[start], default: ""] += path(peaks, columns: start..<end, of: columns)
            start = end
        }
        if let plain = paths[nil] { markup.empty("path", ["class": "wave", "d": plain]) }
        for style in CategoryLook.Style.allCases {
            guard let path = paths[style] else { continue }
            markup.empty("path", ["class": "fill \(style.rawValue)", "d": path])
        }
    }

    /// A closed outline: the upper edge to the right, the lower edge back.
    private func path(_ peaks: Peaks, columns: Range<Int>, of count: Int) -> String {
        let middle = top + height / 2
        let reach = height / 2 - 1
        var upper = "M" + SVGMarkup.number(x(columns.lowerBound, of: count)) + " "
        var lower = ""
        for column in columns {
            let (low, high) = ends(peaks, column, of: count)
            let rise = min(max(high * gain, -1), 1) * reach
            let fall = min(max(low * gain, -1), 1) * reach
            let edges = (middle - rise - 0.4, middle - fall + 0.4)
            let right = SVGMarkup.number(x(column + 1, of: count))
            upper += (column == columns.lowerBound ? "" : "V") + SVGMarkup.number(edges.0) + "H" + right
            lower = "V" + SVGMarkup.number(edges.1) + "H" + SVGMarkup.number(x(column, of: count)) + lower
        }
        return upper + lower + "Z"
    }

    private func x(_ column: Int, of count: Int) -> Double {
        scale.left + min(scale.width, scale.width * Double(column) / Double(count))
    }

    /// −1 … 1.
    private func ends(_ peaks: Peaks, _ column: Int, of count: Int) -> (low: Double, high: Double) {
        let first = column * scale.frameCount / count / peaks.framesPerPeak
        let end = ((column + 1) * scale.frameCount / count - 1) / peaks.framesPerPeak + 1
        var low = Int8.max
        var high = Int8.min
        for entry in first..<max(first + 1, end) where entry < peaks.count {
            low = min(low, peaks.lowest[entry])
            high = max(high, peaks.highest[entry])
        }
        guard low <= high else { return (0, 0) }
        return (Double(low) / 127, Double(high) / 127)
    }
}
