import BleepCore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The spectrogram of one channel as an image within the picture.
struct SpectrogramDrawing {
    /// From the loudest point down to what is drawn as nothing, in decibels: as much as a telephone line carries above
    /// its noise.
    private static let depth = 60.0
    /// From dark to light by equal steps of lightness, the same in light and dark pictures.
    private static let palette: [(UInt8, UInt8, UInt8)] = [
        (14, 18, 32), (22, 28, 56), (29, 39, 80), (33, 52, 103), (34, 67, 121), (32, 83, 133), (30, 99, 139),
        (31, 115, 140), (38, 131, 138), (54, 147, 131), (78, 162, 121), (109, 176, 108), (145, 189, 94),
        (184, 200, 82), (223, 211, 82), (255, 226, 110),
    ]
    static let height = 96.0

    let scale: CallScale

    func write(_ spectrogram: Spectrogram, top: Double, to markup: inout SVGMarkup) {
        guard let image = image(of: spectrogram) else { return }
        let encoded = Data(image.bytes).base64EncodedString()
        markup.append(
            "<image x=\"\(SVGMarkup.number(scale.left))\" y=\"\(SVGMarkup.number(top))\" "
                + "width=\"\(SVGMarkup.number(scale.width))\" height=\"\(SVGMarkup.number(Self.height))\" "
                + "preserveAspectRatio=\"none\" href=\"data:image/png;base64,\(encoded)\"/>\n")
        let kilohertz = SVGMarkup.number(spectrogram.highestHertz / 1_000)
        for (text, y) in [("\(kilohertz) kHz", top + 10), ("0", top + Self.height)] {
            markup.element(
                "text",
                ["class": "small muted end", "x": SVGMarkup.number(scale.left - 8), "y": SVGMarkup.number(y)], text)
        }
    }

    /// No wider than it is drawn.
    private func image(of spectrogram: Spectrogram) -> IndexedPNG? {
        let columns = spectrogram.columnCount
        guard columns > 0 else { return nil }
        let width = min(columns, max(1, Int(scale.width)))
        let rows = spectrogram.rowCount
        var values = [UInt8](repeating: 0, count: width * rows)
        for x in 0..<width {
            for column in x * columns / width..<max(x * columns / width + 1, (x + 1) * columns / width) {
                for row in 0..<rows {
                    let place = (rows - 1 - row) * width + x
                    values[place] = max(values[place], spectrogram.levels[column * rows + row])
                }
            }
        }
        let loudest = Spectrogram.decibels(values.max() ?? 0)
        let steps = Double(Self.palette.count)
        let points = values.map { value in
            let share = (Spectrogram.decibels(value) - loudest + Self.depth) / Self.depth
            return UInt8(min(max(share * steps, 0), steps - 1))
        }
        return IndexedPNG(width: width, height: rows, palette: Self.palette, points: points)
    }
}
