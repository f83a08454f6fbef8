import BleepCore

/// Draws calls as a picture that stands for itself: an SVG document without references to anything outside it.
///
/// The root element can be put into a page as it is. Its style rules reach only what is inside it. A script finds the
/// time of a place by the attributes of each `g.call`: `data-duration` (seconds), `data-left` and `data-width` (where
/// its time axis begins and how long it is, in user units); the root carries those of the first call. Every bar, bleep,
/// marker and listed remark has `data-start` and `data-end` in seconds.
public enum TimelineSVG {
    /// Of the shortest call to the longest, above which calls share a scale of time: then lengths can be compared, and
    /// the shortest is still a quarter of the picture wide.
    private static let commonScaleShare = 0.25

    /// Notes and findings of one call that get a number: the notes first, then in order of time; of two at the same
    /// time, the note.
    public static let mostRemarks = Remark.mostListed

    /// - Parameters:
    ///   - views: drawn below each other.
    ///   - told: size, theme and what else is wanted.
    /// - Returns: the root element, without an XML declaration.
    public static func write(_ views: [CallView], options told: PictureOptions = PictureOptions()) -> String {
        var options = told
        options.width = min(max(told.width, PictureOptions.widths.lowerBound), PictureOptions.widths.upperBound)
        let width = Double(options.width)
        let right = width - CallDrawing.margin
        let words = PictureWords(
            language: options.language ?? Language(of: views.first?.sheet.call.language))
        let drawings = drawings(views, width: width, options: options, words: words)
        var body = SVGMarkup()
        var y = 6.0
        for drawing in drawings {
            y = drawing.write(top: y, right: right, to: &body) + (drawings.count > 1 ? 18 : 0)
        }
        let legend = PictureLegend(
            views, lanes: drawings.flatMap(\.lanes), isCommonScale: views.count > 1 ? isCommonScale(views) : nil,
            right: right, words: words)
        y = legend.write(top: y + 2, to: &body) + 8

        var markup = SVGMarkup()
        let prefix = options.idPrefix
        let first = drawings.first
        markup.open(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "class": PictureStyle.rootClass, "role": "img",
                "aria-labelledby": "\(prefix)-title \(prefix)-desc",
                "viewBox": "0 0 \(options.width) \(SVGMarkup.number(y))", "width": "\(options.width)",
                "height": SVGMarkup.number(y), "style": "max-width:100%;height:auto",
                "data-duration": SVGMarkup.seconds(views.first?.sheet.source.duration ?? Timecode(nanoseconds: 0)),
                "data-left": SVGMarkup.number(first?.scale.left ?? 0),
                "data-width": SVGMarkup.number(first?.scale.width ?? 0),
            ])
        markup.element("title", ["id": "\(prefix)-title"], views.map(\.title).joined(separator: ", "))
        markup.element("desc", ["id": "\(prefix)-desc"], drawings.map(\.description).joined(separator: " "))
        // Made here; the apostrophes of font names must stay as they are.
        markup.append("<style>\(PictureStyle.rules(for: options.theme))</style>\n")
        markup.open("defs")
        CategoryLook.writePatterns(prefix, to: &markup)
        markup.close("defs")
        markup.empty("rect", ["class": "paper", "width": "100%", "height": "100%"])
        markup.append(body.text)
        markup.close("svg")
        return markup.text
    }

    private static func drawings(_ views: [CallView], width: Double, options: PictureOptions, words: PictureWords)
        -> [CallDrawing]
    {
        let lanes = views.map { CallLane.lanes(of: $0.sheet, words) }
        var names = lanes.joined().map(\.name)
        for view in views where view.peaks.count > 1 {
            names += view.peaks.indices.map { words.channel($0, of: view.peaks.count) }
        }
        if views.contains(where: { !$0.spectrograms.isEmpty }) { names.append("4.0 kHz") }
        let measure = TextMeasure(fontSize: 11)
        let widest = names.map { measure.width($0) }.max() ?? 0
        let left = min(max(widest + 16, 34), width * 0.24)
        let room = width - left - CallDrawing.rightMargin
        let longest = views.map { seconds($0) }.max() ?? 0
        let isCommon = isCommonScale(views)
        return zip(views, lanes).map { view, lanes in
            let share = isCommon && longest > 0 ? seconds(view) / longest : 1
            return CallDrawing(view, lanes: lanes, left: left, width: room * share, options: options, words: words)
        }
    }

    private static func isCommonScale(_ views: [CallView]) -> Bool {
        let lengths = views.map { seconds($0) }.filter { $0 > 0 }
        guard let shortest = lengths.min(), let longest = lengths.max() else { return false }
        return shortest >= longest * commonScaleShare
    }

    private static func seconds(_ view: CallView) -> Double {
        view.sheet.source.sampleRate.seconds(view.sheet.source.frames)
    }
}
